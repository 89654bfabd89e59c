import { at, go, helpSheet, needs, open, place, poll, turnTo, watch } from '../support/deck.ts'
import { expectAccessible } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'

test('help lists every key of this build, and each key does what help says', async ({ page }) => {
  await needs('payments')
  const noise = watch(page)
  await open(page, 'payments', 1)
  await page.keyboard.press('?')
  await expectAccessible(page)
  const rows = await helpSheet(page)
    .locator('dl > div')
    .evaluateAll(all => all.map(row => [...row.querySelectorAll('kbd')].map(key => key.textContent!)))
  await page.keyboard.press('Escape')
  await expect(helpSheet(page)).toBeHidden()

  const shows = (selector: string) => async () => {
    await expect(page.locator(selector)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator(selector)).toBeHidden()
  }
  const leadsTo = (expected: string) => () => at(page, expected)
  const elsewhere = new Set(['R', 'Esc', 'Ctrl + P'])
  const effects: Record<string, () => Promise<void>> = {
    'Right': leadsTo('payments 2'),
    'Space': leadsTo('payments 2'),
    'Page Down': leadsTo('payments 2'),
    'Left': leadsTo('payments 0'),
    'Shift + Space': leadsTo('payments 0'),
    'Page Up': leadsTo('payments 0'),
    'Down': leadsTo('distributed 0'),
    'Shift + Right': leadsTo('distributed 0'),
    'Up': leadsTo('performance 0'),
    'Shift + Left': leadsTo('performance 0'),
    'O': shows('.deck-overview'),
    'G': shows('#slidev-goto-input:focus'),
    'D': () => expect(page.locator('html')).toHaveClass(/light/),
    'F': () => poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('body'),
    'B': shows('.deck-blackout'),
    '.': shows('.deck-blackout'),
    '?': shows('.deck-help'),
    // Last, because it leaves the page.
    'V': () => expect(page).toHaveURL(/\/read#payments$/),
  }
  expect(rows.flat().filter(key => !elsewhere.has(key)).sort()).toEqual(Object.keys(effects).sort())
  const names: Record<string, string> = { Right: 'ArrowRight', Left: 'ArrowLeft', Up: 'ArrowUp', Down: 'ArrowDown' }
  for (const [key, effect] of Object.entries(effects)) {
    await go(page, '/payments?clicks=1')
    await page.keyboard.press(
      key
        .split(' + ')
        .map(part => names[part] ?? (part.length === 1 ? part.toLowerCase() : part.replace(' ', '')))
        .join('+'),
    )
    await effect()
  }
  expect(noise).toEqual([])
})

test('help is a modal dialog: it takes the focus, keeps keys from the deck, and returns the focus', async ({ deck: page }) => {
  await turnTo(page, 'pipeline')
  const control = page.getByRole('button', { name: 'Help' })
  await control.focus()
  await page.keyboard.press('Enter')
  await expect(helpSheet(page).getByRole('heading', { name: 'Help' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('b')
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement === document.body || !!document.activeElement!.closest('dialog'))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(control).toBeFocused()
  expect(place(page)).toBe('pipeline 0')
  await expect(page.locator('.deck-blackout')).toHaveCount(0)
  // After a mouse click no control has the focus, so the deck gets the keys at once.
  await control.click()
  await helpSheet(page).getByRole('button', { name: 'close' }).click()
  await expect(helpSheet(page)).toBeHidden()
  await page.keyboard.press('ArrowRight')
  await at(page, 'pipeline 1')
  // A key also counts if it is pressed before the next frame, while a button in the closed dialog still has the focus.
  await control.click()
  await helpSheet(page).getByRole('button', { name: 'close' }).evaluate(async (close: HTMLButtonElement) => {
    close.focus()
    close.click()
    while (close.closest('dialog')!.open)
      await Promise.resolve()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight' }))
    window.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowRight', code: 'ArrowRight' }))
  })
  await at(page, 'pipeline 2')
})
