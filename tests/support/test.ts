import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import process from 'node:process'
import { test as base } from '@playwright/test'

/** The default context options for a page of the deck. A test overrides the options that it is about. */
export const pageOptions = {
  baseURL: process.env.DECK_URL,
  viewport: { width: 980, height: 552 },
  reducedMotion: 'reduce',
  colorScheme: 'light',
  // A service worker's cache would hide the server's responses; tests/site/offline.spec.ts allows workers.
  serviceWorkers: 'block',
} as const satisfies BrowserContextOptions

/** Events that a test may listen to. Its listeners must be removed before the next test. */
const EVENTS = ['console', 'pageerror', 'request', 'response', 'framenavigated', 'dialog', 'download'] as const

/** The context options for a phone. */
const phoneOptions = {
  ...pageOptions,
  hasTouch: true,
  isMobile: true,
  viewport: { width: 390, height: 844 },
} as const satisfies BrowserContextOptions

/** Undoes the changes that a test has made through Playwright: listeners, routes, viewport and emulated media. */
async function reset(page: Page, { viewport }: { viewport: { width: number, height: number } } = pageOptions): Promise<void> {
  for (const event of EVENTS)
    page.removeAllListeners(event)
  await page.unrouteAll()
  await page.setViewportSize(viewport)
  await page.emulateMedia({
    media: null,
    colorScheme: pageOptions.colorScheme,
    reducedMotion: pageOptions.reducedMotion,
    forcedColors: null,
  })
}

/** A file that every build has and that runs no script, so nothing writes to storage while it is open. */
export const STILL = '/icons/favicon.svg'

/** Clears the storage of a page in which `STILL` is open. Only the browser's cache stays. */
function forget(page: Page): Promise<void> {
  return page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
}

/** Leaves the hosted deck and clears its storage. */
async function leave(page: Page): Promise<void> {
  await page.goto(STILL)
  await forget(page)
}

interface WorkerTab {
  page: Page
  /** Whether the deck is running in the page, and tests have done nothing there except change slides. */
  runs: boolean
}

/** The windows of a pitch, which share a browser's storage. */
export interface Room {
  context: BrowserContext
  /** The two windows that every pitch has, with no deck open. */
  presenter: Page
  audience: Page
}

/**
 * Playwright's own fixtures, and pages that the tests of a worker share. Creating a context takes longer than most
 * checks of a test, so `page` is only for tests of storage, windows, init scripts or a first visit.
 * - `tab`: the worker's page, with no deck open and nothing stored;
 * - `deck`: the worker's page with the deck running in dark, for tests that only change slides;
 * - `phone`: a page with a touch screen, set to open the stage and not the read view, with nothing else stored;
 * - `room`: the windows of a pitch, for tests of the presenter's build. A test of the clock, or of what is stored
 *   before a window opens, uses `context` and opens its own windows.
 */
export const test = base.extend<
  { tab: Page, deck: Page, phone: Page, room: Room },
  { workerTab: WorkerTab, workerPhone: Page, workerRoom: Room }
>({
  workerTab: [
    async ({ browser }, use) => {
      const context = await browser.newContext(pageOptions)
      const page = await context.newPage()
      // An init script would stay for every later test.
      page.addInitScript = () => {
        throw new Error('An init script outlives its test in `tab`: use `page`.')
      }
      await use({ page, runs: false })
      await context.close()
    },
    { scope: 'worker' },
  ],
  tab: async ({ workerTab }, use) => {
    workerTab.runs = false
    await reset(workerTab.page)
    await leave(workerTab.page)
    await use(workerTab.page)
  },
  deck: async ({ workerTab }, use, info) => {
    const { page, runs } = workerTab
    await reset(page)
    if (!runs) {
      await leave(page)
      await page.goto('/cover')
    }
    await use(page)
    workerTab.runs = info.status === info.expectedStatus
  },
  workerPhone: [
    async ({ browser }, use) => {
      const context = await browser.newContext(phoneOptions)
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  phone: async ({ workerPhone: page }, use) => {
    await reset(page, phoneOptions)
    await leave(page)
    await page.evaluate(() => sessionStorage.setItem('deck-view', 'stage'))
    await use(page)
  },
  workerRoom: [
    async ({ browser }, use) => {
      const context = await browser.newContext(pageOptions)
      await use({ context, presenter: await context.newPage(), audience: await context.newPage() })
      await context.close()
    },
    { scope: 'worker' },
  ],
  room: async ({ workerRoom }, use) => {
    const { context, presenter, audience } = workerRoom
    const windows = [presenter, audience]
    await Promise.all(
      context
        .pages()
        .filter(page => !windows.includes(page))
        .map(page => page.close()),
    )
    // Both windows leave the deck before either is cleared, because a window in which the deck runs answers the other
    // one and writes to storage.
    await Promise.all(windows.map(page => page.goto(process.env.PRESENT_URL + STILL)))
    await Promise.all(windows.map(page => Promise.all([reset(page), forget(page)])))
    await use(workerRoom)
  },
})

export { expect } from '@playwright/test'
