import type { Page } from '@playwright/test'
import { figures } from '../../src/content/index.ts'
import { live, settled, stage, turnTo } from '../support/deck.ts'
import { faultsHere, faultsInThemes } from '../support/examine.ts'
import { expect, test } from '../support/test.ts'

/**
 * These tests put layout faults into the page, which the deck once had or nearly had, and expect each to be found.
 */

/** Adds rules to the page. The content policy forbids style elements, but not sheets that a script constructs. */
function restyle(page: Page, css: string) {
  return page.evaluate(async (css) => {
    document.adoptedStyleSheets.push(await new CSSStyleSheet().replace(css))
  }, css)
}

/** The faults after a change of the page, which is undone afterwards. */
async function faultsWith(page: Page, css: string): Promise<string[]> {
  await settled(page)
  expect(await faultsHere(page)).toEqual([])
  await restyle(page, css)
  try {
    return await faultsHere(page)
  }
  finally {
    await page.evaluate(() => document.adoptedStyleSheets.pop())
  }
}

test('a figure that runs into its bar is found', async ({ deck: page }) => {
  await turnTo(page, 'payments', 2)
  const { x, width } = (await stage(page).locator('.after .deck-figure').boundingBox())!
  const faults = await faultsWith(page, `.after > .bar { width: ${Math.round(x + width / 4)}px !important }`)
  expect(faults.join()).toContain(`"${figures['payments-p99-after'].value}" crosses the edge of <div class="fill`)
})

test('a row that runs into the footer is found', async ({ deck: page }) => {
  await turnTo(page, 'promise')
  const faults = await faultsWith(page, 'li:last-child .row { transform: translateY(60px) }')
  expect(faults.join()).toMatch(/px into the footer/)
})

test('text that leaves its bar is found', async ({ deck: page }) => {
  await turnTo(page, 'toolbox')
  const faults = await faultsWith(page, '.tools ul { margin-left: 120px }')
  expect(faults.join()).toMatch(/crosses the edge of <i class="ground"/)
})

test('a column beyond the edge of the canvas is found', async ({ deck: page }) => {
  await turnTo(page, 'matrix')
  const faults = await faultsWith(page, '.matrix { left: 140px !important }')
  expect(faults.join()).toMatch(/leaves the canvas/)
  await expect(stage(page).locator('.matrix')).toBeVisible()
})

test('text over text is found', async ({ deck: page }) => {
  await turnTo(page, 'monorepo', 2)
  const faults = await faultsWith(page, '.count { top: 474px !important }')
  expect(faults.join()).toMatch(/overlap by/)
})

test('text that moves in the light theme is found', async ({ deck: page }) => {
  await turnTo(page, 'engine-moves', 1)
  expect(await faultsInThemes(page)).toEqual([])
  await restyle(page, 'html.light .move { border: 2px solid }')
  expect((await faultsInThemes(page)).join()).toMatch(/moves by 2\.0, 0\.0 px in another theme/)
  await page.evaluate(() => document.adoptedStyleSheets.pop())
})

test('in the read view, a picture that is wider than a phone is found, with its slide', async ({ tab: page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/read')
  await live(page)
  expect(await faultsHere(page)).toEqual([])
  await restyle(page, '#payments .number { white-space: nowrap; margin-left: 300px !important }')
  expect((await faultsHere(page)).join()).toMatch(/payments: .* leaves its band by/)
})

test('on paper, a picture that leaves its page is found, with its slide', async ({ tab: page }) => {
  await page.goto('/pages?print')
  await expect(page.locator('section').last()).toBeAttached()
  expect(await faultsHere(page)).toEqual([])
  await restyle(page, '#promise .before { right: -90px !important }')
  expect((await faultsHere(page)).join()).toMatch(/promise: .* leaves the canvas/)
})
