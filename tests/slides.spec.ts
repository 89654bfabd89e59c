import type { Theme } from './support/deck.ts'
import { expect, test } from '@playwright/test'
import { shownSlides } from '../scripts/deck.ts'
import { expectAccessible, misplaced, open, place, settled, useTheme, watch } from './support/deck.ts'

const slides = await shownSlides()

/** Each theme ends at a size of its own: a phone, a laptop. */
const sizes = { dark: { width: 390, height: 844 }, light: { width: 1280, height: 720 } }

for (const theme of ['dark', 'light'] satisfies Theme[]) {
  for (const { alias, frontmatter } of slides) {
    const clicks = Number(frontmatter.clicks ?? 0)
    test(`${alias}, ${theme}: quiet, in place and accessible at each of its ${clicks + 1} steps`, async ({ page }) => {
      const noise = watch(page)
      await useTheme(page, theme)
      await open(page, alias)
      for (let step = 0; step <= clicks; step++) {
        if (step > 0) {
          await page.keyboard.press('ArrowRight')
          await expect.poll(() => place(page)).toBe(`${alias} ${step}`)
          await settled(page)
        }
        expect.soft(await misplaced(page), `${alias} at step ${step}`).toEqual([])
        await expectAccessible(page)
      }
      await page.setViewportSize(sizes[theme])
      await settled(page)
      expect.soft(await misplaced(page), `${alias} at ${sizes[theme].width} px`).toEqual([])
      await expectAccessible(page)
      expect(noise).toEqual([])
    })
  }
}
