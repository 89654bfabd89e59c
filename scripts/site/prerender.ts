import type { Page } from 'playwright-chromium'
import type { DeckConfig } from '../../src/content/config.ts'
import type { Capture } from './capture.ts'
import type { SiteDeck } from './deck.ts'
import type { SitePage } from './pages.ts'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from '../browser.ts'
import { readSite } from '../hosting/site.ts'
import { serve } from '../serve.ts'
import { capture } from './capture.ts'
import { readDeck } from './deck.ts'
import { card, head } from './head.ts'
import { shortener } from './marks.ts'
import { Sheets } from './styles.ts'

/** What a reader without scripts cannot use. */
const DROP = '#app > :not(#page-root, .read, .missing), #page-root > :not(#slide-container), #slide-container > :not(#slide-content), .bar button'

/** What is there when a page that is no slide stands. */
const SETTLED: Record<string, string> = { read: 'article:last-child .argument', handout: 'html[data-paper=ready]', 404: '.missing' }

/** The fonts that a page paints first. */
const FONTS = { stage: ['ibm-plex-sans-condensed-500', 'ibm-plex-sans-condensed-600'], read: ['ibm-plex-sans-condensed-600'] }

/** A page as it was taken. */
interface Shot {
  page: SitePage
  taken: Capture
  sheets: Sheets
  /** The selectors that match something. */
  used: Set<string>
}

/** What Vite wrote into the one page that it knows. */
interface AppPage {
  entry: string
  modules: string[]
  sheets: string[]
}

/** Opens a page as a reader without motion would see it, a slide at a step, and waits until it stands. */
async function open(page: Page, url: string, { path, slide }: SitePage, step = 0): Promise<void> {
  await page.goto(`${url}${slide ?? path}${step ? `?clicks=${step}` : ''}`)
  await page.locator(slide ? '#slide-content .slidev-page:visible .deck-slide' : SETTLED[path]).waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
}

/** More steps than a slide has: it takes its last one. */
const LAST = 99

/** Draws the picture of a slide's link card: all that the slide comes to, without the deck's controls. */
async function drawCard(page: Page, url: string, target: SitePage, path: string): Promise<void> {
  await open(page, url, target, LAST)
  const controls = page.locator('.deck-controls')
  await controls.waitFor({ state: 'attached' })
  await controls.evaluate(element => element.remove())
  await page.screenshot({ path, clip: { x: 0, y: 0, width: 980, height: 552 }, animations: 'disabled' })
}

/** The style sheets of an open page, in the order of the document. */
async function sheetsOf(page: Page, folder: string, base: string, shared: readonly string[]): Promise<Sheets> {
  const hrefs = await page.evaluate(() => [...document.styleSheets].flatMap(({ href }) => href ? [new URL(href).pathname] : []))
  return new Sheets(hrefs.map(href => ({ text: readFileSync(join(folder, href.slice(base.length)), 'utf8'), everywhere: shared.includes(href) })))
}

/** Writes a file whose name says what is in it. @returns Its address. */
function asset(folder: string, base: string, name: string, text: string): string {
  const file = `assets/${name}-${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.css`
  writeFileSync(join(folder, file), text)
  return base + file
}

function appPage(folder: string): AppPage {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(match => match[1])
  return {
    entry: all(/<script type="module"[^>]* src="([^"]+)"/g)[0],
    modules: all(/<link rel="modulepreload"[^>]* href="([^"]+)"/g),
    sheets: all(/<link rel="stylesheet"[^>]* href="([^"]+)"/g),
  }
}

/**
 * Gives a built site a page for each address, in which what it shows is there before any script has run.
 * @param folder The site as Vite built it; its pages are replaced.
 * @param settings What it says of itself. Default: the deck's own settings.
 * @throws Error when a slide does not render.
 */
