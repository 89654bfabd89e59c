import type { BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { APPENDIX } from '../../src/lib/budget.ts'
import { readConfig, shownSlides } from '../../tools/build/deck.ts'
import { go } from '../../tools/site/router.ts'
import { STILL, test } from './test.ts'

export type Theme = 'dark' | 'light'

/** Polling intervals in ms. A page reacts within a few ms, but by default Playwright polls again only after 100. */
const LOOKS = [10, 20, 40, 80, 160, 320]

/** Like Playwright's `expect.poll`, with shorter intervals. */
export function poll<T>(actual: () => T | Promise<T>, message?: string) {
  return expect.poll(actual, { intervals: LOOKS, message })
}

/**
 * Sets the theme as if the key D had been pressed on an earlier visit.
 * @param page The page, with no deck open.
 * @param theme The theme.
 * @param base Where the deck is served. Default: the hosted site.
 */
export async function useTheme(page: Page, theme: Theme, base = ''): Promise<void> {
  // `localStorage` is per origin, so first open a file on the deck's origin.
  await page.goto(base + STILL)
  await page.evaluate((scheme) => {
    localStorage.setItem('slidev-color-schema', scheme)
    localStorage.setItem('deck-dark-first', 'done')
  }, theme)
}

/** Collects everything that must not happen: console messages, errors, requests to other hosts, failed responses. */
export function watch(page: Page): string[] {
  const found: string[] = []
  // Service workers are blocked in all tests but their own, and Playwright logs that.
  const ours = (text: string) => /Service Worker registration blocked/.test(text)
  // A browser requests favicon.ico when it shows a file that is not a page, such as `STILL`.
  const icon = (url: string) => url.endsWith('/favicon.ico')
  page.on(
    'console',
    message => ours(message.text()) || icon(message.location().url) || found.push(`console ${message.type()}: ${message.text()}`),
  )
  page.on('pageerror', error => found.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && !['localhost', '127.0.0.1'].includes(url.hostname))
      found.push(`foreign request: ${request.url()}`)
  })
  page.on(
    'response',
    response => response.status() >= 400 && !icon(response.url()) && found.push(`${response.status()}: ${response.url()}`),
  )
  return found
}

/** Makes storage throw an error wherever it is asked for, as a browser does that is set to block it. */
export function blockStorage(pages: Pick<BrowserContext, 'addInitScript'>) {
  return pages.addInitScript(() => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    for (const area of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, area, { configurable: true, get: denied })
  })
}

/** Presses a key on a layout of another script. */
export function pressForeign(page: Page, code: string, character: string, ctrlKey = false) {
  return page.evaluate(([code, key, ctrlKey]) => {
    for (const type of ['keydown', 'keyup'])
      document.body.dispatchEvent(new KeyboardEvent(type, { key, code, ctrlKey, bubbles: true, cancelable: true }))
  }, [code, character, ctrlKey] as const)
}

/** Expects that the page is printed on white paper, whatever its scheme on screen. */
export async function expectWhitePaper(page: Page) {
  await page.emulateMedia({ media: 'print' })
  // A browser paints the margins of paper in the scheme of the root.
  expect(await page.evaluate(() => {
    const styles = [document.documentElement, document.body].map(element => getComputedStyle(element))
    return [styles[0].colorScheme, ...styles.map(style => style.backgroundColor)]
  }), page.url()).toEqual(['light', 'rgb(255, 255, 255)', 'rgb(255, 255, 255)'])
  await page.emulateMedia({ media: null })
}

/** The help sheet, which `?` opens. */
export const helpSheet = (page: Page) => page.getByRole('dialog', { name: 'Help' })

/** The slide on stage. */
export const stage = (page: Page) => page.locator('#slide-content .slidev-page:visible')

