import type { Theme } from './support/deck.ts'
import { expect, test } from '@playwright/test'
import { expectAccessible, misplaced, open, stage, useTheme } from './support/deck.ts'

/** What opens by hand, how many of it there are, and each how many one is opened here: the rest differ in words alone. */
const pictures = [
  // Every note is open at some step, which slides.spec.ts examines: here each tone, opened by hand.
  { alias: 'matrix', part: 'td button', count: 20, every: 4 },
  { alias: 'pipeline', part: 'ol button', count: 7, every: 1 },
  { alias: 'distributed', part: 'li button', count: 6, every: 1 },
  { alias: 'ci', part: 'li button', count: 17, every: 4 },
]

for (const theme of ['dark', 'light'] satisfies Theme[]) {
  for (const { alias, part, count, every } of pictures) {
    test(`${alias}, ${theme}: in place and accessible with its parts opened`, async ({ page }) => {
      await useTheme(page, theme)
      await open(page, alias)
      const parts = stage(page).locator(part)
      await expect(parts).toHaveCount(count)
      for (let i = 0; i < count; i += every) {
        const each = parts.nth(i)
        await each.focus()
        await page.keyboard.press('Enter')
        expect.soft(await misplaced(page), `${alias}: ${await each.textContent()}`).toEqual([])
        // In the light theme nothing but colours is different.
        await expectAccessible(page, theme === 'light' ? ['color-contrast'] : undefined)
      }
    })
  }
}
