import type { Page } from '@playwright/test'
import type { Room } from './test.ts'
import process from 'node:process'
import { expect } from '@playwright/test'
import { needs, place, poll, settled } from './deck.ts'

/** The addresses of the builds with the presenter view: all slides, and the core cut. */
export const base = process.env.PRESENT_URL!
export const core = process.env.CORE_URL!

/** Opens the presenter's view in a window; skips the test if the slide is hidden. */
export async function present(window: Page, at: string, from = base): Promise<Page> {
  await needs(at.split('?')[0])
  await window.setViewportSize({ width: 1440, height: 900 })
  await window.goto(`${from}/presenter/${at}`)
  await settled(window)
  await expect(window.locator('.desk')).toBeVisible()
  return window
}

/**
 * Opens the presenter's view and the audience's deck in the windows of a room. The presenter's window gets focus.
 */
export async function windows(room: Room, at: string): Promise<Room> {
  await present(room.presenter, at)
  await room.audience.goto(base)
  await settled(room.audience)
  await room.presenter.bringToFront()
  return room
}

/** Presses `key` until the deck leaves the current slide. */
export async function leave(page: Page, key = 'PageDown'): Promise<void> {
  const alias = () => place(page).split(' ')[0]
  const left = alias()
  while (alias() === left) {
    const before = place(page)
    await page.keyboard.press(key)
    await poll(() => place(page)).not.toBe(before)
  }
}
