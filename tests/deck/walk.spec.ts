import type { Page } from '@playwright/test'
import { at, go, needs, open, place, places, press, settled, turnTo } from '../support/deck.ts'
import { expectAccessible } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'

const states = await places()

/** Presses `key` and waits for each of `expected` in turn. */
async function walk(page: Page, key: string, expected: readonly string[]): Promise<void> {
  for (const state of expected)
    await press(page, key, state)
}

for (const [forward, back, who] of [['ArrowRight', 'ArrowLeft', 'arrow keys'], ['PageDown', 'PageUp', 'a clicker\'s page keys']]) {
  test(`${who} walk the whole deck to its end and back`, async ({ deck: page }) => {
    // On the way back every slide is loaded, so Slidev knows how many steps each one has: a step back from a slide's
    // first step leads to the last step of the previous slide.
    await turnTo(page, states[0].split(' ')[0])
    await walk(page, forward, states.slice(1))
    await page.keyboard.press(forward)
    expect(place(page)).toBe(states.at(-1))
    await walk(page, back, states.slice(0, -1).reverse())
    await page.keyboard.press(back)
    expect(place(page)).toBe(states[0])
  })
}

test('a reload returns to the same slide and step', async ({ tab: page }) => {
  await open(page, 'payments', 2)
  await page.reload()
  await settled(page)
  expect(place(page)).toBe('payments 2')
  await expect(page.getByText('# after')).toBeVisible()
})

test('G jumps by title, O opens the overview, Escape closes both', async ({ deck: page }) => {
  await needs('matrix')
  await turnTo(page, 'cover')
  await page.keyboard.press('g')
  const input = page.locator('#slidev-goto-input')
  await expect(input).toBeFocused()
  await input.pressSequentially('primitive')
  await expect(page.locator('#slidev-goto-dialog li').first()).toContainText('primitive')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await at(page, 'matrix 0')
  await page.keyboard.press('o')
  const overview = page.getByRole('dialog', { name: 'All slides' })
  await expect(overview.getByRole('button', { name: 'close' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(overview).toBeHidden()
})

test('going back and forth faster than frames are drawn leaves one slide on stage', async ({ deck: page }) => {
  await turnTo(page, 'pipeline')
  await go(page, '/matrix', '/pipeline', '/matrix', '/pipeline', '/matrix')
  await at(page, 'matrix 0')
  await settled(page)
})

test('after Escape takes the focus off a button, the deck gets the keys again', async ({ deck: page }) => {
  await turnTo(page, 'pipeline')
  await page.getByRole('button', { name: 'lint' }).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await at(page, 'pipeline 1')
})
