import { reading } from '../../src/interface-words.ts'
import { shownSlides } from '../../tools/build/deck.ts'
import { needs, useTheme, watch } from '../support/deck.ts'
import { expectAccessible, expectAllInPlace } from '../support/examine.ts'
import { openAll, read, walk } from '../support/read.ts'
import { expect, test } from '../support/test.ts'

const slides = await shownSlides()

test('a deep link opens at its slide, and the address follows the reader', async ({ page }) => {
  await needs('payments', 'engine')
  const noise = watch(page)
  await page.addInitScript(() => {
    const replace = history.replaceState.bind(history)
    history.replaceState = (state, unused, url) => {
      Object.assign(window, { passed: [...(window as { passed?: unknown[] }).passed ?? [], url] })
      replace(state, unused, url)
    }
  })
  await read(page, 'payments')
  await expect(page.locator('.here')).toContainText('Performance')
  // While slides take on their true heights, others scroll past, but the requested slide must stay in the address.
  const passed = await page.evaluate(() => String((window as { passed?: unknown[] }).passed))
  expect(passed).not.toMatch(/#(?!payments)/)
  // A reader who scrolls is not held at the slide.
  await page.mouse.move(195, 300)
  await page.mouse.wheel(0, 10)
  await page.locator('#engine').evaluate(article => article.scrollIntoView())
  await expect(page).toHaveURL(/#engine$/)
  await expect(page.getByRole('link', { name: 'Stage', includeHidden: true })).toHaveAttribute('href', '/engine?stage')
  expect(noise).toEqual([])
})

test('the reader\'s place is remembered, and a reload keeps it', async ({ tab: page }) => {
  await needs('engine')
  await read(page, 'engine')
  await expect(page).toHaveURL(/#engine$/)
  await page.goto('/payments')
  await read(page)
  await expect(page.locator('#engine h1').first()).toBeInViewport()
  await expect(page).toHaveURL(/#engine$/)
  await page.reload()
  await expect(page.locator('#engine h1').first()).toBeInViewport()
})

test('unexpected values in storage do not keep the read view from opening', async ({ tab: page }) => {
  await page.evaluate(() => {
    localStorage.setItem('deck-reading', '<no such slide>')
    sessionStorage.setItem('deck-view', '{')
  })
  const noise = watch(page)
  await read(page)
  await expect(page.locator('#summary h1')).toBeInViewport()
  expect(noise).toEqual([])
})

test('the table of contents leads to every section, works by keyboard, and closes when a link is followed', async ({ tab: page }) => {
  await needs('matrix')
  await read(page)
  await page.keyboard.press('Tab')
  const control = page.locator('.contents > summary')
  await expect(control).toBeFocused()
  await page.keyboard.press('Enter')
  const links = page.locator('.contents ol a')
  const sections = [...Map.groupBy(slides, ({ section }) => section).values()]
  expect(await links.evaluateAll(all => all.map(a => a.getAttribute('href')!.slice(1))))
    .toEqual([...reading.parts.map(({ id }) => id), ...sections.map(([first]) => first.alias)])
  // Every slide's number is in one of the rows.
  const rows = await links.locator('span').allTextContents()
  const named = rows.flatMap((row) => {
    const [first, last = first] = row.match(/\d+/g)!.map(Number)
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })
  expect(named).toEqual(slides.map((_, i) => i + 1))
  expect(await links.evaluateAll(all => Math.min(...all.map(a => a.getBoundingClientRect().height)))).toBeGreaterThanOrEqual(44)
  await page.keyboard.press('Escape')
  await expect(links.first()).toBeHidden()
  await expect(control).toBeFocused()
  await page.keyboard.press('Enter')
  await page.locator('.contents a[href="#matrix"]').focus()
  await page.keyboard.press('Enter')
  await expect(links.first()).toBeHidden()
  await expect(page.locator('#matrix h1').first()).toBeInViewport()
})

test('pictures are live: a cell of the matrix opens, and a race runs while it is in view and can be paused', async ({ tab: page }) => {
  await needs('matrix', 'payments')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await read(page, 'matrix')
  const cell = page.locator('#matrix td button').last()
  await cell.click()
  await expect(cell).toHaveAttribute('aria-expanded', 'true')
  await read(page, 'payments')
  const pause = page.locator('#payments').getByRole('button', { name: 'pause' })
  await pause.click()
  await expect(page.locator('#payments').getByRole('button', { name: 'play', exact: true })).toBeVisible()
})

test('nothing moves by itself with reduced motion', async ({ tab: page }) => {
  await needs('payments')
  await read(page, 'payments')
  await expect(page.locator('#payments').getByRole('button', { name: 'pause' })).toHaveCount(0)
  expect(
    await page.evaluate(
      () => document.getAnimations().filter(a => a.playState === 'running' && Number(a.effect?.getComputedTiming().duration) > 0).length,
    ),
  ).toBe(0)
})

for (const [theme, sizes] of [['light', [[320, 640], [768, 1024]]], ['dark', [[390, 844], [1280, 720]]]] as const) {
  test(`at ${sizes.map(([width]) => width).join(' and ')} px, ${theme}, the read view is `
    + 'accessible, its text is large enough to read, and nothing overflows sideways, whether its parts are open or not', async ({
    tab: page,
  }) => {
    await useTheme(page, theme)
    const noise = watch(page)
    for (const open of [false, true]) {
      for (const [i, [width, height]] of sizes.entries()) {
        await page.setViewportSize({ width, height })
        if (i === 0) {
          await read(page)
          if (open)
            await openAll(page)
          await walk(page)
        }
        const where = `${width} px, ${open ? 'open' : 'closed'}`
        const closed = open ? 0 : await page.locator('article:has(.read-part)').count()
        await expect(page.locator('article[data-live]')).toHaveCount(slides.length - closed)
        expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(width)
        const small = await page
          .locator('.front :is(p, li), .argument :is(p, li), .more :is(p, li)')
          .evaluateAll(all => all.filter(each => Number.parseFloat(getComputedStyle(each).fontSize) < 16).map(each => each.textContent))
        expect(small, where).toEqual([])
        await expectAllInPlace(page, where)
        await expectAccessible(page, where)
      }
    }
    expect(noise).toEqual([])
  })
}
