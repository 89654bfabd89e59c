import process from 'node:process'
import { readSlides } from '../../tools/build/deck.ts'
import { GALLERY } from '../../tools/build/pictures.ts'
import { go, live, watch } from '../support/deck.ts'
import { examine, expectAllInPlace, expectInPlace } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'

/** `npm run test:all` sets this: all pictures at each step in all forms, not only those that are most likely to fail. */
const all = process.env.DECK_TEST_ALL === 'yes'

/** The pictures whose data is at an end of its range, or all pictures. */
const slides = (await readSlides(GALLERY)).filter(({ alias }) => all || !alias.endsWith('-usual'))
const url = (path: string) => process.env.GALLERY_URL + path

test('pictures fit the least and the most data of their kind on stage', async ({ tab: page }) => {
  const noise = watch(page)
  await page.goto(url(`/${slides[0].alias}?clicks=99`))
  await live(page)
  for (const { alias, frontmatter } of slides) {
    const last = Number(frontmatter.clicks ?? 0)
    for (let step = all ? 0 : last; step <= last; step++) {
      await test.step(alias, async () => {
        await go(page, `/${alias}?clicks=${step}`)
        await (all ? examine : expectInPlace)(page, `${alias} at step ${step}`)
      })
    }
  }
  expect(noise).toEqual([])
})

test('pictures fit the least and the most data of their kind in the read view', async ({ tab: page }) => {
  for (const width of all ? [390, 320, 768, 1280] : [390]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto(url('/read'))
    await live(page)
    await expectAllInPlace(page, `the read view at ${width} px`)
  }
})

test('pictures fit the least and the most data of their kind on paper', async ({ tab: page }) => {
  for (const path of all ? ['/pages?print', '/handout?print'] : ['/pages?print']) {
    await page.goto(url(path))
    await expect(page.locator('section').last()).toBeAttached()
    await expectAllInPlace(page, path)
  }
})