export async function prerender(folder: string, settings?: DeckConfig): Promise<void> {
  const deck = await readDeck(settings)
  const { base } = readSite(folder)
  const app = appPage(folder)
  const { browser } = await openBrowser()
  // As a host serves it: a page that has no file yet is answered with the one for wrong addresses, which is the app.
  const { server, url } = await serve(folder, { as: 'site', port: 0 })
  const shots: Shot[] = []
  try {
    const context = await browser.newContext({ viewport: { width: 980, height: 552 }, deviceScaleFactor: card.width / 980, colorScheme: 'dark', reducedMotion: 'reduce', serviceWorkers: 'block' })
    if (deck.siteUrl)
      mkdirSync(join(folder, 'cards'))
    const queue = deck.pages.filter(page => page.as === undefined)
    await Promise.all([1, 2].map(async () => {
      const tab = await context.newPage()
      for (let page = queue.shift(); page; page = queue.shift()) {
        await open(tab, url + base, page)
        const sheets = await sheetsOf(tab, folder, base, app.sheets)
        const taken = await capture(tab, { drop: page.empty ? '#app > *' : DROP, selectors: sheets.selectors })
        if (deck.siteUrl && page.slide)
          await drawCard(tab, url + base, page, join(folder, `cards/${page.slide}.png`))
        shots.push({ page, sheets, taken, used: new Set(sheets.selectors.filter((_, i) => taken.used[i])) })
      }
    }))
  }
  finally {
    await browser.close()
    server.close()
  }

  for (const page of deck.pages.filter(page => page.as !== undefined))
    shots.push({ ...shots.find(shot => shot.page.path === page.as)!, page })

  // Slides share one inline style, so that a policy has one hash for them all; the cover has its own besides.
  const onSlides = new Set(['.deck-noscript', ...shots.filter(({ page }) => page.slide).flatMap(({ used }) => [...used])])
  const files = readdirSync(join(folder, 'assets'))
  const font = (name: string) => `${base}assets/${files.find(file => file.startsWith(name) && file.endsWith('.woff2') && !file.includes('latin'))}`
  const fonts = { stage: FONTS.stage.map(font), read: FONTS.read.map(font) }
  const shortened = shortener(shots.map(({ taken }) => taken.html))
  for (const shot of shots)
    write(folder, base, shot, { deck, app, fonts, shortened, everywhere: selector => (shot.page.slide ? onSlides : shot.used).has(selector) })
}

/** Writes a page, and the styles that it does not carry itself. */
function write(folder: string, base: string, { page, taken, sheets, used }: Shot, parts: { deck: SiteDeck, app: AppPage, fonts: typeof FONTS, shortened: (text: string) => string, everywhere: (selector: string) => boolean }): void {
  const only = (wanted: Parameters<Sheets['only']>[0]) => parts.shortened(sheets.only(wanted))
  const common = only({ everywhere: true, keep: parts.everywhere })
  const own = `${only({ everywhere: false, keep: selector => used.has(selector) })}\n${taken.attributes}`
  const inline = common + (page.whole ? own : '')
  const attributes = ['lang="en"', 'class="dark"', `data-base="${base}"`, `data-entry="${parts.app.entry}"`, `data-modules="${parts.app.modules.join(' ')}"`, `data-sheets="${parts.app.sheets.join(' ')}"`, ...page.slide ? [`data-slide="${page.slide}"`] : [], ...page.front ? [`data-front="${page.front}"`] : [], ...page.empty ? [] : taken.state]
  const reading = [page.path, page.as].includes('read')
  writeFileSync(join(folder, `${page.path || 'index'}.html`), `<!DOCTYPE html>
<html ${attributes.join(' ')}>
<head>
${head({ ...parts.deck, base, page, fonts: parts.fonts[reading ? 'read' : 'stage'], styles: inline })}
${page.whole ? '' : `<link rel="stylesheet" href="${asset(folder, base, page.path, own)}">`}
</head>
<body>
<div id="app">${parts.shortened(taken.html)}</div>
${reading ? '' : `<noscript><p class="deck-noscript"><a href="${base}read${page.slide ? `#${page.slide}` : ''}">This deck as a page</a></p></noscript>`}
</body>
</html>
`)
}
