import type { BrowserContext, Page } from '@playwright/test'
import process from 'node:process'
import { expect } from '@playwright/test'
import { needs, place, settled } from './deck.ts'

/** The builds with the presenter view: all slides, and the core cut. */
export const base = process.env.PRESENT_URL!
export const core = process.env.CORE_URL!

/** Opens a presenter window; a test of a hidden slide is skipped. */
export async function presenterAt(context: BrowserContext, at: string, from = base): Promise<Page> {
  await needs(at.split('?')[0])
  const presenter = await context.newPage()
  await presenter.setViewportSize({ width: 1440, height: 900 })
  await presenter.goto(`${from}/presenter/${at}`)
  await settled(presenter)
  await expect(presenter.locator('.desk')).toBeVisible()
  return presenter
}

/** A presenter window, which has the keys, and an audience window of one browser. */
export async function windows(context: BrowserContext, at: string, from = base): Promise<{ presenter: Page, audience: Page }> {
  const presenter = await presenterAt(context, at, from)
  const audience = await context.newPage()
  await audience.goto(from)
  await settled(audience)
  await presenter.bringToFront()
  return { presenter, audience }
}

/** Presses `key` until the slide is left. */
export async function leave(page: Page, key = 'PageDown'): Promise<void> {
  const alias = () => place(page).split(' ')[0]
  const left = alias()
  while (alias() === left) {
    const before = place(page)
    await page.keyboard.press(key)
    await expect.poll(() => place(page)).not.toBe(before)
  }
}
