import type { Page } from '@playwright/test'
import { at, needs, place, poll, settled, useTheme, watch } from '../support/deck.ts'
import { expectAccessible } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'
import { base, core, leave, present, windows } from '../support/windows.ts'

const DAY = 86_400_000

const pace = (presenter: Page) => presenter.getByRole('timer')

test('the pace timer starts when the first slide is left, can be paused and reset, and survives a reload', async ({ context }) => {
  await context.clock.install({ time: new Date('2026-01-01T10:00:00') })
  const presenter = await present(await context.newPage(), 'cover')
  await expect(pace(presenter)).toContainText('not started')
  await context.clock.pauseAt(new Date('2026-01-01T11:00:00'))
  await leave(presenter)
  await expect(pace(presenter)).toContainText('on time')
  await context.clock.runFor(50_000)
  // The cover was not timed, so no time was saved there; the ten seconds were lost on this slide.
  await expect(pace(presenter)).toContainText('slide 0:50 of 0:40')
  await expect(pace(presenter)).toContainText('10 s behind')
  await presenter.reload()
  // The window starts counting at some point of this second, which depends on the machine. Timers that are due fire at
  // the end of the next second.
  await context.clock.runFor(1000)
  await settled(presenter)
  await context.clock.fastForward(1000)
  await expect(pace(presenter)).toContainText('slide 0:52 of 0:40')
  await expect(pace(presenter)).toContainText('12 s behind')
  await presenter.getByRole('button', { name: 'pause' }).click()
  await context.clock.runFor(30_000)
  await expect(pace(presenter)).toContainText('slide 0:52 of 0:40')
  await presenter.getByRole('button', { name: 'reset' }).click()
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
  await presenter.getByRole('button', { name: 'times' }).click()
  await expect(presenter.getByRole('columnheader', { name: 'last time' })).toBeVisible()
  await expect(presenter.getByRole('row', { name: /^payments/ })).toContainText('15:55')
})

test('each cut has a clock of its own', async ({ context }) => {
  const full = await present(await context.newPage(), 'payments')
  await full.getByRole('button', { name: 'start' }).click()
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
    await expect(pace(presenter)).toContainText('slide 0:00 of 1:15')
    await expect(pace(presenter)).not.toContainText('NaN')
  }
})

async function ask(presenter: Page, question: string, key = 'q') {
  await presenter.keyboard.press(key)
  await presenter.getByRole('button', { name: question }).click()
}
const back = (presenter: Page) => presenter.getByRole('button', { name: 'back to the pitch' })

test('a likely question leads to its answer and back to the step where the pitch was', async ({ room }) => {
  await needs('limits')
  const { presenter, audience } = await windows(room, 'payments?clicks=1')
  await ask(presenter, 'At what load was p99 taken?')
  await Promise.all([at(presenter, 'limits 0'), at(audience, 'limits 0')])
  await back(presenter).click()
  await Promise.all([at(presenter, 'payments 1'), at(audience, 'payments 1')])
  await expect(back(presenter)).toHaveCount(0)
  await presenter.keyboard.press('ArrowRight')
  await at(presenter, 'payments 2')
})

test('the way back leads to where the pitch was last interrupted, not to an earlier interruption', async ({ room }) => {
  await needs('limits', 'matrix')
  const presenter = await present(room.presenter, 'payments?clicks=1')
  await ask(presenter, 'Does lock-free always win?')
  await at(presenter, 'matrix 0')
  await expect(back(presenter)).toBeVisible()
  await leave(presenter, 'ArrowUp')
  await expect(back(presenter)).toHaveCount(0)
  const here = place(presenter)
  // Caps Lock is on.
  await ask(presenter, 'At what load was p99 taken?', 'Q')
  await at(presenter, 'limits 0')
  await ask(presenter, 'Does lock-free always win?')
  await at(presenter, 'matrix 0')
  await presenter.reload()
  await settled(presenter)
  await back(presenter).click()
  await at(presenter, here)
})

test('a clicker still moves the pitch after a click on the desk, on Slidev\'s controls or on the note', async ({ room }) => {
  const presenter = await present(room.presenter, 'payments')
  const goesOn = async () => {
    const before = place(presenter)
    await presenter.keyboard.press('PageDown')
    await poll(() => place(presenter)).not.toBe(before)
  }
  await presenter.getByRole('button', { name: 'start' }).click()
  await goesOn()
  await presenter.getByRole('button', { name: 'layout' }).click()
  await goesOn()
  await presenter.locator('.slidev-note').click()
  await goesOn()
  await presenter.getByRole('button', { name: 'questions' }).click()
  await presenter.getByRole('button', { name: 'close' }).click()
  await goesOn()
})

