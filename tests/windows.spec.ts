import type { BrowserContext, Page } from '@playwright/test'
import process from 'node:process'
import { expect, test } from '@playwright/test'
import { readSlides } from '../scripts/deck.ts'
import { place, settled, violations, watch } from './support/deck.ts'

const base = process.env.PRESENT_URL!
const core = process.env.CORE_URL!

/** A presenter window and an audience window of one browser. */
async function windows(context: BrowserContext, at: string, from = base): Promise<{ presenter: Page, audience: Page }> {
  const presenter = await context.newPage()
  await presenter.setViewportSize({ width: 1440, height: 900 })
  await presenter.goto(`${from}/presenter/${at}`)
  await settled(presenter)
  const audience = await context.newPage()
  await audience.goto(from)
  await settled(audience)
  return { presenter, audience }
}

test('a late audience window finds the presenter, and follows every step', async ({ context }) => {
  const { presenter, audience } = await windows(context, 'payments?clicks=1')
  await expect.poll(() => place(audience)).toBe('payments 1')
  await presenter.bringToFront()
  for (const state of ['payments 2', 'distributed 0']) {
    await presenter.keyboard.press('ArrowRight')
    await expect.poll(() => [place(presenter), place(audience)]).toEqual([state, state])
  }
})

test('a reload of either window returns to the same slide and step', async ({ context }) => {
  const { presenter, audience } = await windows(context, 'payments?clicks=2')
  await expect.poll(() => place(audience)).toBe('payments 2')
  const seen: string[] = []
  audience.on('framenavigated', () => seen.push(place(audience)))
  await presenter.reload()
  await settled(presenter)
  await expect(presenter.locator('.desk')).toBeVisible()
  expect([place(presenter), place(audience)]).toEqual(['payments 2', 'payments 2'])
  expect(seen.filter(state => state !== 'payments 2')).toEqual([])
  await audience.reload()
  await settled(audience)
  await expect.poll(() => [place(presenter), place(audience)]).toEqual(['payments 2', 'payments 2'])
})

test('an audience window never drives the presenter', async ({ context }) => {
  const { presenter, audience } = await windows(context, 'payments?clicks=1')
  await expect.poll(() => place(audience)).toBe('payments 1')
  await audience.bringToFront()
  await audience.keyboard.press('ArrowRight')
  await expect.poll(() => place(audience)).toBe('payments 2')
  const other = await context.newPage()
  await other.goto(`${base}/matrix`)
  await settled(other)
  expect(place(presenter)).toBe('payments 1')
  await presenter.bringToFront()
  await presenter.keyboard.press('ArrowLeft')
  await expect.poll(() => [place(presenter), place(audience), place(other)]).toEqual(['payments 0', 'payments 0', 'payments 0'])
})

test('B in the presenter blacks the audience and not the presenter', async ({ context }) => {
  const { presenter, audience } = await windows(context, 'cover')
  await presenter.bringToFront()
  await presenter.keyboard.press('b')
  await expect(audience.locator('.deck-blackout')).toBeVisible()
  await expect(presenter.locator('.deck-blackout')).toHaveCount(0)
  await expect(presenter.getByRole('button', { name: 'screen is black' })).toBeVisible()
  await presenter.keyboard.press('b')
  await expect(audience.locator('.deck-blackout')).toHaveCount(0)
})

test('the pace starts with the first slide that is left, pauses, resets, and survives a reload', async ({ context }) => {
  await context.clock.install({ time: new Date('2026-01-01T10:00:00') })
  const { presenter } = await windows(context, 'cover')
  const pace = presenter.getByRole('timer')
  await expect(pace).toContainText('not started')
  await presenter.bringToFront()
  await presenter.keyboard.press('PageDown')
  while (place(presenter).startsWith('cover'))
    await presenter.keyboard.press('PageDown')
  await context.clock.runFor(50_000)
  await expect(pace).toContainText(/slide 0:5\d of 0:40/)
  // Twenty seconds of the cover were left over, ten or more were lost here.
  await expect(pace).toContainText(/(?:\d|10) s ahead/)
  await presenter.reload()
  await settled(presenter)
  await context.clock.runFor(2000)
  await expect(pace).toContainText('of 0:40')
  await presenter.getByRole('button', { name: 'pause' }).click()
  const paused = await pace.textContent()
  await context.clock.runFor(30_000)
  expect(await pace.textContent()).toBe(paused)
  await presenter.getByRole('button', { name: 'reset' }).click()
  await expect(pace).toContainText('not started')
})

test('a likely question leads to its answer and back to the step the pitch was at', async ({ context }) => {
  const { presenter, audience } = await windows(context, 'payments?clicks=1')
  await presenter.bringToFront()
  await presenter.keyboard.press('q')
  await presenter.getByRole('button', { name: 'At what load was p99 taken?' }).click()
  await expect.poll(() => [place(presenter), place(audience)]).toEqual(['limits 0', 'limits 0'])
  await presenter.getByRole('button', { name: 'back to the pitch' }).click()
  await expect.poll(() => [place(presenter), place(audience)]).toEqual(['payments 1', 'payments 1'])
  await presenter.keyboard.press('ArrowRight')
  await expect.poll(() => place(presenter)).toBe('payments 2')
})

test('the presenter reads the slide\'s note', async ({ context }) => {
  const { presenter } = await windows(context, 'payments')
  await expect(presenter.locator('.slidev-note')).toContainText('75 s, core')
})

test('the core cut presents its slides first and in order, the rest behind them', async ({ page }) => {
  const slides = await readSlides()
  const order = [...slides.filter(s => s.budget?.core), ...slides.filter(s => !s.budget?.core)].map(s => s.alias)
  await page.goto(`${core}/cover`)
  await settled(page)
  const seen: string[] = [place(page).split(' ')[0]]
  for (let i = 1; i < order.length; i++) {
    const before = page.url()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.url()).not.toBe(before)
    seen.push(place(page).split(' ')[0])
  }
  expect(seen).toEqual(order)
})

test('the presenter is quiet and accessible, dialogs included', async ({ context }) => {
  const presenter = await context.newPage()
  await presenter.setViewportSize({ width: 1440, height: 900 })
  const noise = watch(presenter)
  await presenter.goto(`${base}/presenter/payments`)
  await settled(presenter)
  await expect(presenter.locator('.desk')).toBeVisible()
  expect(await violations(presenter)).toEqual([])
  await presenter.keyboard.press('q')
  await expect(presenter.getByRole('dialog')).toBeVisible()
  expect(await violations(presenter)).toEqual([])
  expect(noise).toEqual([])
})
