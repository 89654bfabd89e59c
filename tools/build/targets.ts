import type { Browser } from 'playwright-chromium'
import type { DeckConfig } from '../../src/content/config.ts'
import type { Cut } from '../../src/presenter/cut.ts'
import type { Artifact } from './artifact.ts'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { ensure, freshSince, home, isFresh } from './artifact.ts'
import { openBrowser } from './browser.ts'
import { readConfig, run } from './deck.ts'
import { inputDigest } from './inputs.ts'

/** What Slidev builds, by who gets it. A client's has no notes and no presenter. */
export interface App {
  for: 'client' | 'presenter'
}

/** What makes a site of a client's app: pages that are served with their content, a worker, headers. */
export interface Site {
  /** What it says of itself. Default: the deck's own settings. */
  settings?: DeckConfig
  /** The PDFs that it offers, by name. Default: none. */
  pdfs?: Readonly<Record<string, Uint8Array>>
}

/** A form that the deck is built in. Forms of one app differ in nothing that Slidev builds. */
export interface Form {
  /** The folder that it is built into, relative to the deck. */
  out: string
  app: App
  /** The path that it is served under, with a slash at both ends. Default: `/`. */
  base?: string
  /** Which slides come first; a presenter's app has the notes that say so. Default: `full`, the deck's own order. */
  cut?: Cut
  /** What makes a site of it. Default: it is the app alone. */
  site?: Site
}

const client: App = { for: 'client' }
const presenter: App = { for: 'presenter' }

export const forms = {
  client: { out: 'dist', app: client, site: {} },
  full: { out: '.present/full', app: presenter },
  core: { out: '.present/core', app: presenter, cut: 'core' },
  /** What the PDFs are printed from. */
  paper: { out: '.build/paper', app: client },
} as const satisfies Record<string, Form>

/** Stands in Slidev's build for the path that a form is served under. */
const PLACE = '/deck-is-served-here/'

/** How forms are built; tests replace it. */
export interface Workshop {
  /** Slidev's command line. */
  cli?: string
  /** Where builds keep what they make on the way. */
  at?: string
}

const workshop = { cli: createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs'), at: home }

/**
 * What a build is told. Everything that decides who gets what is set here, whatever the shell has.
 * @param app What to build.
 * @param shell The environment of this process.
 */
export function buildEnv(app: App, shell: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { ...shell, NODE_ENV: 'production', DECK_FOR: app.for }
}

/** Runs `slidev build` into a folder. @throws Error when it fails; its output is printed then. */
async function buildApp(app: App, folder: string, cli: string): Promise<void> {
  const { status, output } = await run(process.execPath, [cli, 'build', 'slides.md', '--base', PLACE, '--out', folder], { env: buildEnv(app), stdio: ['ignore', 'pipe', 'pipe'] })
  if (status !== 0 || !existsSync(join(folder, 'index.html'))) {
    console.error(output)
    throw new Error(`The build for ${app.for === 'client' ? 'clients' : 'the presenter'} failed; Slidev's output is above.`)
  }
}

const binary = /\.(?:woff2?|png|ico|pdf|wasm)$/

/** Writes the path that a form is served under into everything that was built for it. */
function rebase(folder: string, base: string): void {
  for (const file of globSync('**/*', { cwd: folder }).map(file => join(folder, file)).filter(file => !binary.test(file) && statSync(file).isFile())) {
    const text = readFileSync(file, 'utf8')
    if (text.includes(PLACE))
      writeFileSync(file, text.replaceAll(PLACE, base))
  }
}

/** Says in the pages of a presenter's app which cut they present (src/presenter/cut.ts). */
function tellCut(folder: string, cut: Cut): void {
  if (cut === 'full')
    return
  for (const file of globSync('*.html', { cwd: folder }).map(file => join(folder, file)))
    writeFileSync(file, readFileSync(file, 'utf8').replace('<html', `<html data-cut="${cut}"`))
}

/** The app of a form as Slidev builds it, for no path yet. */
function appOf({ app }: Form, { cli, at }: Required<Workshop>): Artifact {
  return { out: join(at, 'app', app.for), from: inputDigest('app', app), fill: folder => buildApp(app, folder, cli) }
}

/** What the pages of a client's app show, with pictures for link cards where any site needs them. */
function pagesOf(form: Form, browser: Browser, cards: boolean, workshop: Required<Workshop>): Artifact {
  return {
    out: join(workshop.at, 'pages'),
    from: inputDigest('site', [browser.version(), cards]),
    fill: async folder => (await import('../site/take.ts')).takePages(appOf(form, workshop).out, folder, browser, cards),
  }
}

/** A form without the site that it may be. */
function artifactOf(form: Form, workshop: Required<Workshop>): Artifact {
  const { out, app, base = '/', cut = 'full' } = form
  return {
    out,
    from: inputDigest('app', [app, base, cut]),
    async fill(folder) {
      const from = appOf(form, workshop)
      await ensure(from, workshop.at)
      cpSync(from.out, folder, { recursive: true })
      rebase(folder, base)
      tellCut(folder, cut)
    },
  }
}

/** A site: its app, with the pages that it serves, what keeps it for offline use, and its headers. Only who builds one loads what makes it. */
function siteOf(form: Form & { site: Site }, browser: Browser, cards: boolean, workshop: Required<Workshop>): Artifact {
  const { out, app, base = '/', site: { settings, pdfs } } = form
  return {
    out,
    from: inputDigest('site', [browser.version(), app, base, settings, pdfs && Object.entries(pdfs).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')])]),
    async fill(folder) {
      await artifactOf(form, workshop).fill(folder)
      const pages = [true, cards].map(cards => pagesOf(form, browser, cards, workshop))
      // Pages with pictures of cards do for a site without.
      const taken = isFresh(pages[0], workshop.at) ? pages[0] : pages[1]
      await ensure(taken, workshop.at)
      for (const [name, bytes] of Object.entries(pdfs ?? {}))
        writeFileSync(join(folder, name), bytes)
      const [{ writePages }, { writeOffline }, { writeHosting }] = await Promise.all([import('../site/write.ts'), import('../site/offline.ts'), import('../hosting/write.ts')])
      await writePages(folder, taken.out, { settings, pdfs: pdfs !== undefined, rebase: text => text.replaceAll(PLACE, base) })
      await writeOffline(folder)
      writeHosting(folder)
    },
  }
}

/** @returns When a form that is no site was built, in ms, if it was built from what is there now; else never. */
export function builtSince(form: Form): number {
  return freshSince(artifactOf(form, workshop))
}

/**
 * Builds forms, those that were built from the same before excepted.
 * @param wanted The forms. What several of them need is built once.
 * @param place How they are built.
 * @throws Error in one line when one cannot be built; the earlier build stays.
 */
export async function build(wanted: readonly Form[], place: Workshop = {}): Promise<void> {
  const all = { ...workshop, ...place }
  const sites = wanted.filter((form): form is Form & { site: Site } => form.site !== undefined)
  const { siteUrl } = await readConfig()
  const cards = sites.some(({ site: { settings } }) => settings ? settings.siteUrl : siteUrl)
  const opened = sites.length ? await openBrowser() : undefined
  try {
    const results = await Promise.allSettled([
      ...wanted.filter(({ site }) => !site).map(form => ensure(artifactOf(form, all), all.at)),
      ...sites.map(form => ensure(siteOf(form, opened!.browser, cards, all), all.at)),
    ])
    for (const result of results) {
      if (result.status === 'rejected')
        throw result.reason
    }
  }
  finally {
    await opened?.browser.close()
  }
}
