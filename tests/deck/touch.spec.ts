import { at, live, needs, open, place, poll, stage } from '../support/deck.ts'
import { expectAccessible } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'
import { fingersOn } from '../support/touch.ts'

test('a swipe moves one step, both on the slide and beside it, where a tap does too', async ({ phone: page }) => {
  await needs('payments')
  await open(page, 'payments')
  await page.touchscreen.tap(300, 650)
  await at(page, 'payments 1')
  const drag = await fingersOn(page)
  for (const y of [360, 600]) {
    await drag([{ x: 300, y }, { x: 120, y: y + 20 }])
    await at(page, 'payments 2')
    await drag([{ x: 120, y }, { x: 300, y }])
    await at(page, 'payments 1')
  }
})

for (const [alias, pressed] of [['distributed', 'aria-pressed'], ['pipeline', 'aria-expanded']]) {
  test(`the first tap on ${alias} acts, although the page that was served has no app yet`, async ({ page }) => {
    await needs(alias)
    // The app's files wait until the tap is made.
    let release = () => {}
    const tapped = new Promise<void>(done => (release = done))
    await page.route('**/assets/*.js', async (route) => {
      await tapped
      await route.continue()
    })
    await page.goto(`/${alias}`, { waitUntil: 'domcontentloaded' })
    const button = page.locator(`#slide-content button[${pressed}=false]`).first()
    const words = (await button.textContent())!
    expect(await page.evaluate(() => 'live' in document.documentElement.dataset)).toBe(false)
    await button.evaluate((element: HTMLElement) => element.click())
    release()
    await live(page)
    await expect(stage(page).locator('button').filter({ hasText: words }).first()).toHaveAttribute(pressed, 'true')
  })
}

test('a vertical movement, dragging a slider, and swiping with text selected do not change the step', async ({ phone: page }) => {
  await needs('ping')
  await open(page, 'ping', 3)
  const drag = await fingersOn(page)
  const here = place(page)
  await drag([{ x: 200, y: 700 }, { x: 220, y: 300 }])
  const slider = (await stage(page).getByRole('slider').boundingBox())!
  const y = slider.y + slider.height / 2
  const before = await stage(page).getByRole('slider').inputValue()
  await drag([{ x: slider.x + 2, y }, { x: slider.x + slider.width + 100, y }])
  expect(await stage(page).getByRole('slider').inputValue()).not.toBe(before)
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('.slidev-page h1')!))
  await drag([{ x: 300, y: 360 }, { x: 100, y: 360 }])
  expect(place(page)).toBe(here)
})

test('the slide can be pinch-zoomed and then panned', async ({ phone: page }) => {
  await open(page, 'payments')
  const drag = await fingersOn(page)
  await drag([{ x: 180, y: 380 }, { x: 60, y: 380 }], [{ x: 210, y: 380 }, { x: 330, y: 380 }])
  await poll(() => page.evaluate(() => window.visualViewport!.scale)).toBeGreaterThan(2)
  const left = () => page.evaluate(() => window.visualViewport!.pageLeft)
  const before = await left()
  await drag([{ x: 250, y: 380 }, { x: 100, y: 380 }])
  await poll(left).toBeGreaterThan(before)
  expect(place(page)).toBe('payments 0')
})

for (const viewport of [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 320, height: 568 },
  { width: 1024, height: 768 },
]) {
  test(`at ${viewport.width} x ${viewport.height} every control is easy to tap, and none covers the slide`, async ({ phone: page }) => {
    await page.setViewportSize(viewport)
    await open(page, 'payments', 1)
    const slide = (await stage(page).boundingBox())!
    const controls = page.getByRole('navigation', { name: 'Slides' }).locator('a, button')
    await expect(controls).toHaveCount(7)
    for (const control of await controls.all()) {
      const name = (await control.textContent())!
      const box = (await control.boundingBox())!
      expect.soft(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(44)
      const apart = box.y >= slide.y + slide.height - 1 || box.x >= slide.x + slide.width - 1
      expect.soft(apart && box.x >= 0 && box.x + box.width <= viewport.width && box.y + box.height <= viewport.height, name).toBe(true)
    }
    await expectAccessible(page)
  })
}
