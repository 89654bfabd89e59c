import type { Page } from '@playwright/test'
import { at, blockStorage, expectWhitePaper, needs, place, places, poll, pressForeign, settled, useTheme, watch } from '../support/deck.ts'
import { expectAccessible } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'
import { base, core, leave, present, windows } from '../support/windows.ts'

const DAY = 86_400_000

const pace = (presenter: Page) => presenter.getByRole('timer')
/** A key in the row under the plan. */
const key = (presenter: Page, name: string | RegExp) => presenter.getByRole('navigation', { name: 'Keys' }).getByRole('button', { name })
const outline = (presenter: Page) => presenter.getByRole('search', { name: 'outline' })

test('the pace timer starts when the first slide is left, can be paused and reset, and survives a reload', async ({ context }) => {
  await context.clock.install({ time: new Date('2026-01-01T10:00:00') })
  const presenter = await present(await context.newPage(), 'cover')
  await expect(pace(presenter)).toContainText('not started')
  await context.clock.pauseAt(new Date('2026-01-01T11:00:00'))
  await leave(presenter)
  await expect(pace(presenter)).toContainText('on time')
  await context.clock.runFor(50_000)
  // The cover was not timed, so no time was saved there; the ten seconds were lost on this slide.
  await expect(pace(presenter)).toContainText(/# slide\s*0:50\s*of 0:40/)
  await expect(pace(presenter)).toContainText('10 s behind')
  await presenter.reload()
  // The window starts counting at some point of this second, which depends on the machine. Timers that are due fire at
  // the end of the next second.
  await context.clock.runFor(1000)
  await settled(presenter)
  await context.clock.fastForward(1000)
  await expect(pace(presenter)).toContainText(/# slide\s*0:52\s*of 0:40/)
  await expect(pace(presenter)).toContainText('12 s behind')
  await presenter.keyboard.press('p')
  await context.clock.runFor(30_000)
  await expect(pace(presenter)).toContainText(/# slide\s*0:52\s*paused/)
  await presenter.keyboard.press('o')
  await outline(presenter).getByRole('button', { name: 'reset' }).click()
  await expect(pace(presenter)).toContainText('not started')
})

test('yesterday\'s rehearsal does not affect today\'s clock, and its times can still be read', async ({ context }) => {
  await needs('cover', 'payments')
  const presenter = await context.newPage()
  const rehearsal = { running: true, since: Date.now() - DAY, spent: { cover: 20_000, payments: 955_000 }, on: 'payments' }
  await presenter.addInitScript(text => localStorage.setItem('deck-pace-full', text), JSON.stringify(rehearsal))
  await presenter.goto(`${base}/presenter/cover`)
  await settled(presenter)
  await expect(pace(presenter)).toContainText('not started')
  await leave(presenter)
  await expect(pace(presenter)).toContainText('on time')
  await presenter.keyboard.press('o')
  await expect(outline(presenter)).toContainText('last, took, planned, starts')
  await expect(outline(presenter).getByRole('option', { name: /payments/ })).toContainText('15:55')
})

test('each cut has a clock of its own', async ({ context }) => {
  const full = await present(await context.newPage(), 'payments')
  await key(full, 'start').click()
  await expect(pace(full)).toContainText('on time')
  const left = await full.evaluate(() => ({ ...localStorage }))
  const presenter = await context.newPage()
  await presenter.addInitScript(entries => Object.assign(localStorage, entries), left)
  await presenter.goto(`${core}/presenter/cover`)
  await settled(presenter)
  await expect(pace(presenter)).toContainText('not started')
})

test('an unreadable stored pace is ignored', async ({ room }) => {
  const presenter = await present(room.presenter, 'payments')
  for (const text of ['{"since":"abc","spent":{"payments":"x"}}', '{not json', '{"running":true,"since":null,"spent":7}']) {
    const keys = await presenter.evaluate((value) => {
      const keys = Object.keys(localStorage).filter(key => key.includes('pace'))
      keys.forEach(key => localStorage.setItem(key, value))
      return keys
    }, text)
    expect(keys).toHaveLength(1)
    await presenter.reload()
    await settled(presenter)
    await expect(pace(presenter)).toContainText('not started')
    await expect(pace(presenter)).toContainText(/# slide\s*0:00\s*of 1:15/)
    await expect(pace(presenter)).not.toContainText('NaN')
  }
})

const questions = (presenter: Page) => presenter.getByRole('search', { name: 'questions' })

/** Finds a question by its words and shows the slide that answers it. */
async function ask(presenter: Page, words: string) {
  await presenter.keyboard.press('q')
  await expect(questions(presenter).getByRole('combobox')).toBeFocused()
  await presenter.keyboard.type(words)
  await presenter.keyboard.press('Enter')
  await expect(questions(presenter)).toHaveCount(0)
}
const back = (presenter: Page) => presenter.getByText(/^Backspace returns to/)

test('a likely question leads to its answer and back to the step where the pitch was', async ({ room }) => {
  await needs('limits')
  const { presenter, audience } = await windows(room, 'payments?clicks=1')
  await ask(presenter, 'load p99')
  await Promise.all([at(presenter, 'limits 0'), at(audience, 'limits 0')])
  await expect(back(presenter)).toBeVisible()
  await presenter.keyboard.press('Backspace')
  await Promise.all([at(presenter, 'payments 1'), at(audience, 'payments 1')])
  await expect(back(presenter)).toHaveCount(0)
  await presenter.keyboard.press('ArrowRight')
  await at(presenter, 'payments 2')
})

test('the way back leads to where the pitch was last interrupted, not to an earlier interruption', async ({ room }) => {
  await needs('limits', 'matrix')
  const presenter = await present(room.presenter, 'payments?clicks=1')
  await ask(presenter, 'lock-free always')
  await at(presenter, 'matrix 0')
  await expect(back(presenter)).toBeVisible()
  await leave(presenter, 'ArrowUp')
  await expect(back(presenter)).toHaveCount(0)
  const here = place(presenter)
  await ask(presenter, 'load p99 taken')
  await at(presenter, 'limits 0')
  await ask(presenter, 'lock-free always')
  await at(presenter, 'matrix 0')
  await presenter.reload()
  await settled(presenter)
  await presenter.keyboard.press('Backspace')
  await at(presenter, here)
})

test('the questions filter as one types, lead with those of this slide, and keep what is not answered as open', async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const presenter = await present(await context.newPage(), 'payments')
  await presenter.keyboard.press('q')
  const panel = questions(presenter)
  const options = panel.getByRole('option')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(options.first()).toContainText('At what load was p99 taken?')
  // The clocks and the room stay in view, and the lower picture is what Enter shows.
  await expect(pace(presenter).getByText('not started')).toBeVisible()
  await expect(presenter.getByRole('region', { name: 'Enter shows' })).toContainText('limits')
  await presenter.keyboard.press('ArrowDown')
  await expect(options.first()).toContainText('of what?')
  await presenter.keyboard.type('REFERENCE')
  await expect(panel).toContainText(/\d+ of \d+ have it/)
  await expect(options.first()).toContainText('Can we speak to a reference?')
  await expect(options.first().locator('mark')).toHaveText('reference')
  await expect(options.first()).toContainText('in person')
  await presenter.keyboard.press('Enter')
  await expect(panel).toContainText('answer it in person')
  expect(place(presenter)).toBe('payments 0')
  await presenter.keyboard.press('Escape')
  await presenter.keyboard.type('dark matter')
  await expect(panel).toContainText('Nothing has "dark matter"')
  await presenter.keyboard.press('Enter')
  await presenter.keyboard.press('Escape')
  await presenter.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)

  await leave(presenter)
  await presenter.keyboard.press('o')
  await outline(presenter).getByRole('button', { name: 'copy times' }).click()
  await expect(outline(presenter).getByRole('button', { name: 'copied' })).toBeVisible()
  const text = await presenter.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('## Slides shown')
  expect(text).toMatch(/## Questions left open\n\n- Can we speak to a reference\?\n- dark matter\n$/)
})

test('while a question is typed, letters stay in the field and a clicker leads the pitch', async ({ room }) => {
  const { presenter, audience } = await windows(room, 'payments')
  await presenter.keyboard.press('q')
  await presenter.keyboard.type('bp')
  await expect(questions(presenter).getByRole('combobox')).toHaveValue('bp')
  await expect(key(presenter, /black$/)).toBeVisible()
  await presenter.keyboard.press('PageDown')
  await Promise.all([at(presenter, 'payments 1'), at(audience, 'payments 1')])
  await presenter.keyboard.press('PageUp')
  await Promise.all([at(presenter, 'payments 0'), at(audience, 'payments 0')])
})

test('the outline goes to the slide that is typed or chosen, and shows it first', async ({ room }) => {
  await needs('matrix')
  const presenter = await present(room.presenter, 'payments')
  await presenter.keyboard.press('o')
  const chosen = outline(presenter).getByRole('option', { selected: true })
  await expect(chosen).toContainText('payments')
  await presenter.keyboard.press('ArrowDown')
  await expect(chosen).not.toContainText('payments')
  await presenter.keyboard.type('matr')
  await expect(chosen).toContainText('matrix')
  await expect(presenter.getByRole('region', { name: 'Enter shows' })).toContainText('matrix, 0 of 1')
  await expect(outline(presenter).getByRole('combobox')).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id'))!)
  await presenter.keyboard.press('Enter')
  await at(presenter, 'matrix 0')
  await expect(outline(presenter)).toHaveCount(0)
  await presenter.keyboard.press('g')
  await presenter.keyboard.type('1')
  await presenter.keyboard.press('Enter')
  await poll(() => place(presenter)).not.toBe('matrix 0')
})

test('the core cut can be chosen on the way: what it drops leaves the plan, and forward passes over it', async ({ room }) => {
  await needs('payments', 'distributed', 'fan-out')
  const { presenter, audience } = await windows(room, 'payments?clicks=2')
  const bars = presenter.getByRole('region', { name: 'Plan and time' }).locator('.bar')
  const all = await bars.count()
  await expect(key(presenter, 'core cut')).toContainText('drops')
  await presenter.keyboard.press('c')
  await poll(() => bars.count()).toBeLessThan(all)
  await expect(key(presenter, 'core cut is on')).toHaveAttribute('aria-pressed', 'true')
  await expect(presenter.getByRole('region', { name: 'next press' })).toContainText('fan-out')
  await presenter.keyboard.press('PageDown')
  await Promise.all([at(presenter, 'fan-out 0'), at(audience, 'fan-out 0')])
  await presenter.reload()
  await settled(presenter)
  await expect(key(presenter, 'core cut is on')).toBeVisible()
  await presenter.keyboard.press('c')
  await poll(() => bars.count()).toBe(all)
  await presenter.keyboard.press('PageUp')
  await at(presenter, 'distributed 1')
})

/** The active part, the reading line, and what of it is in sight. */
function reading(presenter: Page) {
  return presenter.evaluate(() => {
    const mark = document.querySelector('.reading')!.getBoundingClientRect()
    const shown = document.querySelector('.sight')!.getBoundingClientRect()
    const active = [...document.querySelectorAll('.sight [aria-current]')]
    const [top, bottom] = [active[0].getBoundingClientRect().top, active.at(-1)!.getBoundingClientRect().bottom]
    const line = Number.parseFloat(getComputedStyle(active[0]).lineHeight)
    const clocks = document.querySelector('.clocks .stand')!.getBoundingClientRect()
    // The mark of the reading line is half as high as a line, and in its middle.
    const onLine = Math.abs(mark.top - mark.height / 2 - top) <= 1
    const first = top >= shown.top - 1 && top + line <= shown.bottom + 1
    const whole = bottom <= shown.bottom + 1
    return {
      inView: onLine && first && whole === !document.querySelector('.deck-desk-head .more'),
      covered: shown.bottom > clocks.bottom - clocks.height / 2,
      wide: document.documentElement.scrollWidth > innerWidth,
    }
  })
}
const settledNote = { inView: true, covered: false, wide: false }

for (const [width, height] of [[1280, 720], [1440, 900]]) {
  test(`the active part of the note is in view at every step, at ${width}x${height}`, async ({ room }) => {
    const presenter = await present(room.presenter, 'cover')
    await presenter.setViewportSize({ width, height })
    const steps = await places()
    for (const step of steps) {
      await at(presenter, step)
      await poll(() => reading(presenter), `${step} at ${width}x${height}`).toEqual(settledNote)
      if (step !== steps.at(-1))
        await presenter.keyboard.press('PageDown')
    }
  })
}

test('the reading line survives a change of the window and of the type, and the type is kept', async ({ room }) => {
  const presenter = await present(room.presenter, 'payments?clicks=1')
  for (const [width, height] of [[1920, 1080], [1280, 720], [1000, 700], [640, 360], [500, 800], [1440, 900]]) {
    await presenter.setViewportSize({ width, height })
    await poll(() => reading(presenter), `${width}x${height}`).toEqual(settledNote)
  }
  const type = () => presenter.locator('.sight .active').first().evaluate(part => getComputedStyle(part).fontSize)
  expect(await type()).toBe('30px')
  await presenter.keyboard.press('+')
  await presenter.keyboard.press('+')
  await expect.poll(type).toBe('34px')
  await poll(() => reading(presenter)).toEqual(settledNote)
  await presenter.reload()
  await settled(presenter)
  await expect.poll(type).toBe('34px')
  await presenter.keyboard.press('-')
  await expect.poll(type).toBe('32px')
})

test('a part that is longer than its room says how much is out of sight, and J and K move it', async ({ room }) => {
  const presenter = await present(room.presenter, 'payments?clicks=2')
  await presenter.setViewportSize({ width: 640, height: 360 })
  const more = presenter.locator('.deck-desk-head .more')
  await expect(more).toHaveText(/^\d+ more lines$/)
  const lines = async () => Number.parseInt(await more.textContent() ?? '')
  const before = await lines()
  await presenter.keyboard.press('j')
  await poll(lines).toBe(before - 3)
  await presenter.keyboard.press('k')
  await poll(lines).toBe(before)
  await presenter.keyboard.press('j')
  await presenter.keyboard.press('PageUp')
  await at(presenter, 'payments 1')
  await poll(() => reading(presenter)).toEqual(settledNote)
})

test('at 200 % zoom, note, clocks and pictures stay, and in a narrow window a key brings the pictures', async ({ room }) => {
  const { presenter } = await windows(room, 'payments')
  await presenter.setViewportSize({ width: 640, height: 360 })
  for (const part of ['.sight', '.clocks .stand', '.clocks .pitch', '.room .picture', '.next .picture'])
    await expect(presenter.locator(part)).toBeInViewport({ ratio: 0.99 })
  await presenter.setViewportSize({ width: 500, height: 800 })
  await expect(presenter.locator('.room .picture')).toBeHidden()
  await presenter.keyboard.press('n')
  await expect(presenter.locator('.room .picture')).toBeInViewport({ ratio: 0.99 })
  await expect(presenter.locator('.sight')).toHaveCount(0)
  await presenter.keyboard.press('n')
  await expect(presenter.locator('.sight')).toBeVisible()
})

test('a clicker still moves the pitch after a click on the desk, its keys, the note or a picture', async ({ room }) => {
  const { presenter } = await windows(room, 'payments')
  const goesOn = async () => {
    const before = place(presenter)
    await presenter.keyboard.press('PageDown')
    await poll(() => place(presenter)).not.toBe(before)
  }
  await key(presenter, 'start').click()
  await goesOn()
  await key(presenter, 'size').click()
  await goesOn()
  await presenter.locator('.sight').click()
  await goesOn()
  await key(presenter, 'questions').click()
  await key(presenter, 'questions').click()
  await goesOn()
})

test('the pointer that the audience sees is an arrow, a laser or none', async ({ room }) => {
  const presenter = await present(room.presenter, 'payments')
  for (const pointer of ['arrow', 'laser', 'none', 'arrow']) {
    await expect(key(presenter, `pointer: ${pointer}`)).toBeVisible()
    await presenter.keyboard.press('l')
  }
})

test('? explains every key of the desk, and closes before the pitch goes on', async ({ room }) => {
  const presenter = await present(room.presenter, 'payments')
  await presenter.keyboard.press('?')
  const help = presenter.getByRole('dialog', { name: 'Keys of the desk' })
  const row = await presenter.getByRole('navigation', { name: 'Keys' }).locator('kbd').allTextContents()
  for (const name of [...row.flatMap(keys => keys.replace('−', '-').split(' ')), 'Y', 'W', 'Backspace'])
    await expect(help.locator('kbd').getByText(name, { exact: true }).first(), name).toBeVisible()
  await expect(help.locator('kbd').getByText('V', { exact: true })).toHaveCount(0)
  await presenter.keyboard.press('PageDown')
  await presenter.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await presenter.keyboard.press('PageDown')
  await at(presenter, 'payments 1')
})

test('the keys work on a layout of another script', async ({ room }) => {
  const { presenter, audience } = await windows(room, 'payments')
  await pressForeign(presenter, 'KeyB', 'и')
  await expect(audience.locator('.deck-blackout')).toBeVisible()
  await pressForeign(presenter, 'Period', 'ю')
  await expect(audience.locator('.deck-blackout')).toHaveCount(0)
  await pressForeign(presenter, 'KeyQ', 'й')
  await expect(questions(presenter)).toBeVisible()
  await presenter.keyboard.press('Escape')
  await pressForeign(presenter, 'KeyO', 'щ')
  await expect(outline(presenter)).toBeVisible()
})

test('the desk and the audience\'s window work where the browser blocks storage', async ({ context }) => {
  await blockStorage(context)
  const [presenter, audience] = [await context.newPage(), await context.newPage()]
  const noise = [watch(presenter), watch(audience)]
  await present(presenter, 'payments')
  await audience.goto(base)
  await settled(audience)
  await at(audience, 'payments 0')
  await presenter.bringToFront()
  await presenter.keyboard.press('+')
  await presenter.keyboard.press('PageDown')
  await Promise.all([at(presenter, 'payments 1'), at(audience, 'payments 1')])
  await expect(presenter.getByText('1 window in step')).toBeVisible()
  expect(noise).toEqual([[], []])
})

test('the G dialog on stage tells screen readers which slide it would go to', async ({ tab: page }) => {
  await page.goto(`${base}/payments`)
  await settled(page)
  await page.keyboard.press('g')
  const input = page.getByRole('combobox', { name: 'Go to slide' })
  await expect(input).toBeFocused()
  await expect(input).toHaveAttribute('aria-expanded', 'false')
  await input.pressSequentially('the')
  await expect(input).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  const said = page.locator(`#${await input.getAttribute('aria-controls')} #${await input.getAttribute('aria-activedescendant')}`)
  await expect(said).toHaveAttribute('aria-selected', 'true')
  await expect(said).toHaveAttribute('id', 'slidev-goto-1')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await poll(() => place(page)).not.toBe('payments 0')
})

for (const theme of ['dark', 'light'] as const) {
  test(`the presenter is quiet and accessible, panels and help included, in ${theme}`, async ({ room }) => {
    const { presenter, audience } = room
    await useTheme(presenter, theme, base)
    const noise = watch(presenter)
    await present(presenter, 'payments')
    await expectWhitePaper(presenter)
    await expectAccessible(presenter)
    for (const [letter, panel] of [['q', questions(presenter)], ['o', outline(presenter)], ['?', presenter.getByRole('dialog')]] as const) {
      await presenter.keyboard.press(letter)
      await expect(panel).toBeVisible()
      await expectAccessible(presenter, letter)
      await presenter.keyboard.press('Escape')
      await expect(panel).toBeHidden()
    }
    await presenter.keyboard.press('b')
    await expect(key(presenter, 'black is on')).toBeVisible()
    await expectAccessible(presenter, 'black')
    await audience.goto(base)
    await expect(audience.locator('.deck-blackout')).toBeVisible()
    await expectAccessible(audience, 'the black screen')
    expect(noise).toEqual([])
  })
}
