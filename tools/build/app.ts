import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { run } from './process.ts'

/**
 * An app that Slidev builds; there is one for each audience. A client's app has no notes and no presenter view. The
 * gallery shows every picture with made-up data, for authors and tests.
 */
export interface App {
  for: 'client' | 'presenter' | 'gallery'
}

/** Placeholder in Slidev's build for the path under which a target is served. */
export const PLACE = '/deck-is-served-here/'

/**
 * The environment of a build. The variables that decide what each audience gets are set here and override
 * the shell's.
 * @param app What to build.
 * @param shell The environment of this process.
 */
export function buildEnv(app: App, shell: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { ...shell, NODE_ENV: 'production', DECK_FOR: app.for }
}

/** How messages call the builds. */
const names = { client: 'for clients', presenter: 'for the presenter', gallery: 'of the gallery' } as const

/** Runs `slidev build` into a folder. @throws Error if it fails, after printing its output. */
export async function buildApp(app: App, folder: string, cli: string): Promise<void> {
  const entry = app.for === 'gallery' ? 'gallery.md' : 'slides.md'
  const { status, output } = await run(process.execPath, [cli, 'build', entry, '--base', PLACE, '--out', folder], {
    env: buildEnv(app),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status !== 0 || !existsSync(join(folder, 'index.html'))) {
    console.error(output)
    throw new Error(`The build ${names[app.for]} failed; Slidev's output is above.`)
  }
}

const binary = /\.(?:woff2?|png|ico|pdf|wasm)$/

/** Replaces the placeholder in a build with the path that the target is served under. */
export function rebase(folder: string, base: string): void {
  for (const file of globSync('**/*', { cwd: folder })
    .map(file => join(folder, file))
    .filter(file => !binary.test(file) && statSync(file).isFile())) {
    const text = readFileSync(file, 'utf8')
    if (text.includes(PLACE))
      writeFileSync(file, text.replaceAll(PLACE, base))
  }
}
