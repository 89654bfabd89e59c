import type { Page } from '@playwright/test'
import { withFigures } from '../../src/content/index.ts'
import { shownSlides } from '../../tools/build/deck.ts'
import { at, helpSheet, needs, open, place, settled, stage, turnTo } from '../support/deck.ts'
import { expectAccessible } from '../support/examine.ts'
import { expect, STILL, test } from '../support/test.ts'

const slides = await shownSlides()
function titleOf(alias: string) {
  return `${withFigures(/^# (.+)$/m.exec(slides.find(slide => slide.alias === alias)!.content)![1])} · One inner loop`
}

/** The titles in the browser's history, oldest first, up to the current page. */
async function backList(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { entries, currentIndex } = await session.send('Page.getNavigationHistory')
  return entries.slice(0, currentIndex + 1).map(entry => entry.title)
}

test('every slide has its title in the tab and in history', async ({ tab: page }) => {
  await needs('payments', 'distributed')
  await page.goto('/')
  await settled(page)
  await expect(page).toHaveTitle('One inner loop')
  await page.goto('/payments')
  await settled(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await at(page, 'payments 1')
  const titles = ['payments', 'distributed', 'payments'].map(titleOf)
  await expect(page).toHaveTitle(titles[0])
  expect((await backList(page)).slice(-3)).toEqual(titles)
  await page.goBack()
  await expect(page).toHaveTitle(titles[1])
  for (const [address, title] of [['/handout', 'Handout'], ['/paymants', 'No such slide']]) {
    await page.goto(address)
    await expect(page).toHaveTitle(`${title} · One inner loop`)
  }
})

test('back and forward move between slides, each at the step where it was left', async ({ tab: page }) => {
  await needs('distributed')
  await open(page, 'payments', 1)
  for (const expected of ['payments 2', 'distributed 0', 'distributed 1']) {
    await page.keyboard.press('ArrowRight')
    await at(page, expected)
  }
  await page.goBack()
  await at(page, 'payments 2')
  await expect(page.getByText('# after')).toBeVisible()
  await page.reload()
  await settled(page)
  await expect(page.getByText('# after')).toBeVisible()
  await page.goForward()
  await at(page, 'distributed 1')
})

test('keys pressed with Ctrl, Alt or Cmd are left to the browser', async ({ deck: page }) => {
  await turnTo(page, 'payments', 1)
  for (const key of ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Control+d', 'Control+o', 'Meta+g', 'Control+b', 'Control+f'])
    await page.keyboard.press(key)
  expect(place(page)).toBe('payments 1')
  await expect(page.locator('html')).toHaveClass(/dark/)
  await expect(page.locator('.deck-blackout, dialog[open]')).toHaveCount(0)
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull()
  await page.keyboard.press('ArrowRight')
  await at(page, 'payments 2')
})

test('the app waits for the reader\'s first input, and loses no key pressed before it has started', async ({ page }) => {
  await needs('payments')
  const scripts: string[] = []
  // A headless browser sends a new page one event with the mouse position. `STILL` receives it here, because in the
  // deck it would start the app.
  await page.goto(STILL)
  page.on('request', request => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.goto('/payments')
  await expect(stage(page).locator('.deck-slide')).toBeVisible()
  expect(scripts).toEqual([])
  await page.keyboard.press('d')
  await page.keyboard.press('ArrowRight')
  await at(page, 'payments 1')
  await expect(page.locator('html')).toHaveClass(/light/)
  expect(scripts.length).toBeGreaterThan(3)
  // A step in the address starts the app at once.
  await page.goto('/payments?clicks=1')
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
})

test('the controls stay tucked in their corner until they are hovered over, and all of them work', async ({ tab: page }) => {
  await needs('payments')
  await open(page, 'payments')
  const controls = page.getByRole('navigation', { name: 'Slides' })
  await expect(controls.getByRole('button')).toHaveText(['?'])
  await controls.hover()
  await expect(controls.getByText(`${slides.findIndex(slide => slide.alias === 'payments') + 1} / ${slides.length}`)).toBeVisible()
  await expectAccessible(page)
  await expect(controls.getByRole('link', { name: 'read' })).toHaveAttribute('href', '/read#payments')
  await controls.getByRole('button', { name: 'next' }).click()
  await at(page, 'payments 1')
  await controls.getByRole('button', { name: 'previous' }).click()
  await at(page, 'payments 0')
  await controls.getByRole('button', { name: 'light' }).click()
  await expect(page.locator('html')).toHaveClass(/light/)
  await controls.getByRole('button', { name: 'overview' }).click()
  await expect(page.getByRole('dialog', { name: 'All slides' })).toBeVisible()
})

test('the overview can be used by keyboard, and each slide in it is a link', async ({ deck: page }) => {
  await needs('payments', 'distributed')
  await turnTo(page, 'payments', 1)
  await page.keyboard.press('o')
  const links = page.getByRole('dialog', { name: 'All slides' }).locator('a.slide')
  await expect(links).toHaveCount(slides.length)
  const index = slides.findIndex(slide => slide.alias === 'payments')
  await expect(links.nth(index)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(links.nth(index + 1)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(links.nth(index)).toBeFocused()
  await page.keyboard.press('o')
  await expect(links).toHaveCount(0)
  expect(place(page)).toBe('payments 1')
  await page.keyboard.press('o')
  await expect(links.nth(index)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await at(page, 'distributed 0')
  await expect(links).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await at(page, 'distributed 1')
})

test('text can be selected with the mouse without changing the step', async ({ deck: page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await turnTo(page, 'payments', 1)
  const text = (await stage(page).getByText('Arena allocation').boundingBox())!
  // The first drag ends within the line, the second outside the slide, where a plain click would go to the next step.
  for (const [end, selected] of [
    [{ x: text.x + text.width, y: text.y + text.height / 2 }, 'Arena allocation'],
    [{ x: 1000, y: 840 }, 'p99'],
  ] as const) {
    await page.mouse.move(text.x + 1, text.y + text.height / 2)
    await page.mouse.down()
    await page.mouse.move(end.x, end.y, { steps: 5 })
    await page.mouse.up()
    expect(await page.evaluate(() => String(getSelection()))).toContain(selected)
    expect(place(page)).toBe('payments 1')
    // A click elsewhere clears the selection, as usual.
    await page.mouse.click(text.x + text.width / 2, text.y + 100)
  }
  await page.mouse.click(1000, 840)
  await at(page, 'payments 2')
})

test('at 200 % zoom the controls are below the slide, and the help sheet fits', async ({ deck: page }) => {
  await page.setViewportSize({ width: 640, height: 360 })
  await turnTo(page, 'matrix')
  const controls = page.getByRole('navigation', { name: 'Slides' })
  await expect(controls.getByRole('button', { name: 'next' })).toBeVisible()
  const [slide, bar] = [(await stage(page).boundingBox())!, (await controls.boundingBox())!]
  expect(slide.y).toBeGreaterThanOrEqual(0)
  expect(slide.y + slide.height).toBeLessThanOrEqual(bar.y + 1)
  expect(bar.y + bar.height).toBeLessThanOrEqual(360)
  await page.keyboard.press('?')
  expect(
    await helpSheet(page).evaluate(dialog => [dialog.scrollWidth <= dialog.clientWidth, dialog.getBoundingClientRect().height <= 360]),
  ).toEqual([true, true])
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(helpSheet(page)).toBeHidden()
})

for (const colorScheme of ['dark', 'light'] as const) {
  test(`with forced colours, ${colorScheme}, colours with different meanings stay distinct`, async ({ deck: page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' })
    for (const [alias, step] of [['performance', 1], ['matrix', 0]] as const) {
      await turnTo(page, alias, step)
      await expectAccessible(page)
      const tones = await stage(page).locator('.deck-slide').evaluate((slide) => {
        const probe = slide.appendChild(document.createElement('i'))
        const tones = ['bg', 'mass', 'signal', 'fault', 'dim'].map((tone) => {
          probe.style.background = `var(--deck-${tone})`
          return getComputedStyle(probe).backgroundColor
        })
        probe.remove()
        return tones
      })
      expect(new Set(tones).size).toBe(5)
    }
  })
}

test('the deck has transitions, but none with reduced motion', async ({ tab: page }) => {
  const moving = async () => {
    await open(page, 'cover')
    return page.evaluate(
      () => [...document.querySelectorAll('*')].filter(element => /[1-9]/.test(getComputedStyle(element).transitionDuration)).length,
    )
  }
  expect(await moving()).toBe(0)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await moving()).toBeGreaterThan(0)
})

for (const [saves, ahead] of [[true, 'its neighbours'], [false, 'every slide']] as const) {
  test(`${saves ? 'with data saving on' : 'without data saving'}, the open slide has ${ahead} preloaded`, async ({ page }) => {
    await needs('payments')
    const client = await page.context().newCDPSession(page)
    await client.send('Emulation.setDataSaverOverride', { dataSaverEnabled: saves })
    await page.clock.install()
    await open(page, 'payments')
    await page.clock.runFor(60_000)
    await expect(page.locator('#slideshow > .slidev-page')).toHaveCount(saves ? 3 : slides.length)
  })
}

test('whatever local storage holds, the deck opens and works', async ({ tab: page }) => {
  await page.evaluate(() => {
    for (const key of [
      'slidev-color-schema',
      'slidev-scale',
      'slidev-viewer-css-filter',
      'slidev-show-editor',
      'slidev-wake-lock',
      'slidev-hide-cursor-idle',
    ])
      localStorage.setItem(key, '{"a":[')
    sessionStorage.setItem('deck-black', '{"a":[')
  })
  await open(page, 'payments', 1)
  await page.keyboard.press('d')
  await expect(page.locator('html')).toHaveClass(/light|dark/)
  await page.keyboard.press('ArrowRight')
  await at(page, 'payments 2')
  await expect(page.getByText('# after')).toBeVisible()
})