test('the presenter can read the slide\'s note and scroll it with the keyboard', async ({ room }) => {
  const presenter = await present(room.presenter, 'payments')
  await presenter.setViewportSize({ width: 1000, height: 480 })
  const note = presenter.locator('.slidev-note')
  await expect(note).toContainText('75 s, core')
  const top = () => note.evaluate(element => element.scrollTop)
  await note.focus()
  for (const [down, up] of [['PageDown', 'PageUp'], ['ArrowDown', 'ArrowUp'], ['End', 'Home'], ['Space', 'Shift+Space']]) {
    await presenter.keyboard.press(down)
    await poll(top, down).toBeGreaterThan(0)
    await presenter.keyboard.press(up)
    await poll(top, up).toBe(0)
  }
  await presenter.keyboard.press('ArrowRight')
  expect(place(presenter)).toBe('payments 0')
  await presenter.keyboard.press('Escape')
  await presenter.keyboard.press('PageDown')
  await at(presenter, 'payments 1')
})

test('the pointer that the audience sees is an arrow, a laser or none', async ({ room }) => {
  const presenter = await present(room.presenter, 'payments')
  const button = presenter.getByRole('button', { name: 'pointer' })
  for (const pointer of ['arrow', 'laser', 'none', 'arrow']) {
    await expect(button).toHaveText(`pointer: ${pointer}`)
    await button.click()
  }
})

test('help in a pitch lists the presenter\'s keys and not those of a lone reader', async ({ room }) => {
  const presenter = await present(room.presenter, 'payments')
  await presenter.keyboard.press('?')
  const keys = presenter.getByRole('dialog', { name: 'Help' }).locator('kbd')
  await expect(keys.getByText('Q', { exact: true })).toBeVisible()
  await expect(keys.getByText('V', { exact: true })).toHaveCount(0)
  await presenter.keyboard.press('PageDown')
  await presenter.keyboard.press('Escape')
  await expect(presenter.getByRole('dialog', { name: 'Help' })).toBeHidden()
  await presenter.keyboard.press('v')
  await presenter.keyboard.press('PageDown')
  await at(presenter, 'payments 1')
})

test('the G dialog tells screen readers which slide it would go to', async ({ room }) => {
  const presenter = await present(room.presenter, 'payments')
  await presenter.keyboard.press('g')
  const input = presenter.getByRole('combobox', { name: 'Go to slide' })
  await expect(input).toBeFocused()
  await expect(input).toHaveAttribute('aria-expanded', 'false')
  await input.pressSequentially('the')
  await expect(input).toHaveAttribute('aria-expanded', 'true')
  await presenter.keyboard.press('ArrowDown')
  const said = presenter.locator(`#${await input.getAttribute('aria-controls')} #${await input.getAttribute('aria-activedescendant')}`)
  await expect(said).toHaveAttribute('aria-selected', 'true')
  await expect(said).toHaveAttribute('id', 'slidev-goto-1')
  await expectAccessible(presenter)
  await presenter.keyboard.press('Enter')
  await poll(() => place(presenter)).not.toBe('payments 0')
})

for (const theme of ['dark', 'light'] as const) {
  test(`the presenter is quiet and accessible, dialogs included, in ${theme}`, async ({ room }) => {
    const { presenter, audience } = room
    await useTheme(presenter, theme, base)
    const noise = watch(presenter)
    await present(presenter, 'payments')
    await expectAccessible(presenter)
    for (const name of ['questions (Q)', 'times', 'Help', 'overview']) {
      await presenter.getByRole('button', { name }).click()
      await expect(presenter.getByRole('dialog')).toBeVisible()
      await expectAccessible(presenter, name)
      await presenter.keyboard.press('Escape')
      await expect(presenter.getByRole('dialog')).toBeHidden()
    }
    await presenter.keyboard.press('b')
    await expect(presenter.getByRole('button', { name: 'screen is black' })).toBeVisible()
    await expectAccessible(presenter, 'black')
    await audience.goto(base)
    await expect(audience.locator('.deck-blackout')).toBeVisible()
    await expectAccessible(audience, 'the black screen')
    expect(noise).toEqual([])
  })
}
