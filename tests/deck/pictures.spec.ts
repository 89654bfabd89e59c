import { figures } from '../../src/content/index.ts'
import { poll, stage, turnTo } from '../support/deck.ts'
import { expect, test } from '../support/test.ts'

/**
 * These tests check what pictures express by the position of their parts. The positions come from styles, which unit
 * tests do not see.
 */

test('an open area lights its own part of the depth line, and the last area lights all of it', async ({ deck: page }) => {
  for (const step of [1, 2, 3, 4]) {
    await turnTo(page, 'platform-lead', step)
    const [line, lit, area] = await Promise.all(
      ['.line:not(.lit)', '.line.lit', '[aria-expanded="true"]'].map(async part => (await stage(page).locator(part).boundingBox())!),
    )
    expect(lit.x).toBeCloseTo(line.x, 0)
    expect(lit.x + lit.width).toBeLessThanOrEqual(area.x)
    if (step < 4)
      expect(lit.y).toBeCloseTo(area.y, 0)
    else
      expect(lit).toEqual(line)
  }
})

test('the trace query is shown before its result, and only one shard rises', async ({ deck: page }) => {
  await turnTo(page, 'fan-out')
  await expect(stage(page).getByText('trace --service')).toBeVisible()
  await expect(stage(page).getByText('queue saturated')).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(stage(page).getByText('queue saturated').first()).toBeVisible()
  const heights = await stage(page).locator('.stub').evaluateAll(stubs => stubs.map(stub => stub.clientHeight))
  expect(heights.filter(height => height > Math.min(...heights))).toHaveLength(1)
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
