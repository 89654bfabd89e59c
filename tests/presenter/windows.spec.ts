import type { Page } from '@playwright/test'
import { shownSlides } from '../../tools/build/deck.ts'
import { at, needs, place, places, poll, settled } from '../support/deck.ts'
import { expect, test } from '../support/test.ts'
import { base, core, leave, present, windows } from '../support/windows.ts'

test('an audience window opened late finds the presenter and follows every step', async ({ room }) => {
  await needs('distributed')
  const { presenter, audience } = await windows(room, 'payments?clicks=1')
  await at(audience, 'payments 1')
  for (const state of ['payments 2', 'distributed 0']) {
    await presenter.keyboard.press('ArrowRight')
    await Promise.all([at(presenter, state), at(audience, state)])
  }
})

test('a reload of either window returns to the same slide and step', async ({ room }) => {
  const { presenter, audience } = await windows(room, 'payments?clicks=2')
  await at(audience, 'payments 2')
  const seen: string[] = []
  audience.on('framenavigated', () => seen.push(place(audience)))
  await presenter.reload()
  await settled(presenter)
  await expect(presenter.locator('.desk')).toBeVisible()
  expect([place(presenter), place(audience)]).toEqual(['payments 2', 'payments 2'])
  expect(seen.filter(state => state !== 'payments 2')).toEqual([])
  await audience.reload()
  await settled(audience)
  await Promise.all([at(presenter, 'payments 2'), at(audience, 'payments 2')])
})

test('a key in an audience window leads the pitch, and opening one does not', async ({ room }) => {
  await needs('matrix', 'distributed')
  const { presenter, audience } = await windows(room, 'payments?clicks=1')
  await at(audience, 'payments 1')
  await audience.bringToFront()
  await audience.keyboard.press('ArrowRight')
  await Promise.all([at(presenter, 'payments 2'), at(audience, 'payments 2')])
  const other = await room.context.newPage()
  await other.goto(`${base}/matrix`)
  await settled(other)
  await at(other, 'payments 2')
  expect(place(presenter)).toBe('payments 2')
  await other.keyboard.press('PageDown')
  await Promise.all([presenter, audience, other].map(page => at(page, 'distributed 0')))
  await presenter.bringToFront()
  await presenter.keyboard.press('ArrowLeft')
  await Promise.all([presenter, audience, other].map(page => at(page, 'payments 2')))
})

test('a burst of keys in an audience window is followed to its end, also after the presenter\'s window was reloaded', async ({ room }) => {
  const states = await places()
  const first = states.indexOf('payments 0')
  const { presenter, audience } = await windows(room, 'payments')
  await at(audience, 'payments 0')
  await audience.bringToFront()
  for (const [burst, end] of [['PageDown', first + 6], ['PageUp', first], ['PageDown', first + 6]] as const) {
    for (let i = 0; i < 6; i++)
      await audience.keyboard.press(burst)
    await Promise.all([at(presenter, states[end]), at(audience, states[end])])
    await presenter.reload()
    await settled(presenter)
  }
})

const strip = (presenter: Page) => presenter.getByRole('region', { name: 'in the room' })

test('the desk says which windows are in step, and never claims what none has confirmed', async ({ room }) => {
  const { presenter, audience } = await windows(room, 'payments?clicks=1')
  const stage = presenter.locator('#slide-content')
  await expect(strip(presenter)).toContainText('1 window in step')
  const other = await room.context.newPage()
  await other.goto(base)
  await expect(strip(presenter)).toContainText('2 windows in step')
  // A window that no longer follows, as one does whose page has crashed.
  await other.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => {}
  })
  await presenter.bringToFront()
  await presenter.keyboard.press('PageDown')
  await expect(strip(presenter)).toContainText('1 of 2 in step')
  await expect(strip(presenter)).toContainText('payments 1 of 2')
  await expect(stage).toBeVisible()
  await other.close()
  await audience.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => {}
  })
  await presenter.keyboard.press('b')
  await expect(strip(presenter)).toContainText('No window in step')
  await expect(strip(presenter)).toContainText('not known')
  await expect(strip(presenter)).toContainText(/Last heard \d+ s ago, on payments 2 of 2/)
  await expect(strip(presenter).getByRole('alert')).toHaveText('No window in step')
  await expect(stage).toBeHidden()
})

test('W opens a window where none is in step, and Y lets go of one that has fallen silent', async ({ room }) => {
  const { presenter, audience } = room
  await windows(room, 'payments')
  await expect(strip(presenter)).toContainText('1 window in step')
  await audience.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => {}
  })
  await presenter.keyboard.press('PageDown')
  await expect(strip(presenter)).toContainText('No window in step')
  const opened = room.context.waitForEvent('page')
  await presenter.keyboard.press('w')
  const window = await opened
  await at(window, 'payments 1')
  await presenter.bringToFront()
  await expect(strip(presenter)).toContainText('1 of 2 in step')
  await expect(strip(presenter)).toContainText('not heard')
  await presenter.keyboard.press('y')
  await expect(strip(presenter)).toContainText('1 window in step')
})

