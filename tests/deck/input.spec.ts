import { at, go, needs, open, place, settled, stage, turnTo, watch } from '../support/deck.ts'
import { expectAccessible } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'

test('the page at a wrong address says so and lists the slides', async ({ tab: page }) => {
  await needs('payments')
  await page.goto('/paymants')
  await expect(page.getByRole('heading', { name: 'There is no slide at this address' })).toBeVisible()
  await expect(page.locator('.missing .path')).toHaveText('/paymants')
  await expectAccessible(page)
  await page.locator('.missing a[href$="payments"]').click()
  await at(page, 'payments 0')
})

test('a wrong address or step is also handled while the deck is running', async ({ deck: page }) => {
  const noise = watch(page)
  await turnTo(page, 'payments')
  await go(page, '/payments?clicks=-2')
  expect(page.url()).toMatch(/\/payments$/)
  await go(page, '/paymants')
  await expect(page.locator('.missing .path')).toHaveText('/paymants')
  await page.goBack()
  await settled(page)
  expect(place(page)).toBe('payments 0')
  expect(noise).toEqual([])
})

test('an invalid step is ignored', async ({ tab: page }) => {
  await needs('payments')
  const noise = watch(page)
  await page.goto('/payments?clicks=two')
  await settled(page)
  expect(place(page)).toBe('payments 0')
  expect(noise).toEqual([])
})

test('a step beyond the last one shows the last one', async ({ tab: page }) => {
  await open(page, 'payments', 99)
  await expect(page.getByText('# after')).toBeVisible()
})

test('corrupt local storage does not keep the deck from opening', async ({ tab: page }) => {
  await page.evaluate(() => {
    for (const key of ['slidev-color-schema', 'deck-dark-first', 'slidev-sync-directions', 'slidev-scale', 'deck-pace'])
      localStorage.setItem(key, '{not json')
  })
  await open(page, 'payments', 1)
  await expect(page.getByText('# moves')).toBeVisible()
})

test('the stage is dark on the first visit, becomes light with D, and stays light after a reload', async ({ tab: page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page, 'cover')
  await expect(page.locator('html')).toHaveClass(/dark/)
  await page.keyboard.press('d')
  await expect(page.locator('html')).toHaveClass(/light/)
  await page.reload()
  await settled(page)
  await expect(page.locator('html')).toHaveClass(/light/)
})

test('on a 4:3 projector the whole slide is shown, on a background of its own colour', async ({ deck: page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await turnTo(page, 'promise')
  const box = (await stage(page).boundingBox())!
  expect(box.width).toBeCloseTo(1024, 0)
  expect(box.y).toBeGreaterThan(0)
  expect(box.y + box.height).toBeLessThanOrEqual(768)
  const colours = await page.evaluate(() =>
    ['#slide-container', '#slide-content'].map(s => getComputedStyle(document.querySelector(s)!).backgroundColor),
  )
  expect(colours[0]).toBe(colours[1])
})

test('B blacks out the screen; B or, for a lone reader, Escape brings the slide back', async ({ deck: page }) => {
  await turnTo(page, 'cover')
  for (const end of ['b', 'Escape']) {
    await page.keyboard.press('b')
    await expect(page.getByRole('status')).toContainText('black')
    await page.keyboard.press(end)
    await expect(page.locator('.deck-blackout')).toHaveCount(0)
  }
})
