import type { Page } from '@playwright/test'
import { withFigures } from '../../src/content/index.ts'
import { shownSlides } from '../../tools/build/deck.ts'
import { at, needs, open, places, press, settled, stage, turnTo } from '../support/deck.ts'
import { violations } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'

const slides = await shownSlides()
const headlineOf = (alias: string) => withFigures(/^# (.+)$/m.exec(slides.find(slide => slide.alias === alias)!.content)![1])
function announced(alias: string) {
  return `${headlineOf(alias)}, slide ${slides.findIndex(slide => slide.alias === alias) + 1} of ${slides.length}`
}

/** Records everything that is announced from now on, in order. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const region = document.querySelector('#slide-content > [aria-live="polite"]')!
    if (region.textContent!.trim())
      said.push(`at first: ${region.textContent}`)
    new MutationObserver(() => said.push(region.textContent!.trim())).observe(region, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

async function turn(page: Page, key: string, expected: string) {
  await press(page, key, expected)
  await settled(page)
}

const states = await places()
/** Slide and step of a state. */
const read = (state: string) => ({ alias: state.split(' ')[0], step: Number(state.split(' ')[1]) })
/** The first step of the next slide. */
const behind = (alias: string) => states[states.findLastIndex(state => read(state).alias === alias) + 1]

test('a slide is announced once with its position, a step with its number, and the first slide not at all', async ({ tab: page }) => {
  const last = states.findLastIndex(state => read(state).alias === 'payments')
  const [before, end, next] = states.slice(last - 1, last + 2)
  await needs('payments', read(next).alias)
  await open(page, 'payments', read(before).step)
  const said = await listen(page)
  const steps = read(end).step + 1
  await turn(page, 'ArrowRight', end)
  await turn(page, 'ArrowRight', next)
  await turn(page, 'ArrowLeft', end)
  await turn(page, 'ArrowLeft', before)
  await turn(page, 'ArrowDown', next)
  expect(await said()).toEqual([
    `Step ${steps} of ${steps}`,
    announced(read(next).alias),
    announced('payments'),
    `Step ${steps - 1} of ${steps}`,
    announced(read(next).alias),
  ])
})

test('the focus moves to each new slide, and the keys still work', async ({ deck: page }) => {
  await needs('pipeline', 'matrix')
  const before = (alias: string) => read(states[states.indexOf(`${alias} 0`) - 1]).alias
  await turnTo(page, before('pipeline'))
  await turn(page, 'ArrowDown', 'pipeline 0')
  await expect(stage(page)).toBeFocused()
  expect(await stage(page).evaluate(slide => getComputedStyle(slide).outlineStyle)).toBe('none')
  await page.keyboard.press('Tab')
  await expect(stage(page).getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await turn(page, 'ArrowDown', behind('pipeline'))
  await expect(stage(page)).toBeFocused()
  await turnTo(page, before('matrix'))
  await turn(page, 'ArrowDown', 'matrix 0')
  await page.keyboard.press('Tab')
  await expect(stage(page).locator('table button[tabindex="0"]')).toBeFocused()
})

test('a control keeps the focus when used by keyboard, and does not take it when clicked', async ({ deck: page }) => {
  await needs('payments')
  await turnTo(page, 'payments')
  const next = page.getByRole('button', { name: 'next', exact: true })
  await page.getByRole('button', { name: 'Help' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(next).toBeFocused()
  for (const expected of ['payments 1', 'payments 2', 'distributed 0'])
    await turn(page, 'Enter', expected)
  await expect(next).toBeFocused()
  await next.click()
  await at(page, 'distributed 1')
  await turn(page, 'ArrowLeft', 'distributed 0')
})

test('a screen reader finds only one slide, in the page\'s only main landmark', async ({ deck: page }) => {
  await needs('payments')
  await turnTo(page, 'payments')
  await turn(page, 'ArrowDown', 'distributed 0')
  await expect(page.locator('#slideshow > .slidev-page')).not.toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headlineOf('distributed'))
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('application')).toHaveCount(0)
  await expect(page.locator('#slidev-goto-dialog')).toHaveAttribute('inert')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  expect(await violations(page, ['region', 'landmark-one-main', 'landmark-unique', 'page-has-heading-one', 'nested-interactive'])).toEqual(
    [],
  )
})
