import type { Page } from '@playwright/test'
import { shownSlides } from '../../tools/build/deck.ts'
import { live } from './deck.ts'
import { expect } from './test.ts'

/** A slide that is as the reader gets it: live, or closed until it is opened. */
const arrived = (alias: string) => `#${alias}:is([data-live], :has(.read-part:not([open])))`

/** Opens the read view, at a slide if given, and waits until that slide is live and in the viewport. */
export async function read(page: Page, alias?: string): Promise<void> {
  await page.goto(alias ? `/read#${alias}` : '/read')
  await live(page)
  if (alias) {
    await page.locator(`#${alias}[data-live]`).waitFor()
    await expect(page.locator(`#${alias} h1`).first()).toBeInViewport()
  }
}

/** Scrolls through the whole page, so that every slide becomes live that is not closed. */
export async function walk(page: Page): Promise<void> {
  for (const { alias } of await shownSlides()) {
    await page.locator(`#${alias}`).evaluate(article => article.scrollIntoView())
    await page.locator(arrived(alias)).waitFor()
  }
}

/** Opens the table of contents: by position, as with a finger, because Playwright's own click may scroll first. */
export async function openContents(page: Page): Promise<void> {
  const { x, y } = (await page.locator('.contents:not([open]) > summary').boundingBox())!
  await page.mouse.click(x + 5, y + 15)
}

/** Opens every part of the read view by its control under the two-minute version. */
export async function openAll(page: Page): Promise<void> {
  await page.locator('main').getByRole('button', { name: 'Open every part' }).click()
}
