import type { Page } from 'playwright-chromium'

/**
 * Window widths at which slides of the read view are measured, in px: the ends of the ranges within which the layout is the
 * same, and common phones. Between two of them the height is nearly linear; styles/read.css computes it.
 */
const WIDTHS = [320, 390, 430, 480, 599, 600, 768, 859, 860, 1280]

/** The heights of slides by alias: one for each width, in px, without the room under the slide. */
export type Heights = Readonly<Record<string, Readonly<Record<number, number>>>>

/**
 * Measures the slides of the read view.
 * @param page The read view, with every slide rendered and with motion: pictures that move have controls once they were seen.
 */
export async function measureHeights(page: Page): Promise<Heights> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    for (const picture of document.querySelectorAll('.read article .picture')) {
      picture.scrollIntoView({ behavior: 'instant', block: 'center' })
      await new Promise(done => new IntersectionObserver(done).observe(picture))
      await frame()
    }
    for (const slide of document.querySelectorAll<HTMLElement>('.read article'))
      slide.style.contentVisibility = 'visible'
    // A slide that was not laid out asks for its fonts only now.
    document.body.getBoundingClientRect()
    await document.fonts.ready
  })
  const heights: Record<string, Record<number, number>> = {}
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    const found = await page.evaluate(async () => {
      await new Promise(requestAnimationFrame)
      return [...document.querySelectorAll<HTMLElement>('.read article')].map(slide =>
        [slide.id, Math.round(slide.getBoundingClientRect().height - Number.parseFloat(getComputedStyle(slide).paddingBottom))] as const)
    })
    for (const [alias, height] of found)
      heights[alias] = { ...heights[alias], [width]: height }
  }
  return heights
}

/**
 * Notes the heights in the slides, as `--at-390` and so on: a slide that is far from the window is not laid out, and with its
 * true height in its place, the page is as long from the start as at the end.
 * @param page The read view.
 * @param heights The heights of its slides.
 */
export function noteHeights(page: Page, heights: Heights): Promise<void> {
  return page.evaluate((heights) => {
    for (const slide of document.querySelectorAll<HTMLElement>('.read article')) {
      for (const [width, height] of Object.entries(heights[slide.id]))
        slide.style.setProperty(`--at-${width}`, String(height))
    }
  }, heights)
}
