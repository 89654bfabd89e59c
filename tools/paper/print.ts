import type { Browser, Page } from 'playwright-chromium'
import type { DeckConfig } from '../../src/content/config.ts'
import type { OutlineSlide } from '../build/outline.ts'
import type { OutlineItem, PaperInfo } from './info.ts'
import { PDFDocument } from 'pdf-lib'
import { platformLead } from '../../src/content/names.ts'
import { titles } from '../../src/content/paper.ts'
import { sheetsOf } from '../../src/content/sheets.ts'
import { go } from '../site/router.ts'
import { finishPdf, pagesOfAnchors } from './finish-pdf.ts'

/** A PDF that is ready to be written. */
export interface Paper {
  file: 'slides.pdf' | 'handout.pdf' | 'one-page.pdf'
  bytes: Uint8Array
  pages: number
}

/** The height of the lower margin of A4 pages, in pt: the 14 mm of `pageRules`. */
const FOOT = 14 / 25.4 * 72

/** The metadata that all PDFs share. */
export type SharedInfo = Omit<PaperInfo, 'title' | 'outline' | 'targets' | 'foot'>

/** @returns The metadata that all PDFs share. */
export function paperInfo(config: DeckConfig, date: Date): SharedInfo {
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
      if (await page.locator(`[id="${alias}"] h1`).count() !== 1)
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

/** What the targets of a page's links are called: what their link says, or the headline there. */
async function targetsOf(page: Page): Promise<Map<string, string>> {
  return new Map(await page.locator('a[href^="#"]').evaluateAll(links => links.map((link): [string, string] => {
    const id = link.getAttribute('href')!.slice(1)
    const target = document.getElementById(id)
    const text = link.getAttribute('aria-label') ?? (target?.querySelector('h1, h2') ?? link).textContent
    return [id, text.replace(/\s+/g, ' ').trim()]
  })))
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
  info: SharedInfo,
): Promise<Paper> {
  const { pdf, targets } = await withPage(browser, `${url}/pages?print`, slides, async page => ({
    pdf: await print(page),
    targets: await targetsOf(page),
  }))
  const pages = pdf.getPageCount()
  if (pages !== slides.length)
    throw new Error(`slides.pdf has ${pages} pages for ${slides.length} slides.`)
  const pageOf = (alias: string) => 1 + slides.findIndex(slide => slide.alias === alias)
  return {
    file: 'slides.pdf',
    pages,
    bytes: await finishPdf(pdf, { ...info, title: slides[0].headline, outline: grouped(slides, pageOf), targets }),
  }
}

/**
 * Faults of the sheets as they would be printed: slides that need more than their page.
 * @param page The open handout.
 */
async function overfull(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  return page.locator('.sheet:not(.register)').evaluateAll(sheets => sheets.flatMap((sheet) => {
    const room = sheet.getBoundingClientRect().top + Number.parseFloat(getComputedStyle(sheet).minHeight)
    const over = Math.max(...[...sheet.children].map(child => child.getBoundingClientRect().bottom)) - room
    const names = [...sheet.querySelectorAll('.slide')].map(({ id }) => id).join(', ') || sheet.id
    return over <= 1 ? [] : [`${names}: ${Math.ceil(over * 25.4 / 96)} mm more than a page`]
  }))
}

/** The outline of the handout: page one, the contents, the slides in their groups, and what follows them. */
function handoutOutline(slides: readonly OutlineSlide[], pages: ReadonlyMap<string, number>): OutlineItem[] {
  const onSheets = sheetsOf(slides.map(({ alias }) => alias)).flatMap(({ title, slides: aliases }) =>
    aliases.map(alias => ({ ...slides.find(slide => slide.alias === alias)!, section: title })))
  return [
    { title: titles.summary, page: 1 },
    { title: titles.contents, page: 2 },
    ...grouped(onSheets, alias => pages.get(alias)!),
    { title: titles.figures, page: pages.get('figures')! },
    { title: titles.next, page: pages.get('next')! },
  ]
}

/**
 * Prints `handout.pdf`: page one, the contents, the slides, every figure, a page to fill in.
 * @param browser An open browser.
 * @param url Where the built deck is served.
 * @param slides The slides it shows.
 * @param info The file's metadata.
 * @throws Error if a slide outgrows its sheet, or if an entry is not on the page that the table of contents gives for it.
 */
export async function printHandout(
  browser: Browser,
  url: string,
  slides: readonly OutlineSlide[],
  info: SharedInfo,
): Promise<Paper> {
  const { pdf, contents, targets } = await withPage(browser, `${url}/handout?print`, slides, async (page) => {
    const faults = await overfull(page)
    if (faults.length)
      throw new Error(`handout.pdf: ${faults.join('; ')}. Shorten the argument, or move a slide in src/content/sheets.ts.`)
    // The table of contents states the number of the page after the figures. How many pages the figures take is known
    // only after printing, so the handout is printed twice.
    const last = String(pagesOfAnchors(await print(page, false)).get('next'))
    await go(page, `/handout?print&last=${last}`)
    await page.locator('[data-page-of="next"]', { hasText: last }).waitFor({ state: 'attached' })
    const contents = await page
      .locator('[data-page-of]')
      .evaluateAll(all => all.map((each): [string, number] => [each.getAttribute('data-page-of')!, Number(each.textContent)]))
    return { pdf: await print(page), contents, targets: await targetsOf(page) }
  })
  const pages = pagesOfAnchors(pdf)
  for (const [anchor, page] of contents) {
    if (pages.get(anchor) !== page)
      throw new Error(`handout.pdf: the contents list ${anchor} on page ${page}, but it is on page ${pages.get(anchor)}.`)
  }
  const shown = slides.filter(({ alias }) => pages.get(alias) !== 1)
  return {
    file: 'handout.pdf',
    pages: pdf.getPageCount(),
    bytes: await finishPdf(pdf, {
      ...info,
      title: `${slides[0].headline} (handout)`,
      outline: handoutOutline(shown, pages),
      targets,
      foot: FOOT,
    }),
  }
}

/**
 * Prints `one-page.pdf`: page one of the handout, as a file to pass on.
 * @param browser An open browser.
 * @param url Where the built deck is served.
 * @param slides The slides of the deck.
 * @param info The file's metadata.
 * @throws Error if it is longer than a page.
 */
export async function printOnePage(
  browser: Browser,
  url: string,
  slides: readonly OutlineSlide[],
  info: SharedInfo,
): Promise<Paper> {
  const { pdf, targets } = await withPage(browser, `${url}/handout?print&only=summary`, [], async page => ({
    pdf: await print(page),
    targets: await targetsOf(page),
  }))
  const pages = pdf.getPageCount()
  if (pages !== 1)
    throw new Error(`one-page.pdf has ${pages} pages.`)
  const outline = [{ title: slides[0].headline, page: 1 }]
  const bytes = await finishPdf(pdf, { ...info, title: slides[0].headline, outline, targets, foot: FOOT })
  return { file: 'one-page.pdf', pages, bytes }
}
