import { Buffer } from 'node:buffer'
import { PDFDocument } from 'pdf-lib'
import { expectWhitePaper, live, needs, open, pressForeign, turnTo, useTheme, watch } from '../support/deck.ts'
import { expectAccessible, faultsHere } from '../support/examine.ts'
import { blockNumbers, queryOf } from '../support/numbers.ts'
import { expect, test } from '../support/test.ts'

test('Ctrl+P opens the handout, which prints itself once it is ready', async ({ page, context }) => {
  await context.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', document.documentElement.dataset.paper ?? '')
  })
  await open(page, 'payments', 1)
  const opened = context.waitForEvent('page')
  await page.keyboard.press('Control+p')
  const handout = await opened
  await expect(handout.locator('html')).toHaveAttribute('data-printed', 'ready')
  await expect(handout.locator('.sheet .slide')).not.toHaveCount(0)
  expect(page.url()).toContain('/payments?clicks=1')
})

test('Ctrl+P opens the handout on a layout of another script', async ({ page, context }) => {
  await open(page, 'payments')
  const opened = context.waitForEvent('page')
  await pressForeign(page, 'KeyP', 'з', true)
  await expect(await opened).toHaveURL(/\/handout\?print=now/)
})

for (const theme of ['dark', 'light'] as const) {
  test(`paper is white, whatever is printed, in ${theme}`, async ({ tab: page }) => {
    await useTheme(page, theme)
    for (const address of ['/payments', '/read', '/nonesuch']) {
      await page.goto(address)
      await expectWhitePaper(page)
      await live(page)
      await expectWhitePaper(page)
    }
    await page.goto('/handout')
    await expect(page.locator('html')).toHaveAttribute('data-paper', 'ready')
    await expectWhitePaper(page)
  })
}

for (const [from, address] of [['stage', '/payments?clicks=2&'], ['read view', '/read?']]) {
  test(`printing from the ${from} shows the reader's numbers with what they assume, even if the browser keeps nothing`, async ({
    page,
    context,
  }) => {
    await needs('payments', 'monorepo', 'pipeline', 'next-step')
    await blockNumbers(context)
    await context.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', document.documentElement.dataset.paper ?? '')
    })
    const own = {
      'rate': '5000',
      'builds': '120',
      'build-before': '35 min',
      'hour-cost': '€80',
      'change-size': '2',
      'p99-start': '6',
      'number': '900 ms',
      'goal': '250 ms',
      'load': '300 req/s',
    }
    await page.goto(address + queryOf(own))
    await live(page)
    const opened = context.waitForEvent('page')
    await page.keyboard.press('Control+p')
    const handout = await opened
    await expect(handout.locator('html')).toHaveAttribute('data-printed', 'ready')
    const on = (alias: string) => expect(handout.locator(`#${alias}`))
    await on('payments').toContainText(/120 cores become 17\s+at 5,000 req\/s,\s*scaled linearly\s*at this case’s rates, your load/)
    await on('monorepo').toContainText(/57.6 h less waiting, €4,608 a day\s+at 120 builds a day, 35 min to 6 min 12 s each, €80 an hour/)
    await on('monorepo').toContainText('your load, your times')
    await on('pipeline').toContainText('p99, your change')
    await on('pipeline').toContainText('start 6.0 ms, change +2.0%: the 15th is rejected')
    await on('next-step').toContainText('3.6×')
    await expect(handout.locator('#next-step input[data-number="load"]')).toHaveValue('300 req/s')
    for (const typed of ['900 ms', '250 ms', '300 req/s'])
      await on('next').toContainText(typed)
    await expect(handout.locator('#next .sentence')).toContainText(/p99 ≤\s*250 ms.*at load\s*300 req\/s/)
    await expect(handout.locator('body')).not.toContainText(/NaN|Infinity/)
    expect(await faultsHere(handout)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.deck-paper-note a')).toHaveAttribute('href', /your-rate=5000/)
  })
}

test('the browser\'s own print menu prints one page that says where the handout is', async ({ deck: page }) => {
  await turnTo(page, 'matrix')
  const pdf = await PDFDocument.load(Buffer.from(await page.pdf()))
  expect(pdf.getPageCount()).toBe(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('This deck is printed from its handout')).toBeVisible()
  await expect(page.locator('.deck-paper-note a')).toHaveAttribute('href', /\/handout$/)
  await expect(page.locator('#app')).toBeHidden()
})

test('the handout on screen is quiet and accessible, and its links stay within it', async ({ tab: page }) => {
  const noise = watch(page)
  await page.goto('/handout')
  await expect(page.locator('html')).toHaveAttribute('data-paper', 'ready')
  await expectAccessible(page)
  await page.getByRole('link', { name: /Tracing found the queue/ }).click()
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/handout#fan-out')
  expect(noise).toEqual([])
})
