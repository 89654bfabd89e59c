import { expect, test } from '@playwright/test'
import { shownSlides } from '../scripts/deck.ts'
import { expectAccessible, misplaced, open, place, settled, useTheme, watch } from './support/deck.ts'

const slides = await shownSlides()

/** After its last step a slide is shown to a phone and to a laptop. */
const sizes = [{ width: 390, height: 844 }, { width: 1280, height: 720 }]

for (const { alias, frontmatter } of slides) {
  const clicks = Number(frontmatter.clicks ?? 0)
  test(`${alias}: quiet, in place and accessible at each of its ${clicks + 1} steps, dark and light`, async ({ page }) => {
    const noise = watch(page)
    await useTheme(page, 'dark')
    await open(page, alias)

    /** The slide as it is now; in the light theme nothing but colours is different. */
    async function examine(where: string) {
      expect.soft(await misplaced(page), where).toEqual([])
      await expectAccessible(page)
      await page.keyboard.press('d')
      await expect(page.locator('html')).toHaveClass(/light/)
      await settled(page)
      await expectAccessible(page, ['color-contrast'])
      await page.keyboard.press('d')
      await expect(page.locator('html')).toHaveClass(/dark/)
      await settled(page)
    }

    for (let step = 0; step <= clicks; step++) {
      if (step > 0) {
        await page.keyboard.press('ArrowRight')
        await expect.poll(() => place(page)).toBe(`${alias} ${step}`)
        await settled(page)
      }
      await examine(`${alias} at step ${step}`)
    }
    for (const size of sizes) {
      await page.setViewportSize(size)
      await settled(page)
      await examine(`${alias} at ${size.width} px`)
    }
    expect(noise).toEqual([])
  })
}
