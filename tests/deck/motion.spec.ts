import type { Page } from '@playwright/test'
import { at, open, press, settled, stage, turnTo } from '../support/deck.ts'
import { examine } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'

/**
 * Steps that start an animation, a looping race or a run that ends. `entering` is the selector of elements that enter
 * from outside the canvas.
 */
const moving: { alias: string, steps: number[], entering?: string }[] = [
  { alias: 'payments', steps: [2] },
  { alias: 'distributed', steps: [1] },
  { alias: 'fan-out', steps: [2] },
  { alias: 'engine-result', steps: [2] },
  { alias: 'pipeline', steps: [1, 2, 3], entering: '.change' },
]

/**
 * Times in ms after a step is reached: at its start, while each animation is running, and after all runs have ended.
 */
const MOMENTS = [0, 200, 9000]

/** Holds back the page's animation frames from now on. Animations then advance only when a test calls `tick`. */
function hold(page: Page): Promise<void> {
  return page.evaluate(() => {
    const cancel = cancelAnimationFrame.bind(window)
    const waiting = new Map<number, FrameRequestCallback>()
    let now = performance.now()
    let ids = 1_000_000
    window.requestAnimationFrame = (callback) => {
      waiting.set(++ids, callback)
      return ids
    }
    window.cancelAnimationFrame = id => waiting.delete(id) || cancel(id)
    Object.assign(window, {
      tick(ms: number) {
        now += ms
        const due = [...waiting.values()]
        waiting.clear()
        due.forEach(callback => callback(now))
      },
    })
  })
}

/** Runs the pending frame callbacks, as if the last frame were `ms` milliseconds ago. */
const tick = (page: Page, ms: number) => page.evaluate(ms => (window as unknown as { tick: (ms: number) => void }).tick(ms), ms)

for (const { alias, steps, entering } of moving) {
  test(`${alias}: in place and accessible before, during and after motion`, async ({ tab: page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await open(page, alias, steps[0] - 1)
    await hold(page)
    for (const step of steps) {
      await press(page, 'ArrowRight', `${alias} ${step}`)
      const seen = new Set<string>()
      let now = 0
      // The first frame only sets the start time.
      await tick(page, 0)
      for (const moment of MOMENTS) {
        await tick(page, moment - now)
        now = moment
        await examine(page, `${alias} at step ${step} after ${moment} ms`, moment < MOMENTS.at(-1)! ? entering : undefined)
        seen.add(await stage(page).innerHTML())
      }
      expect(seen.size, `pictures of step ${step}`).toBeGreaterThan(2)
    }
  })
}

test('engine-lab: the order book is in place and accessible at each of its first messages', async ({ deck: page }) => {
  await turnTo(page, 'engine-lab')
  const next = stage(page).getByRole('button', { name: 'next message' })
  for (let message = 0; message < 3; message++) {
    await examine(page, `message ${message}`)
    await next.click()
  }
  await at(page, 'engine-lab 0')
  await settled(page)
})
