import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import type { Capture } from './capture.ts'
import type { Heights } from './heights.ts'
import type { SitePage } from './pages.ts'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { undrawnMark } from '../../src/lib/marks.ts'
import { readTitle } from '../build/deck.ts'
import { serve } from '../hosting/serve.ts'
import { readSite } from '../hosting/site.ts'
import { capture } from './capture.ts'
import { card } from './head.ts'
import { measureHeights, noteHeights } from './heights.ts'
import { drawIcons } from './icons.ts'
import { sitePages } from './pages.ts'
import { go } from './router.ts'
import { Sheets } from './styles.ts'

/** Elements that are useless without scripts. */
const DROP
  = '#app > :not(#page-root, .read, .missing), #page-root > :not(#slide-container), #slide-container > :not(#slide-content), .bar button'

/** The slides of the read view, which stay hidden while the page opens (styles/read.css). Their own boxes are there. */
const LATER = 'article *'

/** Selectors of elements that exist once a page other than a slide has settled. */
const SETTLED: Record<string, string> = {
  read: 'main:has(.front section):not(:has(article:not([data-live])))',
  handout: 'html[data-paper=ready]',
  404: '.missing',
}

/** A step beyond the last one of any slide. The app shows a slide's last step instead. */
const LAST = 99

/** A captured page of the built app. Its addresses still start with the path for which the app was built. */
export interface CapturedPage extends Capture {
  path: string
  /** Whether it offers the PDFs. */
  pdfs: boolean
  /** Its style sheets in document order: path below the base, and whether every page has the sheet. */
  sheets: { file: string, everywhere: boolean }[]
}

/** Where `prerender` puts captured pages, link-card images and icons in its output folder. */
const PAGES = 'pages.json'
export const cardsIn = (folder: string): string => join(folder, 'cards')
export const iconsIn = (folder: string): string => join(folder, 'icons')
export const readPages = (folder: string): CapturedPage[] => JSON.parse(readFileSync(join(folder, PAGES), 'utf8'))

/** The addresses of the style sheets in the one page that Vite writes. */
export const sheetsIn = (html: string): string[] => [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(match => match[1])

/** The selector of an element that exists once a page has settled. */
const standing = ({ path, slide }: SitePage) => slide ? '#slide-content .slidev-page:visible .deck-slide' : SETTLED[path]

/** Opens a page and waits until it has settled. */
async function open(page: Page, url: string, sitePage: SitePage): Promise<void> {
  await page.goto(url + (sitePage.slide ?? sitePage.path))
  await page.locator(standing(sitePage)).waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
}

/** Measures the slides of the read view in a tab of its own, which shows them in motion. */
async function heightsOf(context: BrowserContext, url: string, readView: SitePage): Promise<Heights> {
  const tab = await context.newPage()
  await tab.emulateMedia({ reducedMotion: 'no-preference' })
  await open(tab, url, readView)
  const heights = await measureHeights(tab)
  await tab.close()
  return heights
}

/** Draws the link-card images: each slide at its last step, without the deck's controls. */
export async function drawCards(page: Page, url: string, slides: readonly SitePage[], folder: string): Promise<void> {
  mkdirSync(folder)
  await open(page, url, slides[0])
  await page.locator('.deck-controls').waitFor({ state: 'attached' })
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.deck-controls { display: none !important }')
    document.adoptedStyleSheets.push(sheet)
  })
  for (const sitePage of slides) {
    await go(page, `/${sitePage.slide}?clicks=${LAST}`)
    const slide = page.locator(standing(sitePage))
    // During a slide change, two slides exist for a moment.
    while (await slide.count() !== 1)
      await page.evaluate(() => new Promise(requestAnimationFrame))
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({
      path: join(folder, `${sitePage.slide}.png`),
      clip: { x: 0, y: 0, width: 980, height: 552 },
      animations: 'disabled',
    })
  }
}

/**
 * Captures the content of every page of the built app, so that it can be served before any script has run.
 * @param app The app as built by Vite.
 * @param folder The output folder for pages, icons and link-card images.
 * @param browser An open browser.
 * @param cards Whether to draw link cards.
 * @throws Error if a slide does not render, or shows a figure without its mark.
 */
export async function prerender(app: string, folder: string, browser: Browser, cards: boolean): Promise<void> {
  const { base } = readSite(app)
  const shared = sheetsIn(readFileSync(join(app, 'index.html'), 'utf8'))
  // As on a host, an address without a file is answered with the not-found page. In this build, that page is the app.
  const { server, url } = await serve(app, { as: 'site', port: 0 })
  const captured: CapturedPage[] = []
  try {
    const context = await browser.newContext({
      viewport: { width: 980, height: 552 },
      deviceScaleFactor: card.width / 980,
      colorScheme: 'dark',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    const pages = (await sitePages(await readTitle())).filter(page => page.as === undefined)
    // The read view links to the PDFs if a site has them, so it is captured with and without these links.
    const queue = [
      ...pages.map(page => ({ page, pdfs: false })),
      ...pages.filter(({ path }) => path === 'read').map(page => ({ page, pdfs: true })),
    ]
    let heights: Promise<Heights> | undefined
    await Promise.all([false, cards].map(async (draws) => {
      const tab = await context.newPage()
      if (draws)
        await drawCards(tab, url + base, pages.filter(({ slide }) => slide), cardsIn(folder))
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { page, pdfs } = next
        // This page is the last in the queue, so the init script affects no other page.
        if (pdfs) {
          await tab.addInitScript(() =>
            document.addEventListener('readystatechange', () => (document.documentElement.dataset.pdfs = ''), { once: true }),
          )
        }
        await open(tab, url + base, page)
        if (page.path === 'read')
          await noteHeights(tab, await (heights ??= heightsOf(context, url + base, page)))
        const files = await tab.evaluate(() => [...document.styleSheets].flatMap(({ href }) => href ? [new URL(href).pathname] : []))
        const sheets = files.map(href => ({ file: href.slice(base.length), everywhere: shared.includes(href) }))
        const inEach = sheets.map(
          ({ file, everywhere }) => new Sheets([{ text: readFileSync(join(app, file), 'utf8'), everywhere }]).selectors,
        )
        const selectors = [...new Set(inEach.flat())]
        const found = await capture(tab, { drop: page.empty ? '#app > *' : DROP, later: LATER, selectors })
        const undrawn = undrawnMark(found.html)
        if (undrawn !== undefined)
          throw new Error(`/${page.path}: "${undrawn}" stands without its mark. Its component must print it with TextMarked.`)
        const matching = new Set(found.whole.used)
        // How many sheets of the next slides have loaded by now depends on the machine. A sheet that not every page has
        // is therefore kept only if it matches something.
        const own = sheets.filter(({ everywhere }, i) => everywhere || inEach[i].some(selector => matching.has(selector)))
        captured.push({ ...found, path: page.path, pdfs, sheets: own })
      }
    }))
    await drawIcons(browser, readFileSync(join(app, 'icons/favicon.svg'), 'utf8'), iconsIn(folder))
    await context.close()
  }
  finally {
    server.close()
  }
  // Sorted, so that the same app gives the same file whichever tab was quicker.
  captured.sort((a, b) => a.path.localeCompare(b.path) || Number(a.pdfs) - Number(b.pdfs))
  writeFileSync(join(folder, PAGES), JSON.stringify(captured))
}
