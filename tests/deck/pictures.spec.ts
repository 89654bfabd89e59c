import { figures } from '../../src/content/index.ts'
import { inBase } from '../../src/lib/units.ts'
import { poll, stage, turnTo } from '../support/deck.ts'
import { expect, test } from '../support/test.ts'

/**
 * These tests check what pictures express by the position of their parts. The positions come from styles, which unit
 * tests do not see.
 */

test('an open stratum takes room from the others, and what spans two strata stays on both', async ({ deck: page }) => {
  await turnTo(page, 'platform-lead')
  const boxes = (part: string) => stage(page).locator(part).evaluateAll(all => all.map((each) => {
    const { top, bottom, height } = each.getBoundingClientRect()
    return { top, bottom, height }
  }))
  const heights = async () => (await boxes('li button')).map(({ height }) => height)
  const buttons = stage(page).locator('li button')
  const count = await buttons.count()
  for (let open = 0; open < count; open++) {
    await buttons.nth(open).focus()
    await page.keyboard.press('Enter')
    await poll(async () => (await heights()).every((height, i, all) => i === open || height * 2 < all[open])).toBe(true)
    const areas = await boxes('li button')
    for (const { top, bottom } of await boxes('.block.spans')) {
      const touched = areas.filter(area => area.top < bottom - 1 && area.bottom > top + 1)
      expect(touched).toHaveLength(2)
      expect([touched[0].top, touched[1].bottom].map(Math.round)).toEqual([top, bottom].map(Math.round))
    }
    await page.keyboard.press('Escape')
  }
})

test('the trace query is shown before its result, which is on the ruler of before and after', async ({ deck: page }) => {
  await turnTo(page, 'fan-out')
  await expect(stage(page).getByText('trace --service')).toBeVisible()
  await expect(stage(page).getByText('queue saturation')).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(stage(page).getByText('queue saturation')).toBeVisible()
  await turnTo(page, 'fan-out', 2)
  const ends = await stage(page).locator('.bar').evaluateAll(bars => bars.map(bar => bar.getBoundingClientRect().right))
  const seconds = (['fanout-p99-before', 'fanout-shard-p99', 'fanout-p99-after'] as const)
    .map(id => inBase(figures[id].value, figures[id].unit))
  expect(ends).toHaveLength(seconds.length)
  seconds.forEach((each, i) => expect(ends[i] / ends[0]).toBeCloseTo(each / seconds[0], 2))
})

test('the length of the "after" bar is in proportion to its figure', async ({ deck: page }) => {
  await turnTo(page, 'payments', 2)
  const [full, after] = await stage(page).locator('.bar').evaluateAll(bars => bars.map(bar => bar.getBoundingClientRect().right))
  expect(after / full).toBeCloseTo(figures['payments-p99-after'].value / figures['payments-p99-before'].value, 2)
})

for (const { alias, part, state } of [
  { alias: 'matrix', part: 'td button', state: 'aria-expanded' },
  { alias: 'ci', part: 'li button', state: undefined },
]) {
  test(`when ${alias} appears under a resting mouse, nothing opens until the mouse moves`, async ({ deck: page }) => {
    await turnTo(page, alias)
    const each = stage(page).locator(part).nth(1)
    const { x, y, width, height } = (await each.boundingBox())!
    const opened = async () => state ? await each.getAttribute(state) === 'true' : await stage(page).locator('.status b').count() > 0
    await turnTo(page, 'writing')
    await page.mouse.move(x + width / 2, y + height / 2)
    await turnTo(page, alias)
    // Even if the mouse has not moved, the browser tells the page which element is under it.
    await poll(() => each.evaluate(button => button.matches(':hover'))).toBe(true)
    expect(await opened()).toBe(false)
    await page.mouse.move(x + width / 2 + 3, y + height / 2)
    await poll(opened).toBe(true)
    await page.mouse.move(0, 0)
  })
}
