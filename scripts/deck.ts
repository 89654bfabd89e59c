import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { load } from '@slidev/parser/fs'
import config from '../deck.config.ts'
import { problems, unset } from '../src/content/config.ts'
import { budgetOf } from '../src/lib/pace.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** A slide as its page states it. */
export interface PageSlide {
  alias: string
  /** The page it stands in, relative to the deck, and its number there, from 1. */
  page: string
  no: number
  section: string
  /** The raw slide: content without frontmatter and note. */
  content: string
  note: string
  frontmatter: Record<string, unknown>
  /** Time budget in seconds and core flag from the note, where it has one. */
  budget: ReturnType<typeof budgetOf>
}

/** Every slide of the deck in order, straight from the pages: nothing substituted, nothing hidden. */
export async function readSlides(): Promise<PageSlide[]> {
  const data = await load({ roots: [root], userRoot: root } as never, join(root, 'slides.md'))
  return data.slides.map(slide => ({
    alias: String(slide.frontmatter.routeAlias),
    page: relative(root, slide.source.filepath).replaceAll('\\', '/'),
    no: slide.source.index + 1,
    section: String(slide.frontmatter.section),
    content: slide.content,
    note: slide.note ?? '',
    frontmatter: slide.frontmatter,
    budget: budgetOf(slide.note ?? ''),
  }))
}

/**
 * Checks `deck.config.ts`.
 * @returns One line for each setting that is unset.
 * @throws Error naming everything that is wrong.
 */
export async function checkConfig(): Promise<string[]> {
  const aliases = (await readSlides()).map(slide => slide.alias)
  const found = problems(config, aliases)
  if (found.length)
    throw new Error(found.join('\n'))
  return unset(config)
}

const inputs = ['slides.md', '*.vue', 'deck.config.ts', 'package-lock.json', '{pages,components,layouts,src,setup,styles,public}/**/*.*', 'scripts/{deck,core}.ts']

/** A digest of everything that a build is made from. */
export function inputDigest(): string {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(pattern => globSync(pattern, { cwd: root })).sort())
    hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/**
 * Runs `slidev build`.
 * @param options What to build and where to.
 * @param options.out The folder to write, relative to the deck.
 * @param options.entry The entry page. Default: `slides.md`.
 * @param options.env What the preparser and the plugins are told.
 * @throws Error when the build fails; its output is printed then.
 */
export async function build(options: { out: string, entry?: string, env?: Record<string, string> }): Promise<void> {
  const { out, entry = 'slides.md', env = {} } = options
  const cli = createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs')
  console.log(`Building ${out} …`)
  const started = performance.now()
  const child = spawn(process.execPath, [cli, 'build', entry, '--out', out], { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => output += chunk)
  const code = await new Promise<number | null>(done => child.on('close', done))
  if (code !== 0 || !existsSync(join(root, out, 'index.html'))) {
    console.error(output)
    throw new Error(`The build of ${out} failed; Slidev's output is above.`)
  }
  console.log(`Built ${out} in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}

/** Runs a script's main function: an error becomes one clear line and a non-zero status. */
export async function main(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  }
  catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
