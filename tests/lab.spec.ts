import type { Page } from '@playwright/test'
import { Buffer } from 'node:buffer'
import { expect, test } from '@playwright/test'
import { go, needs, open, place, stage, watch } from './support/deck.ts'

test.beforeEach(() => needs('engine-lab'))

/** What the run says of itself. */
const says = (page: Page) => stage(page).locator('.run .says')
const button = (page: Page, name: string | RegExp) => stage(page).getByRole('button', { name })
/** Where what came of a run is announced. */
const announced = (page: Page) => stage(page).locator('.lab > [role=status]')
/** What the chosen tape says of itself. */
const tape = (page: Page) => stage(page).locator('.tape [role=status]')

const good = 'type,symbol,id,side,kind,price,quantity\nnew,A,1,buy,gtc,100,5\nnew,A,2,sell,ioc,100,3\ncancel,A,1,,,,\n'

function choose(page: Page, name: string, text: string) {
  return stage(page).getByLabel('own tape').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

test('the click that shows the race begins a run, and its ladder has four equal hashes', async ({ page }) => {
  const noise = watch(page)
  await open(page, 'engine-lab')
  await page.keyboard.press('ArrowRight')
  await expect(stage(page).getByRole('progressbar')).toBeVisible()
  await expect(says(page)).toContainText('measured here', { timeout: 60_000 })
  await expect(announced(page)).toHaveText(/Measured here: [\d.]+× the throughput/)
  await page.keyboard.press('ArrowRight')
  const hashes = await stage(page).locator('.hash').allTextContents()
  expect(hashes).toHaveLength(4)
  expect(new Set(hashes.map(text => /[\da-f]{64}/.exec(text)?.[0])).size).toBe(1)
  expect(hashes.slice(1).every(text => text.startsWith('='))).toBe(true)
  expect(noise).toEqual([])
})

test('a run is stopped by its button, begun again by R, and stopped by leaving the slide', async ({ page }) => {
  await open(page, 'engine-lab', 1)
  await button(page, 'stop').click()
  await expect(says(page)).toContainText('Stopped')
  await expect(announced(page)).toHaveText('The run was stopped.')
  await page.keyboard.press('Alt+r')
  await expect(button(page, /^run/)).toBeVisible()
  await page.keyboard.press('r')
  await expect(stage(page).getByRole('progressbar')).toBeVisible()
  await go(page, '/pipeline')
  await expect.poll(() => place(page)).toBe('pipeline 0')
  await go(page, '/engine-lab?clicks=2')
  await expect(button(page, /^run/)).toBeVisible()
})

test('the letter r in the field of the seed begins nothing', async ({ page }) => {
  await open(page, 'engine-lab')
  await stage(page).getByLabel('seed').press('r')
  await expect(stage(page).getByRole('progressbar')).toHaveCount(0)
  await expect.poll(() => place(page)).toBe('engine-lab 0')
})

test('a tape of one\'s own is played, and a bad row of it is told by its line', async ({ page }) => {
  await open(page, 'engine-lab')
  await choose(page, 'mine.csv', good)
  await expect(tape(page)).toHaveText('mine.csv: 3 messages')
  await expect(stage(page).locator('.book .says')).toContainText('trades 3 from the front')
  await choose(page, 'mine.csv', `${good}new,A,0,buy,gtc,100,5\n`)
  await expect(tape(page)).toContainText('1 of 4 rows of mine.csv left out, the first in line 5: id')
  await choose(page, 'other.csv', 'time,price\n1,2\n')
  await expect(tape(page)).toContainText('Line 1')
})

test('a book at rest goes on a message at a time, by button', async ({ page }) => {
  await open(page, 'engine-lab')
  const said = stage(page).locator('.book .says')
  await expect(said).toContainText('trades')
  await expect(button(page, 'pause')).toHaveCount(0)
  const before = await said.textContent()
  await button(page, 'next message').click()
  await expect(said).not.toHaveText(before!)
})

test('what was measured can be copied as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'engine-lab', 2)
  await button(page, 'copy as Markdown').click()
  await expect(button(page, 'copied')).toBeVisible()
  const hash = /[\da-f]{64}/.exec(await stage(page).locator('.hash').first().textContent() ?? '')![0]
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(hash)
})