test('the whole talk, with reloads, a window that changes its size and the network cut, loses nothing', async ({ room }) => {
  const { presenter, audience } = await windows(room, 'cover')
  const steps = await places()
  const third = Math.floor(steps.length / 3)
  const said = new Set<string>()
  for (const [i, step] of steps.entries()) {
    await Promise.all([at(presenter, step), at(audience, step)])
    said.add(await presenter.locator('.sight .active').first().textContent() ?? '')
    if (i === third)
      await presenter.reload()
    if (i === third + 1)
      await audience.reload()
    if (i === third + 2)
      await presenter.setViewportSize({ width: 1280, height: 720 })
    if (i === third + 3)
      await audience.setViewportSize({ width: 1024, height: 768 })
    if (i === 2 * third)
      await room.context.setOffline(true)
    if (i === third || i === third + 1)
      await Promise.all([settled(presenter), settled(audience)])
    await presenter.bringToFront()
    await presenter.keyboard.press('PageDown')
  }
  await room.context.setOffline(false)
  expect(said.size).toBeGreaterThan(steps.length / 2)
  expect([place(presenter), place(audience)]).toEqual([steps.at(-1), steps.at(-1)])
  await expect(strip(presenter)).toContainText('1 window in step')
  await expect(presenter.getByRole('region', { name: 'end' })).toBeVisible()
})

test('a desk without any window shows its slide, and does not call it the room', async ({ room }) => {
  const presenter = await present(room.presenter, 'payments')
  await expect(presenter.getByRole('region', { name: 'this desk' })).toContainText('no window')
  await expect(presenter.locator('#slide-content')).toBeVisible()
  await expect(strip(presenter)).toHaveCount(0)
})

test('no step is lost in a burst of keys', async ({ room }) => {
  const states = await places()
  const first = states.indexOf('payments 0')
  const { presenter, audience } = await windows(room, 'payments')
  await at(audience, 'payments 0')
  for (let burst = 0; burst < 6; burst++) {
    // Forward and back in turn, six steps each time.
    const key = burst % 2 ? 'PageUp' : 'PageDown'
    const end = burst % 2 ? first : first + 6
    for (let i = 0; i < 6; i++)
      await presenter.keyboard.press(key)
    await Promise.all([at(presenter, states[end]), at(audience, states[end])])
  }
})

test('the notes view follows the presenter', async ({ room }) => {
  const { presenter } = await windows(room, 'payments')
  const notes = await room.context.newPage()
  await notes.goto(`${base}/notes`)
  const note = notes.locator('.slidev-note')
  const spoken = async () => (await presenter.locator('.sight .active').first().textContent())!.trim().slice(0, 40)
  await expect(note).toContainText(await spoken())
  await presenter.bringToFront()
  await leave(presenter)
  await expect(note).toContainText(await spoken())
})

test('the audience sees the presenter\'s pointer come and go', async ({ room }) => {
  const { presenter, audience } = await windows(room, 'payments')
  const pointer = audience.locator('#slide-content .pointer-events-none > svg')
  const slide = (await presenter.locator('.slidev-page:visible').first().boundingBox())!
  await presenter.mouse.move(slide.x + 100, slide.y + 100)
  await expect(pointer).toBeVisible()
  await presenter.mouse.move(5, 890)
  await expect(pointer).toBeHidden()
})

const blackout = (audience: Page) => audience.locator('.deck-blackout')
const blackButton = (presenter: Page) => presenter.getByRole('button', { name: 'black is on' })

test('B in the presenter window blacks out the audience window and not the presenter\'s', async ({ room }) => {
  const { presenter, audience } = await windows(room, 'cover')
  await presenter.keyboard.press('b')
  await expect(blackout(audience)).toBeVisible()
  await expect(blackout(presenter)).toHaveCount(0)
  await expect(blackButton(presenter)).toBeVisible()
  await presenter.keyboard.press('.')
  await expect(blackout(audience)).toHaveCount(0)
})

/** Returns a function that tells whether `audience` has shown the slide since this call. */
async function watchCover(audience: Page): Promise<() => Promise<boolean>> {
  await audience.evaluate(() => {
    const seen = { slide: false }
    Object.assign(window, { seen })
    new MutationObserver(() => (seen.slide ||= !document.querySelector('.deck-blackout'))).observe(document.body, {
      childList: true,
      subtree: true,
    })
  })
  return () => audience.evaluate(() => (window as unknown as { seen: { slide: boolean } }).seen.slide)
}

