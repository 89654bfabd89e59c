import type { Page } from '@playwright/test'
import { needs, useTheme } from '../support/deck.ts'
import { openAll, read, walk } from '../support/read.ts'
import { expect, test } from '../support/test.ts'

/** The most screens of a phone, and the most words, that the read view shows with nothing opened. */
const SCREENS = 34
const WORDS = 4000

/** How much of its height the page may gain or lose while the reader scrolls. */
const CHANGE = 0.01

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)

/** The words that are in view somewhere on the page: none of closed parts, none for screen readers only. */
function wordsShown(page: Page): Promise<number> {
  return page.locator('main').evaluate((main) => {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    let count = 0
    while (texts.nextNode()) {
      const { parentElement: element, textContent } = texts.currentNode
      if (element!.checkVisibility({ visibilityProperty: true }) && !element!.closest('.deck-hidden'))
        count += textContent!.match(/\S+/g)?.length ?? 0
    }
    return count
  })
}

test(`on a phone, the read view has at most ${SCREENS} screens and ${WORDS} words with nothing opened`, async ({ tab: page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await read(page)
  await walk(page)
  const screens = await heightOf(page) / 844
  const words = await wordsShown(page)
  const slides = await page.locator('article').evaluateAll(all => all.map(slide => `${slide.id} ${(slide.clientHeight / 844).toFixed(2)}`))
  console.log(`${screens.toFixed(1)} screens, ${words} words; ${slides.join(', ')}`)
  expect(screens).toBeLessThanOrEqual(SCREENS)
  expect(words).toBeLessThanOrEqual(WORDS)
  // Opened, there is more of both: the count above is not that of an empty page.
  expect(words).toBeGreaterThan(1000)
  await openAll(page)
  expect(await wordsShown(page)).toBeGreaterThan(words + 1000)
})

for (const [width, height] of [[390, 844], [768, 1024], [1280, 720]]) {
  test(`at ${width} px, the height of the read view is known from the start`, async ({ tab: page }) => {
    await page.setViewportSize({ width, height })
    await page.goto('/read')
    const heights = [await heightOf(page)]
    await read(page)
    for (const forward of [true, false]) {
      const ids = await page.locator('article').evaluateAll(all => all.map(({ id }) => id))
      for (const id of forward ? ids : ids.reverse()) {
        await page.locator(`#${id}`).evaluate(article => article.scrollIntoView())
        await page.locator(`#${id}:is([data-live], :has(.read-part:not([open])))`).waitFor()
        heights.push(await heightOf(page))
      }
    }
    const change = (Math.max(...heights) - Math.min(...heights)) / Math.min(...heights)
    console.log(`at ${width} px: ${Math.min(...heights)} to ${Math.max(...heights)} px, ${(100 * change).toFixed(2)}%`)
    expect(change).toBeLessThan(CHANGE)
  })
}

test('the first screen of a phone has the strongest results', async ({ tab: page }) => {
  await needs('engine', 'payments', 'fan-out')
  await page.setViewportSize({ width: 390, height: 844 })
  await read(page)
  for (const [alias, after] of [['engine', '6.4'], ['payments', '28'], ['fan-out', '380']])
    await expect(page.locator(`#summary a[href="#${alias}"] .large`, { hasText: after })).toBeInViewport({ ratio: 1 })
})

test('a row of the two-minute version leads to its slide', async ({ tab: page }) => {
  await needs('engine-result')
  await read(page)
  await page.locator('#two-minutes a[href="#engine-result"]').click()
  await expect(page.locator('#engine-result h1')).toBeInViewport()
  await expect(page).toHaveURL(/#engine-result$/)
})

for (const theme of ['dark', 'light'] as const) {
  test(`the reader's position is never cut off, ${theme}`, async ({ tab: page }) => {
    await needs('distributed')
    await useTheme(page, theme)
    await page.setViewportSize({ width: 320, height: 640 })
    await read(page, 'distributed')
    const here = page.locator('.here')
    await expect(here).toHaveText(/^Distributed systems \d+\/\d+$/)
    const cut = () => page.locator('.read > .bar').evaluate((bar) => {
      const [place, contents] = [bar.querySelector('.here')!, bar.querySelector('.contents > summary')!]
      const words = document.createRange()
      words.selectNodeContents(place)
      return words.getBoundingClientRect().right > contents.getBoundingClientRect().left || place.scrollWidth > place.clientWidth
        || getComputedStyle(place).textOverflow === 'ellipsis'
    })
    expect(await cut()).toBe(false)
    await page.setViewportSize({ width: 270, height: 640 })
    await expect(here.locator('.section')).toBeHidden()
    await expect(here.locator('b')).toBeVisible()
    expect(await cut()).toBe(false)
  })
}
