import { Buffer } from 'node:buffer'
import { PDFDocument } from 'pdf-lib'
import { open, turnTo, watch } from '../support/deck.ts'
import { expectAccessible } from '../support/examine.ts'
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
  await expect(handout.locator('.sheet.slide')).not.toHaveCount(0)
  expect(page.url()).toContain('/payments?clicks=1')
})

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
  await page.getByRole('link', { name: /Feed fan-out, p99/ }).click()
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/handout#fan-out')
  expect(noise).toEqual([])
})