test('pressing Escape in the presenter window never ends the audience\'s black screen', async ({ room }) => {
  const { presenter, audience } = await windows(room, 'cover')
  await presenter.keyboard.press('b')
  await expect(blackout(audience)).toBeVisible()
  const shown = await watchCover(audience)
  for (const [letter, panel] of [['?', presenter.getByRole('dialog')], ['q', presenter.getByRole('search')]] as const) {
    await presenter.keyboard.press(letter)
    await expect(panel).toBeVisible()
    await presenter.keyboard.press('Escape')
    await expect(panel).toBeHidden()
  }
  await presenter.getByRole('button', { name: 'size' }).focus()
  await presenter.keyboard.press('Escape')
  await presenter.keyboard.press('Escape')
  // The presenter's next change reaches the audience after any effect of Escape.
  await leave(presenter)
  await at(audience, place(presenter))
  expect(await shown()).toBe(false)
  await expect(blackButton(presenter)).toBeVisible()
  await expect(blackout(audience)).toBeVisible()
})

test('a black screen survives a reload of either window, and the first B ends it', async ({ room }) => {
  const { presenter, audience } = await windows(room, 'cover')
  await presenter.keyboard.press('b')
  await expect(blackout(audience)).toBeVisible()
  const shown = await watchCover(audience)
  await presenter.reload()
  await expect(blackButton(presenter)).toBeVisible()
  expect(await shown()).toBe(false)
  await audience.reload()
  await expect(blackout(audience)).toBeVisible()
  await presenter.bringToFront()
  await presenter.keyboard.press('b')
  await expect(blackout(audience)).toHaveCount(0)
  await audience.reload()
  await settled(audience)
  await expect(blackout(audience)).toHaveCount(0)
})

test('the presenter is told of a black screen started in an audience window, and its first B ends it', async ({ room }) => {
  const { presenter, audience } = await windows(room, 'cover')
  await audience.bringToFront()
  await audience.keyboard.press('b')
  await expect(blackButton(presenter)).toBeVisible()
  const late = await room.context.newPage()
  await late.goto(base)
  await expect(blackout(late)).toBeVisible()
  await presenter.bringToFront()
  await presenter.keyboard.press('b')
  for (const window of [audience, late])
    await expect(blackout(window)).toHaveCount(0)
})

test('while the screen is black, nothing under it takes the focus', async ({ room }) => {
  const { presenter, audience } = await windows(room, 'pipeline')
  await at(audience, 'pipeline 0')
  await presenter.keyboard.press('b')
  await expect(blackout(audience)).toBeVisible()
  await audience.bringToFront()
  const focused = () => audience.evaluate(() => document.activeElement?.localName)
  await audience.keyboard.press('Tab')
  expect(await focused()).toBe('body')
  await audience.keyboard.press('b')
  await expect(blackout(audience)).toHaveCount(0)
  await audience.keyboard.press('Tab')
  expect(await focused()).toBe('button')
})

test('only one of the two windows runs the lab, and both show the same run', async ({ room }) => {
  await needs('engine-lab')
  const { presenter, audience } = await windows(room, 'engine-lab')
  const both = [presenter, audience]
  const slide = (page: Page) => page.locator('.slidev-page:visible').first()
  await at(audience, 'engine-lab 0')
  await presenter.keyboard.press('ArrowRight')
  for (const page of both)
    await expect(slide(page).getByRole('progressbar')).toBeVisible()
  // The ratio comes from this run.
  for (const page of both)
    await expect(slide(page).locator('.over')).toContainText('measured here')
  expect(both.map(page => page.workers().length).toSorted()).toEqual([0, 4])
  await slide(audience).getByRole('button', { name: 'stop' }).click()
  for (const page of both) {
    await expect(slide(page).locator('.run .says')).toContainText('Stopped')
    await poll(() => page.workers().length).toBe(0)
  }
  const figures = (page: Page) => slide(page).locator('.race').textContent()
  expect(await figures(audience)).toBe(await figures(presenter))
})

test('the core cut presents its slides first and in order, and ends with them', async ({ tab: page }) => {
  const slides = await shownSlides()
  const order = slides.filter(s => s.budget?.core).map(s => s.alias)
  await page.goto(`${core}/cover`)
  await settled(page)
  const seen: string[] = [place(page).split(' ')[0]]
  for (let i = 1; i < order.length; i++) {
    const before = page.url()
    await page.keyboard.press('ArrowDown')
    await poll(() => page.url()).not.toBe(before)
    seen.push(place(page).split(' ')[0])
  }
  expect(seen).toEqual(order)
  await page.keyboard.press('ArrowDown')
  expect(place(page).split(' ')[0]).toBe(order.at(-1))
  // A question can still lead to any other slide.
  const other = slides.find(s => !s.budget?.core)!.alias
  await page.goto(`${core}/${other}`)
  await settled(page)
  expect(place(page)).toBe(`${other} 0`)
})

test('the audience sees no controls, even on a 4:3 projector, until the mouse is over their corner', async ({ room }) => {
  const { audience } = await windows(room, 'payments')
  await audience.setViewportSize({ width: 1024, height: 768 })
  const controls = audience.getByRole('navigation', { name: 'Slides' })
  await expect(controls.getByRole('button')).toHaveCSS('opacity', '0')
  await controls.hover()
  await expect(controls.getByRole('button', { name: 'presenter' })).toBeVisible()
})
