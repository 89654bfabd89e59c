import type { Page } from '@playwright/test'
import { at, live, needs, open, settled, stage, turnTo, watch } from '../support/deck.ts'
import { examine, expectAccessible, faultsHere } from '../support/examine.ts'
import { blockNumbers, queryOf } from '../support/numbers.ts'
import { expect, test } from '../support/test.ts'

/** The reader's own numbers: what is typed into pictures, the address and the browser's storage. */

const field = (page: Page, key: string) => stage(page).locator(`input[data-number="${key}"]`)
const result = (page: Page) => stage(page).locator('output')
const numbers = (page: Page) => Object.fromEntries([...new URL(page.url()).searchParams].filter(([key]) => key.startsWith('your-')))

test('a number is typed with keys, survives a reload, follows another window, and one control resets it', async ({ page, context }) => {
  await needs('payments', 'monorepo')
  const noise = watch(page)
  await open(page, 'payments', 2)
  await page.keyboard.press('Tab')
  while (!await field(page, 'rate').evaluate(input => input === document.activeElement))
    await page.keyboard.press('Tab')
  await page.keyboard.type('5 000')
  await expect(result(page)).toHaveText('120 cores become 17')
  // Enter gives the keys back to the deck.
  await page.keyboard.press('Enter')
  await expect(field(page, 'rate')).toHaveValue('5,000')
  await page.keyboard.press('ArrowLeft')
  await at(page, 'payments 1')
  expect(numbers(page)).toEqual({ 'your-rate': '5000' })

  await turnTo(page, 'monorepo', 2)
  await field(page, 'builds').fill('120')
  await field(page, 'hour-cost').fill('€80')
  await expect(result(page)).toHaveText('69.6 h less waiting, €5,568 a day')
  await page.reload()
  await settled(page)
  await expect(result(page)).toHaveText('69.6 h less waiting, €5,568 a day')
  expect(numbers(page)).toEqual({ 'your-rate': '5000', 'your-builds': '120', 'your-hour-cost': '€80' })

  const other = await context.newPage()
  await open(other, 'monorepo', 2)
  await expect(result(other)).toHaveText('69.6 h less waiting, €5,568 a day')
  await field(other, 'builds').fill('60')
  await expect(result(page)).toHaveText('34.8 h less waiting, €2,784 a day')

  await stage(page).getByRole('button', { name: 'reset' }).click()
  await expect(result(page)).toHaveText('23.2 h less waiting')
  await expect(result(other)).toHaveText('23.2 h less waiting')
  await expect(stage(page).getByRole('button', { name: 'reset' })).toHaveCount(0)
  expect(numbers(page)).toEqual({ 'your-rate': '5000' })
  expect(noise).toEqual([])
})

test('one tap is enough to type', async ({ phone: page }) => {
  await open(page, 'payments', 2)
  await field(page, 'rate').tap()
  await expect(field(page, 'rate')).toBeFocused()
  await page.keyboard.type('5000')
  await expect(result(page)).toHaveText('120 cores become 17')
})

