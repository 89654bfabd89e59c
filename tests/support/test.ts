import type { BrowserContextOptions, Page } from '@playwright/test'
import process from 'node:process'
import { test as base } from '@playwright/test'

/** How a page of the deck is opened, unless a test is about something else. */
export const pageOptions = {
  baseURL: process.env.DECK_URL,
  viewport: { width: 980, height: 552 },
  reducedMotion: 'reduce',
  colorScheme: 'light',
  // What a worker keeps would hide what the server says; tests/offline.spec.ts has them.
  serviceWorkers: 'block',
} as const satisfies BrowserContextOptions

/** Listeners that a test may add and that the next one must not have. */
const EVENTS = ['console', 'pageerror', 'request', 'response', 'framenavigated', 'dialog', 'download'] as const

/** Takes back what a test has done to a page from outside. */
async function reset(page: Page): Promise<void> {
  for (const event of EVENTS)
    page.removeAllListeners(event)
  await page.unrouteAll()
  await page.setViewportSize(pageOptions.viewport)
  await page.emulateMedia({ media: null, colorScheme: pageOptions.colorScheme, reducedMotion: pageOptions.reducedMotion, forcedColors: null })
}

/** Leaves the deck and forgets what it has stored: only what the browser has cached is as before. */
async function leave(page: Page): Promise<void> {
  // A file of the same origin that runs nothing: nothing writes what is cleared there.
  await page.goto('/favicon.svg')
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
}

interface WorkerTab {
  page: Page
  /** Whether the deck runs in it, and no test has done anything there but turn slides. */
  runs: boolean
}

/**
 * Playwright's own fixtures, and one page for each worker. A context of its own costs a test more than most of what it
 * asks, so that `page` is for those about storage, windows, touch, init scripts or a first visit.
 * - `tab`: that page, with no deck open and nothing stored;
 * - `deck`: that page with the deck running in dark, for tests that only turn slides.
 */
export const test = base.extend<{ tab: Page, deck: Page }, { workerTab: WorkerTab }>({
  workerTab: [async ({ browser }, use) => {
    const context = await browser.newContext(pageOptions)
    const page = await context.newPage()
    // It would stay for every test after this one.
    page.addInitScript = () => {
      throw new Error('An init script outlives its test in `tab`: use `page`.')
    }
    await use({ page, runs: false })
    await context.close()
  }, { scope: 'worker' }],
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
})

export { expect } from '@playwright/test'
