import { shownSlides } from '../../tools/build/deck.ts'
import { go, live, press, stage, watch } from '../support/deck.ts'
import { examine } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'

const slides = await shownSlides()

/** The viewports in which each slide is examined after its last step: a phone's and a laptop's. */
const sizes = [{ width: 390, height: 844 }, { width: 1280, height: 720 }]

for (const { alias, frontmatter } of slides) {
  const clicks = Number(frontmatter.clicks ?? 0)
  test(`${alias}: quiet, in place and accessible at each of its ${clicks + 1} steps, in dark and light`, async ({ deck: page }) => {
    const noise = watch(page)
    await live(page)
    await go(page, `/${alias}`)

    for (let step = 0; step <= clicks; step++) {
      if (step > 0)
        await press(page, 'ArrowRight', `${alias} ${step}`)
      await examine(page, `${alias} at step ${step}`)
      // How long a run takes depends on the machine, so the run is stopped here. tests/labs/engine.spec.ts examines a
      // lab before, during and after a run.
      const stop = stage(page).getByRole('button', { name: 'stop' })
      if (await stop.isVisible()) {
        await stop.click()
        await expect(stop).toBeHidden()
        await examine(page, `${alias} at step ${step}, stopped`)
      }
    }
    for (const size of sizes) {
      await page.setViewportSize(size)
      await examine(page, `${alias} at ${size.width} px`)
    }
    expect(noise).toEqual([])
  })
}