test('if the browser keeps nothing, the link keeps the numbers over slides, a reload and the read view', async ({ page }) => {
  await needs('matrix', 'payments')
  await blockNumbers(page.context())
  // The first slide has no numbers.
  await page.goto('/matrix?your-rate=5000')
  await settled(page)
  await turnTo(page, 'payments', 2)
  await expect(result(page)).toHaveText('120 cores become 17')
  await page.reload()
  await settled(page)
  await expect(result(page)).toHaveText('120 cores become 17')
  await page.keyboard.press('v')
  await expect(page).toHaveURL(/\/read\?your-rate=5000#payments$/)
  await live(page)
  await expect(page.locator('#payments output')).toHaveText('120 cores become 17')
  // A click may scroll first, which changes the reader's place.
  await expect(page.getByRole('link', { name: 'Stage', includeHidden: true })).toHaveAttribute('href', /\?stage&your-rate=5000$/)
})

test('the size of a change is dragged, stops at the gate or passes, and is that of the ratchet', async ({ tab: page }) => {
  await open(page, 'pipeline', 2)
  const size = field(page, 'change-size')
  await expect(stage(page).getByText('p99 did not.')).toBeVisible()
  await size.focus()
  for (let presses = 0; presses < 11; presses++)
    await page.keyboard.press('ArrowLeft')
  await expect(stage(page).locator('.change')).toContainText('+2.9%')
  await expect(stage(page).getByText('p99 did not.')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await at(page, 'pipeline 3')
  expect(numbers(page)).toEqual({ 'your-change-size': '2.9' })
  await page.keyboard.press('r')
  await expect(field(page, 'change-size')).toHaveValue('2.9')
  await field(page, 'changes').fill('20')
  await expect(stage(page).locator('.alone')).toContainText('+77%')
  await stage(page).getByRole('button', { name: 'reset' }).click()
  await page.keyboard.press('r')
  await expect(stage(page).locator('.change')).toContainText('+4%')
  expect(numbers(page)).toEqual({})
})

const shown = [
  { alias: 'monorepo', step: 2, own: { 'builds': '100,000', 'build-before': '24 h', 'build-after': '61 s', 'hour-cost': '€1,000,000' } },
  { alias: 'monorepo', step: 2, own: { 'builds': '1', 'build-before': '1 s', 'build-after': '23 h 59 min', 'hour-cost': '0.01' } },
  { alias: 'payments', step: 2, own: { rate: '1,000,000,000' } },
  ...['0.3', '2.5', '3', '3.1', '6'].map(size => ({ alias: 'pipeline', step: 3, own: { 'change-size': size } })),
  { alias: 'next-step', step: 0, own: { number: '900 ms', goal: '250 ms', load: '5,000', hardware: 'x', date: 'May' } },
]

for (const { alias, step, own } of shown) {
  test(`${alias} with ${Object.values(own).join(', ')}: in place and accessible, on the stage and on a phone`, async ({ tab: page }) => {
    await needs(alias)
    const query = queryOf(own)
    await page.goto(`/${alias}?clicks=${step}&${query}`)
    await settled(page)
    await expect(stage(page).getByRole('button', { name: /^(?:reset|clear)$/ })).toBeVisible()
    await examine(page, `${alias} with own numbers`)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/read?${query}#${alias}`)
    await live(page)
    await expect(page.locator(`#${alias}[data-live]`)).toBeVisible()
    expect(await faultsHere(page)).toEqual([])
  })
}

test('in the ratchet, own numbers are in place, and a hint is found by a screen reader', async ({ tab: page }) => {
  for (const [size, start, changes] of [['0.3', '1', '100'], ['0.3', '7.8', '1'], ['3', '1', '50'], ['5', '4', '20']]) {
    await page.goto(`/pipeline?clicks=3&${queryOf({ 'change-size': size, 'p99-start': start, changes })}`)
    await settled(page)
    await page.keyboard.press('r')
    await expect(stage(page).locator('.ratchet .hero')).toBeVisible()
    expect(await faultsHere(page), `${size} ${start} ${changes}`).toEqual([])
  }
  await field(page, 'changes').fill('lots')
  await expect(field(page, 'changes')).toHaveAccessibleDescription('type 1 to 100')
  await expectAccessible(page)
})

test('the bench prints from an address with the numbers, and one control empties it', async ({ tab: page }) => {
  await page.goto('/next-step?your-number=900+ms&your-goal=250+ms')
  await settled(page)
  const print = stage(page).getByRole('link', { name: 'print' })
  await expect(print).toHaveAttribute('href', /\/handout\?print=now&your-number=900\+ms&your-goal=250\+ms$/)
  await stage(page).getByRole('button', { name: 'clear' }).click()
  await expect(print).toHaveAttribute('href', /\/handout\?print=now$/)
  await expect(field(page, 'number')).toHaveValue('')
  expect(numbers(page)).toEqual({})
})

test('nonsense in a link is the example, on every picture, in the read view and on paper', async ({ tab: page }) => {
  const keys = ['rate', 'builds', 'build-before', 'build-after', 'hour-cost', 'change-size', 'p99-start', 'changes', 'number', 'goal']
  const noise = watch(page)
  for (const text of ['0', '-1', 'abc', '1e99', '\u0665', '']) {
    const query = queryOf(Object.fromEntries(keys.map(key => [key, text])))
    await page.goto(`/handout?${query}`)
    await expect(page.locator('html')).toHaveAttribute('data-paper', 'ready')
    await expect(page.locator('#payments output')).toHaveText('24 cores become 4')
    await expect(page.locator('#monorepo output')).toHaveText('23.2 h less waiting')
    await expect(page.locator('body')).not.toContainText(/NaN|Infinity|undefined/)
  }
  expect(noise).toEqual([])
})
