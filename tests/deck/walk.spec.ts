import type { Page } from '@playwright/test'
import { APPENDIX } from '../../src/lib/budget.ts'
import { shownSlides } from '../../tools/build/deck.ts'
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
  test(`${who} walk the whole pitch to its end, where forward stays, and back`, async ({ deck: page }) => {
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

test('the appendix follows the pitch only by a jump; from there, back leads into the pitch', async ({ deck: page }) => {
  const appendix = (await shownSlides()).filter(({ section }) => section === APPENDIX)
  test.skip(appendix.length < 2, 'deck.config.ts hides the appendix')
  const [first, second] = appendix
  const steps = Number(first.frontmatter.clicks ?? 0)
  await turnTo(page, first.alias, steps)
  await press(page, 'ArrowRight', `${second.alias} 0`)
  await press(page, 'ArrowLeft', `${first.alias} ${steps}`)
  for (let step = steps - 1; step >= 0; step--)
    await press(page, 'ArrowLeft', `${first.alias} ${step}`)
  await press(page, 'ArrowLeft', states.at(-1)!)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('PageDown')
  expect(place(page)).toBe(states.at(-1))
})

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
  await input.pressSequentially('mutex')
  await expect(page.locator('#slidev-goto-dialog li').first()).toContainText('mutex')
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
