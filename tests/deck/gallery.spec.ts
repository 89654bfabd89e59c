import process from 'node:process'
import { readSlides } from '../../tools/build/deck.ts'
import { GALLERY } from '../../tools/build/pictures.ts'
import { go, live, watch } from '../support/deck.ts'
import { expectAllInPlace, expectInPlace } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'

/** The pictures whose data is at an end of its range. */
const slides = (await readSlides(GALLERY)).filter(({ alias }) => !alias.endsWith('-usual'))
const url = (path: string) => process.env.GALLERY_URL + path

test('pictures fit the least and the most data of their kind on stage', async ({ tab: page }) => {
  const noise = watch(page)
  await page.goto(url(`/${slides[0].alias}?clicks=99`))
  await live(page)
  for (const { alias, frontmatter } of slides) {
    await test.step(alias, async () => {
      await go(page, `/${alias}?clicks=${Number(frontmatter.clicks ?? 0)}`)
      await expectInPlace(page, `${alias} at its last step`)
    })
  }
  expect(noise).toEqual([])
})

test('pictures fit the least and the most data of their kind on a phone, in the read view', async ({ tab: page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(url('/read'))
  await live(page)
  await expectAllInPlace(page, 'the read view at 390 px')
})

test('pictures fit the least and the most data of their kind on paper', async ({ tab: page }) => {
  await page.goto(url('/pages?print'))
  await expect(page.locator('section').last()).toBeAttached()
  await expectAllInPlace(page, 'on paper')
})
