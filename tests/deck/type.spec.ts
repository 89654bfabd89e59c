import type { Page } from '@playwright/test'
import { sizesDown, type } from '../../src/lib/scale.ts'
import { shownSlides } from '../../tools/build/deck.ts'
import { settled, stage, turnTo } from '../support/deck.ts'
import { expect, test } from '../support/test.ts'

/** A piece of visible text of a slide. */
interface Text {
  text: string
  /** Its size in px of the canvas, with every zoom and the scale of a drawing. */
  size: number
  /** Whether it is fitted to its room: figures, and the cover's claim. */
  fitted: boolean
  /** The size of a unit as a share of its figure's size. */
  share?: number
}

/** All visible text of the slide on stage. */
async function textsOf(page: Page): Promise<Text[]> {
  await settled(page)
  return stage(page).evaluate((slide) => {
    const canvas = slide.getBoundingClientRect().width / 980
    const scaleOf = (element: Element) => {
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : undefined
      return matrix ? Math.hypot(matrix.a, matrix.b) / canvas : element.currentCSSZoom
    }
    const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element)
    const texts: Text[] = []
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement!
      const text = node.textContent!.trim()
      if (!text || owner.closest('style, script, .deck-hidden') || !owner.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
        continue
      const figure = owner.matches('.deck-figure .unit') ? owner.closest('.deck-figure') : undefined
      const share = figure ? sizeOf(owner) / sizeOf(figure) : undefined
      texts.push({ text: text.slice(0, 30), size: sizeOf(owner), fitted: owner.closest('[data-fitted]') !== null, share })
    }
    return texts
  })
}

/** Browsers round sizes. */
const isNear = (a: number, b: number) => Math.abs(a - b) < 0.02
const scale = sizesDown(type.hero)
/** The least size of a unit, below which it is no share of its figure. */
const LEAST = type.small

/** What is set in a size that it must not have, one line each. */
function offScale(texts: readonly Text[]): string[] {
  return texts.flatMap(({ text, size, fitted, share }) => {
    const isOn = share !== undefined
      ? isNear(share, 0.5) || isNear(size, LEAST) || scale.some(each => isNear(each, size))
      : fitted ? size <= type.hero : scale.some(each => isNear(each, size))
    return isOn ? [] : [`"${text}" is set in ${size.toFixed(2)} px`]
  })
}

test('all text of the deck is set in the sizes of one scale', async ({ deck: page }) => {
  test.slow()
  const all: Text[] = []
  for (const { alias, frontmatter } of await shownSlides()) {
    await turnTo(page, alias, Number(frontmatter.clicks ?? 0))
    const texts = await textsOf(page)
    expect(offScale(texts), alias).toEqual([])
    all.push(...texts)
  }
  const rest = all.filter(({ share }) => share === undefined)
  const counts = scale.toReversed().map(size => ({ size, count: rest.filter(each => !each.fitted && isNear(each.size, size)).length }))
  const fitted = rest.filter(({ fitted }) => fitted).length
  const description = [
    ...counts.map(({ size, count }) => `${size} px: ${count}`),
    `fitted: ${fitted}`,
    `units: ${all.length - rest.length}`,
  ].join(', ')
  test.info().annotations.push({ type: 'report', description })
  // Nearly all text is on the scale, and none of its sizes up to that of figures in bars is unused.
  expect(fitted).toBeLessThan(all.length / 10)
  expect(counts.filter(({ size, count }) => size <= type.figure && count === 0)).toEqual([])
})

test('text between two sizes of the scale is found', async ({ deck: page }) => {
  await turnTo(page, 'payments', 2)
  const faultsWith = async (css: string) => {
    await page.evaluate(async css => document.adoptedStyleSheets.push(await new CSSStyleSheet().replace(css)), css)
    const faults = offScale(await textsOf(page))
    await page.evaluate(() => document.adoptedStyleSheets.pop())
    return faults
  }
  expect(await faultsWith('')).toEqual([])
  expect(await faultsWith('.moves { font-size: 21px !important }')).toContainEqual(expect.stringContaining('21.00 px'))
  expect(await faultsWith('.moves { zoom: 1.1 }')).not.toEqual([])
  expect(await faultsWith('.hero .unit { font-size: .42em !important }')).toEqual(['"ms" is set in 75.60 px'])
})
