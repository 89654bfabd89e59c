import type { Browser } from 'playwright-chromium'
import { weight } from './server.ts'

/**
 * The requests of a first load, and their transfer sizes in bytes (gzip). It ends 1.5 s after `load`, or, if the reader
 * starts the app, 1.5 s after the app is live.
 */
export interface FirstLoad {
  js: number
  css: number
  fonts: number
  html: number
  other: number
  all: number
  requests: number
}

/** Responses count until this time after `load`, or after the app is live, in ms. */
const UNTIL = 1500

/**
 * Opens a page with an empty cache and adds up the sizes of its responses.
 * @param browser The browser.
 * @param url The page.
 * @param viewport The viewport size in px.
 * @param viewport.width Its width.
 * @param viewport.height Its height.
 * @param moves Whether the reader moves the mouse after the page has loaded, which starts the app of the hosted deck.
 */
export async function firstLoad(
  browser: Browser,
  url: string,
  viewport: { width: number, height: number },
  moves: boolean,
): Promise<FirstLoad> {
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' })
  const page = await context.newPage()
  const sizes: Promise<[string, number]>[] = []
  page.on('response', response =>
    sizes.push(
      response.body().then(
        (body) => {
          const { pathname } = new URL(response.url())
          return [pathname, weight(pathname.includes('.') ? pathname : 'page.html', body)] as [string, number]
        },
        () => ['', 0] as [string, number],
      ),
    ))
  await page.goto(url, { waitUntil: 'load' })
  if (moves) {
    await page.mouse.move(100, 100)
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
  }
  await page.waitForTimeout(UNTIL)
  const found = await Promise.all(sizes)
  await context.close()
  const sum = (kind: RegExp) => found.filter(([path]) => kind.test(path)).reduce((all, [, size]) => all + size, 0)
  const parts = { js: sum(/\.js$/), css: sum(/\.css$/), fonts: sum(/\.woff2?$/), html: sum(/^[^.]*$|\.html$/) }
  const all = sum(/./)
  return { ...parts, all, other: all - parts.js - parts.css - parts.fonts - parts.html, requests: found.length }
}
