import type { CDPSession, Page } from '@playwright/test'

interface Point { x: number, y: number }

/** Simulates fingers on a page's touch screen; Playwright itself can only tap. */
export async function fingersOn(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)

  /** Moves each finger from its first point to its second in ten steps, then lifts them all. */
  return async function drag(...fingers: [from: Point, to: Point][]): Promise<void> {
    const at = (share: number) =>
      fingers.map(([from, to], id) => ({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y), id }))
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
    for (let step = 1; step <= 10; step++)
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) })
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
}
