import type { Theme } from './support/deck.ts'
import { expect, test } from '@playwright/test'
import { expectAccessible, misplaced, open, stage, useTheme } from './support/deck.ts'

/** What opens by hand, and how many of it there are. */
const pictures = [
  { alias: 'matrix', part: 'td button', count: 20 },
  { alias: 'pipeline', part: 'ol button', count: 7 },
  { alias: 'distributed', part: 'li button', count: 6 },
  { alias: 'ci', part: 'li button', count: 17 },
]

for (const theme of ['dark', 'light'] satisfies Theme[]) {
  for (const { alias, part, count } of pictures) {
    test(`${alias}, ${theme}: in place and accessible with each part opened`, async ({ page }) => {
      await useTheme(page, theme)
      await open(page, alias)
      const parts = stage(page).locator(part)
      await expect(parts).toHaveCount(count)
      for (const each of await parts.all()) {
        await each.focus()
        await page.keyboard.press('Enter')
        expect.soft(await misplaced(page), `${alias}: ${await each.textContent()}`).toEqual([])
        await expectAccessible(page)
      }
    })
  }
}
