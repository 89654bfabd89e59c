import { buildGraph } from '../../src/content/graph.ts'
import { matrix } from '../../src/content/matrix.ts'
import { stages } from '../../src/content/pipeline.ts'
import { stage, turnTo } from '../support/deck.ts'
import { examine } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'

/**
 * Parts that can be opened by hand, and how many of them there are. Only one in `every` parts is opened here, because
 * the others differ only in words.
 */
const pictures = [
  // One cell of each tone.
  { alias: 'matrix', part: 'td button', count: matrix.primitives.length * matrix.cores.length, every: 4 },
  { alias: 'pipeline', part: 'ol button', count: stages.length, every: 1 },
  { alias: 'platform-lead', part: 'li button', count: 4, every: 1 },
  { alias: 'delivery-lead', part: 'li button', count: 1, every: 1 },
  { alias: 'performance', part: 'li button', count: 4, every: 1 },
  { alias: 'distributed', part: 'li button', count: 8, every: 1 },
  { alias: 'ci', part: 'li button', count: buildGraph.length, every: 4 },
]

for (const { alias, part, count, every } of pictures) {
  test(`${alias}: in place and accessible with its parts opened, in dark and light`, async ({ deck: page }) => {
    await turnTo(page, alias)
    const parts = stage(page).locator(part)
    await expect(parts).toHaveCount(count)
    for (let i = 0; i < count; i += every) {
      const each = parts.nth(i)
      await each.focus()
      // A cell of the matrix already opens on focus, and Enter would close it.
      if (alias !== 'matrix')
        await page.keyboard.press('Enter')
      await expect(each.and(page.locator('[aria-expanded="true"], [aria-pressed="true"]'))).toBeVisible()
      await examine(page, `${alias}: ${(await each.textContent())!.trim()} opened`)
    }
  })
}
