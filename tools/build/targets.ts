import type { Browser } from 'playwright-chromium'
import type { DeckConfig } from '../../src/content/config.ts'
import type { Cut } from '../../src/lib/budget.ts'
import type { App } from './app.ts'
import type { Artifact } from './artifact.ts'
import { createHash } from 'node:crypto'
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildApp, PLACE, rebase } from './app.ts'
import { ensure, freshSince, home, isFresh } from './artifact.ts'
import { openBrowser } from './browser.ts'
import { readConfig } from './deck.ts'
import { inputDigest } from './inputs.ts'

/** Options for turning a client's app into a site, which also has prerendered pages, a service worker and headers. */
export interface Site {
  /** The site's settings. Default: the deck's own. */
  settings?: DeckConfig
  /** The PDFs that it offers, by name. Default: none. */
  pdfs?: Readonly<Record<string, Uint8Array>>
}

/** A build target of the deck. Targets of one app share a Slidev build. */
export interface Target {
  /** The output folder, relative to the deck. */
  out: string
  app: App
  /** The path under which it is served, with a slash at both ends. Default: `/`. */
  base?: string
  /**
   * Which slides come first. `core` and `short` need a presenter's app, because the notes mark the slides of these cuts.
   * Default: `full`.
   */
  cut?: Cut
  /** Makes the target a site. Default: the app alone. */
  site?: Site
}

const client: App = { for: 'client' }
const presenter: App = { for: 'presenter' }
const gallery: App = { for: 'gallery' }

export const targets = {
  client: { out: 'dist', app: client, site: {} },
  full: { out: '.present/full', app: presenter },
  core: { out: '.present/core', app: presenter, cut: 'core' },
  short: { out: '.present/short', app: presenter, cut: 'short' },
  gallery: { out: '.build/gallery', app: gallery },
  /** The build that the PDFs are printed from. */
  paper: { out: '.build/paper', app: client },
} as const satisfies Record<string, Target>

/** The tools that build targets; tests replace them. */
export interface Toolchain {
  /** Slidev's command line. */
  cli?: string
  /** The folder for intermediate builds and stamps. */
  at?: string
}

const toolchain = { cli: createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs'), at: home }

/** Marks the pages of a presenter's app with the cut they present (src/composables/cut.ts). */
function tellCut(folder: string, cut: Cut): void {
  if (cut === 'full')
    return
  for (const file of globSync('*.html', { cwd: folder }).map(file => join(folder, file)))
    writeFileSync(file, readFileSync(file, 'utf8').replace('<html', `<html data-cut="${cut}"`))
}

const inputsOf = ({ for: audience }: App) => audience === 'gallery' ? 'gallery' : 'app'

/** A target's app as Slidev builds it, still with the placeholder path. */
function appOf({ app }: Target, { cli, at }: Required<Toolchain>): Artifact {
  return { out: join(at, 'app', app.for), from: inputDigest(inputsOf(app), app), fill: folder => buildApp(app, folder, cli) }
}

/** The captured pages of a client's app, with link-card pictures if any site needs them. */
function pagesOf(target: Target, browser: Browser, cards: boolean, toolchain: Required<Toolchain>): Artifact {
  return {
    out: join(toolchain.at, 'pages'),
    from: inputDigest('site', [browser.version(), cards]),
    fill: async folder => (await import('../site/prerender.ts')).prerender(appOf(target, toolchain).out, folder, browser, cards),
  }
}

/** A target's app at its own path and in its own cut, without anything that makes it a site. */
function artifactOf(target: Target, toolchain: Required<Toolchain>): Artifact {
  const { out, app, base = '/', cut = 'full' } = target
  return {
    out,
    from: inputDigest(inputsOf(app), [app, base, cut]),
    async fill(folder) {
      const from = appOf(target, toolchain)
      await ensure(from, toolchain.at)
      cpSync(from.out, folder, { recursive: true })
      rebase(folder, base)
      tellCut(folder, cut)
    },
  }
}

/**
 * A site: its app with prerendered pages, offline support and headers. The modules that make these are imported only
 * when a site is built.
 */
function siteOf(target: Target & { site: Site }, browser: Browser, cards: boolean, toolchain: Required<Toolchain>): Artifact {
  const { out, app, base = '/', site: { settings, pdfs } } = target
  return {
    out,
    from: inputDigest('site', [
      browser.version(),
      app,
      base,
      settings,
      pdfs && Object.entries(pdfs).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
    ]),
    async fill(folder) {
      await artifactOf(target, toolchain).fill(folder)
      const pages = [true, cards].map(cards => pagesOf(target, browser, cards, toolchain))
      // Pages captured with card pictures also work for a site without cards.
      const captured = isFresh(pages[0], toolchain.at) ? pages[0] : pages[1]
      await ensure(captured, toolchain.at)
      for (const [name, bytes] of Object.entries(pdfs ?? {})) writeFileSync(join(folder, name), bytes)
      const [{ writePages }, { writeOffline }, { writeHosting }] = await Promise.all([
        import('../site/write.ts'),
        import('../site/offline.ts'),
        import('../hosting/write.ts'),
      ])
      await writePages(folder, captured.out, { settings, pdfs: pdfs !== undefined, rebase: text => text.replaceAll(PLACE, base) })
      await writeOffline(folder)
      writeHosting(folder)
    },
  }
}

/** @returns When a target without a site was built, in ms since the epoch; Infinity if it is not up to date. */
export function builtSince(target: Target): number {
  return freshSince(artifactOf(target, toolchain))
}

/**
 * Builds targets, except those that are up to date.
 * @param wanted The targets. Anything that several of them need is built only once.
 * @param place The tools to build with. Default: the deck's own.
 * @throws Error with a one-line message if a target cannot be built. The earlier build of that target stays in place.
 */
export async function build(wanted: readonly Target[], place: Toolchain = {}): Promise<void> {
  const all = { ...toolchain, ...place }
  const sites = wanted.filter((target): target is Target & { site: Site } => target.site !== undefined)
  const { siteUrl } = await readConfig()
  const cards = sites.some(({ site: { settings } }) => settings ? settings.siteUrl : siteUrl)
  const opened = sites.length ? await openBrowser() : undefined
  try {
    const results = await Promise.allSettled([
      ...wanted.filter(({ site }) => !site).map(target => ensure(artifactOf(target, all), all.at)),
      ...sites.map(target => ensure(siteOf(target, opened!.browser, cards, all), all.at)),
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
