import type { Browser, Page } from 'playwright-chromium'
import type { DeckConfig } from '../../src/content/config.ts'
import type { OutlineSlide } from '../build/outline.ts'
import type { OutlineItem, PaperInfo } from './finish-pdf.ts'
import { PDFDocument } from 'pdf-lib'
import { platformLead } from '../../src/content/names.ts'
import { titles } from '../../src/content/paper.ts'
import { go } from '../site/router.ts'
import { finishPdf, pagesOfAnchors } from './finish-pdf.ts'

/** A PDF that is ready to be written. */
export interface Paper {
  file: 'slides.pdf' | 'handout.pdf'
  bytes: Uint8Array
  pages: number
}

/** The metadata that both PDFs share. */
export function paperInfo(config: DeckConfig, date: Date): Omit<PaperInfo, 'title' | 'outline'> {
  return {
    author: config.company ?? platformLead(config),
    subject: 'Performance tuning, distributed systems engineering, CI and build architecture',
    keywords: ['performance', 'distributed systems', 'CI', 'p99', 'case studies'],
    date,
  }
}

/** Outline items in order, grouped by section. */
function grouped(slides: readonly OutlineSlide[], pageOf: (alias: string) => number): OutlineItem[] {
  const groups: { title: string, page: number, items: OutlineItem[] }[] = []
  for (const { alias, headline, section } of slides) {
    const item = { title: headline, page: pageOf(alias) }
    if (groups.at(-1)?.title === section)
      groups.at(-1)!.items.push(item)
    else
      groups.push({ title: section, page: item.page, items: [item] })
  }
  return groups
}

/**
 * Opens a page of the built deck for printing, and closes it afterwards.
 * @param browser An open browser.
 * @param url The page's address.
 * @param slides The slides that it shows.
 * @param use Prints the opened page.
 * @throws Error with a one-line message if the page has an error or lacks a slide.
 */
async function withPage<T>(browser: Browser, url: string, slides: readonly OutlineSlide[], use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 980, height: 552 }, colorScheme: 'light', reducedMotion: 'reduce' })
  try {
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    await page.goto(url)
    await Promise.race([
      page.locator('html[data-paper="ready"]').waitFor({ state: 'attached' }),
      page.waitForEvent('pageerror').catch(() => {}),
    ])
    const missing = []
    for (const { alias } of slides) {
      if (await page.locator(`[id="${alias}"] .deck-slide h1`).count() !== 1)
        missing.push(alias)
    }
    if (errors.length || missing.length)
      throw new Error(`${new URL(url).pathname} cannot be printed: ${errors[0]?.split('\n')[0] ?? `no picture of ${missing.join(', ')}`}.`)
    return await use(page)
  }
  finally {
    await page.close()
  }
}

/** Prints a page. Printing without tags takes half the time and gives the same layout. */
async function print(page: Page, tagged = true): Promise<PDFDocument> {
  return PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged }), { updateMetadata: false })
}

/**
 * Prints `slides.pdf`: one landscape page per slide.
 * @param browser An open browser.
 * @param url Where the built deck is served.
 * @param slides The slides it shows.
 * @param info The file's metadata.
 */
export async function printSlides(
  browser: Browser,
  url: string,
  slides: readonly OutlineSlide[],
  info: Omit<PaperInfo, 'title' | 'outline'>,
): Promise<Paper> {
  const pdf = await withPage(browser, `${url}/pages?print`, slides, page => print(page))
  const pages = pdf.getPageCount()
  if (pages !== slides.length)
    throw new Error(`slides.pdf has ${pages} pages for ${slides.length} slides.`)
  const pageOf = (alias: string) => 1 + slides.findIndex(slide => slide.alias === alias)
  return {
    file: 'slides.pdf',
    pages,
    bytes: await finishPdf(pdf, { ...info, title: slides[0].headline, outline: grouped(slides, pageOf) }),
  }
}

/**
 * Prints `handout.pdf`: summary, contents, one page per slide, every figure, the next step.
 * @param browser An open browser.
 * @param url Where the built deck is served.
 * @param slides The slides it shows.
 * @param info The file's metadata.
 * @throws Error if an entry is not on the page that the table of contents gives for it.
 */
export async function printHandout(
  browser: Browser,
  url: string,
  slides: readonly OutlineSlide[],
  info: Omit<PaperInfo, 'title' | 'outline'>,
): Promise<Paper> {
  const { pdf, contents } = await withPage(browser, `${url}/handout?print`, slides, async (page) => {
    // The table of contents states the number of the page after the figures. How many pages the figures take is known
    // only after printing, so the handout is printed twice.
    const last = String(pagesOfAnchors(await print(page, false)).get('next'))
    await go(page, `/handout?print&last=${last}`)
    await page.locator('[data-page-of="next"]', { hasText: last }).waitFor({ state: 'attached' })
    const contents = await page
      .locator('[data-page-of]')
      .evaluateAll(all => all.map((each): [string, number] => [each.getAttribute('data-page-of')!, Number(each.textContent)]))
    return { pdf: await print(page), contents }
  })
  const pages = pagesOfAnchors(pdf)
  for (const [anchor, page] of contents) {
    if (pages.get(anchor) !== page) {
      throw new Error(
        `handout.pdf: the contents list ${anchor} on page ${page}, but it is on page ${pages.get(anchor)}. Is a slide longer than a page?`,
      )
    }
  }
  const outline = [
    { title: titles.summary, page: 1 },
    { title: titles.contents, page: 2 },
    ...grouped(slides, alias => pages.get(alias)!),
    { title: titles.figures, page: pages.get('figures')! },
    { title: titles.next, page: pages.get('next')! },
  ]
  return {
    file: 'handout.pdf',
    pages: pdf.getPageCount(),
    bytes: await finishPdf(pdf, { ...info, title: `${slides[0].headline} (handout)`, outline }),
  }
}