/** Waits for a state inside the page. Returns an empty string, or what is still wrong when time is up. */
function inPage(page: Page, what: 'live' | 'stage') {
  return page.evaluate(async (what) => {
    const LONG = 20_000
    const html = document.documentElement
    const until = async (holds: () => boolean) => {
      for (const started = performance.now(); !holds();) {
        if (performance.now() - started > LONG)
          return false
        await new Promise(done => setTimeout(done, 10))
      }
      return true
    }
    // A served page starts the app on the reader's first input.
    if (!('live' in html.dataset))
      dispatchEvent(new Event('pointermove'))
    if (!await until(() => 'live' in html.dataset))
      return 'the app has not taken over'
    if (what === 'live')
      return ''
    // During a slide change there are two slides for a moment.
    const shown = () => [...document.querySelectorAll('#slide-content .slidev-page')].filter(page => page.getClientRects().length > 0)
    if (!await until(() => shown().length === 1 && shown()[0].querySelector('.deck-slide') !== null))
      return `${shown().length} slides are on stage`
    // A slide may be shown before a style sheet that an earlier chunk has asked for is there: Vite does not wait for it.
    const sheets = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(link => link.sheet)
    if (!await until(sheets))
      return 'a style sheet is missing'
    await document.fonts.ready
    await Promise.all(
      document
        .getAnimations()
        .filter(a => a.effect?.getComputedTiming().iterations !== Infinity)
        .map(a => a.finished.catch(() => {})),
    )
    return ''
  }, what)
}

/** Waits for a page to reach a state; tries again if the page reloads in the meantime. */
async function ends(page: Page, what: 'live' | 'stage'): Promise<void> {
  await expect(async () => {
    const fault = await inPage(page, what)
    expect(fault, page.url()).toBe('')
  }).toPass({ timeout: 90_000, intervals: [0, ...LOOKS] })
}

/** Waits for the app to take over the served page. */
export const live = (page: Page): Promise<void> => ends(page, 'live')

/**
 * Waits until the stage has settled: the app has taken over, one slide is shown, fonts are loaded, no animation runs.
 */
export const settled = (page: Page): Promise<void> => ends(page, 'stage')

/** Skips the running test if `deck.config.ts` hides a slide that it needs. */
export async function needs(...aliases: string[]): Promise<void> {
  const { hide = [] } = await readConfig()
  const missing = aliases.filter(alias => hide.includes(alias))
  test.skip(missing.length > 0, `deck.config.ts hides ${missing.join(', ')}`)
}

/** Opens a slide by its alias at a step and waits until it has settled; skips the test if the slide is hidden. */
export async function open(page: Page, alias: string, step = 0, base = ''): Promise<void> {
  await needs(alias)
  await page.goto(`${base}/${alias}${step ? `?clicks=${step}` : ''}`)
  await settled(page)
}

/**
 * Takes the running deck to a slide at a step and waits until it has settled. This takes a fifth of the time that
 * `open` takes.
 */
export async function turnTo(page: Page, alias: string, step = 0): Promise<void> {
  await needs(alias)
  await live(page)
  await go(page, `/${alias}${step ? `?clicks=${step}` : ''}`)
  await settled(page)
}

export { go }

const placeIn = (url: URL) => `${url.pathname.split('/').pop()} ${url.searchParams.get('clicks') ?? 0}`

/**
 * Every step of every slide that forward leads to, in order and in the format of `place`: forward ends with the pitch, before
 * the appendix.
 */
export async function places(): Promise<string[]> {
  return (await shownSlides()).filter(({ section }) => section !== APPENDIX).flatMap(({ alias, frontmatter }) =>
    Array.from({ length: Number(frontmatter.clicks ?? 0) + 1 }, (_, step) => `${alias} ${step}`),
  )
}

/** Slide and step from the page's address: `payments 2`. */
export const place = (page: Page): string => placeIn(new URL(page.url()))

/** Waits until the address has this slide and step: `payments 2`. */
export async function at(page: Page, expected: string): Promise<void> {
  await page.waitForURL(url => placeIn(url) === expected, { waitUntil: 'commit', timeout: 20_000 }).catch(() => {})
  expect(place(page)).toBe(expected)
}

/** Presses a key and waits for the slide and step that it leads to. */
export async function press(page: Page, key: string, expected: string): Promise<void> {
  await page.keyboard.press(key)
  await at(page, expected)
}
