import { CAVEATS, countCaveats } from '../support/caveats.ts'
import { expect, test } from '../support/test.ts'

/** What says of a figure what kind it is; the legend explains it. Neither is a caveat. */
const MARKS = '.figures dt, .deck-mark, .deck-legend'

test(`the read view holds at most ${CAVEATS} caveats, marks and legend apart`, async ({ tab: page }) => {
  const html = await (await page.request.get('/read')).text()
  const slides = await page.evaluate(([html, marks]) => {
    const read = new DOMParser().parseFromString(html, 'text/html')
    read.querySelectorAll(`script, style, ${marks}`).forEach(element => element.remove())
    /** The words in an element, with the names that only screen readers say and what stands in empty fields. */
    const words = (element: Element): string => {
      const texts = read.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const shown: string[] = []
      while (texts.nextNode())
        shown.push(texts.currentNode.textContent ?? '')
      const named = [...element.querySelectorAll('*')].flatMap(each =>
        ['alt', 'aria-label', 'placeholder', 'title'].map(name => each.getAttribute(name) ?? ''))
      return [...shown, ...named].join(' ')
    }
    const found = [...read.querySelectorAll('article')].map(article => ({ alias: article.id, text: words(article) }))
    read.querySelectorAll('article').forEach(article => article.remove())
    return [{ alias: 'around the slides', text: words(read.body) }, ...found]
  }, [html, MARKS])
  expect(slides.length, 'slides in the read view').toBeGreaterThan(1)
  const { total, table } = countCaveats(slides)
  console.log(table)
  expect(total, table).toBeLessThanOrEqual(CAVEATS)
})
