import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import axe from 'axe-core'
import { readConfig } from '../../scripts/deck.ts'

/** WCAG 2.2 A and AA: the bar for every state. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export type Theme = 'dark' | 'light'

/** Sets the theme as if the key D had been pressed on an earlier visit. */
export async function useTheme(page: Page, theme: Theme): Promise<void> {
  await page.addInitScript((scheme) => {
    localStorage.setItem('slidev-color-schema', scheme)
    localStorage.setItem('deck-dark-first', 'done')
  }, theme)
}

/** Collects everything that must not happen: console messages, errors, requests to other origins. */
export function watch(page: Page): string[] {
  const found: string[] = []
  // Workers are kept out of all tests but their own, and Playwright says so.
  page.on('console', message => /Service Worker registration blocked/.test(message.text()) || found.push(`console ${message.type()}: ${message.text()}`))
  page.on('pageerror', error => found.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && !['localhost', '127.0.0.1'].includes(url.hostname))
      found.push(`foreign request: ${request.url()}`)
  })
  page.on('response', response => response.status() >= 400 && found.push(`${response.status()}: ${response.url()}`))
  return found
}

/** The slide on stage. */
export const stage = (page: Page) => page.locator('#slide-content .slidev-page:visible')

/** Waits for the app to take over from the page that was served, which waits for its reader to move. */
export async function live(page: Page): Promise<void> {
  // A page that recovers loads anew meanwhile, and its reader moves again.
  await expect(async () => {
    await page.evaluate(() => 'live' in document.documentElement.dataset || dispatchEvent(new Event('pointermove')))
    await expect(page.locator('html[data-live]')).toBeAttached({ timeout: 5000 })
  }).toPass({ timeout: 90_000 })
}

/** Waits until the stage stands still: the app has taken over, its slide is there, fonts are in, no transition runs. */
export async function settled(page: Page): Promise<void> {
  await live(page)
  // While one slide follows another there are two for a moment.
  await expect(stage(page).locator('.deck-slide')).toHaveCount(1, { timeout: 30_000 })
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().filter(a => a.effect?.getComputedTiming().iterations !== Infinity).map(a => a.finished.catch(() => {})))
  })
}

/** Skips the running test when `deck.config.ts` hides one of the slides that it needs. */
export async function needs(...aliases: string[]): Promise<void> {
  const { hide = [] } = await readConfig()
  const missing = aliases.filter(alias => hide.includes(alias))
  test.skip(missing.length > 0, `deck.config.ts hides ${missing.join(', ')}`)
}

/** Opens a slide by its alias at a step and waits until it stands; a test of a hidden slide is skipped. */
export async function open(page: Page, alias: string, step = 0, base = ''): Promise<void> {
  await needs(alias)
  await page.goto(`${base}/${alias}${step ? `?clicks=${step}` : ''}`)
  await settled(page)
}

/** Goes to an address as a link within the deck does, without a load. */
export function go(page: Page, address: string): Promise<void> {
  return page.evaluate(async (to) => {
    const app = document.querySelector('#app') as unknown as { __vue_app__: { config: { globalProperties: { $router: { push: (to: string) => Promise<void> } } } } }
    await app.__vue_app__.config.globalProperties.$router.push(to)
  }, address)
}

/** Slide and step as the address has them: `payments 2`. */
export function place(page: Page): string {
  const url = new URL(page.url())
  return `${url.pathname.split('/').pop()} ${url.searchParams.get('clicks') ?? 0}`
}

/**
 * WCAG violations in the page as it is, one line each. The deck has no frames, so axe is put into the page itself, once
 * for each document: that takes longer than most of its answers.
 * @param page The page.
 * @param rules The rules to ask for. Default: all of WCAG 2.2 AA.
 */
export async function violations(page: Page, rules: string[] = WCAG): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in window))
    await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] })
    return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} ${n.any[0]?.message ?? n.all[0]?.message ?? ''}`))
  }, rules)
}

export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  expect(await violations(page, rules)).toEqual([])
}

/**
 * What is wrong with the boxes of the slide on stage: elements or text outside the canvas, anything but the footer
 * at the bottom edge, text over text.
 */
export function misplaced(page: Page): Promise<string[]> {
  return stage(page).evaluate((slide) => {
    const canvas = slide.getBoundingClientRect()
    const scale = canvas.width / 980
    const found: string[] = []
    const boxes: { text: string, owner: Element, left: number, right: number, top: number, bottom: number, glyph: number }[] = []
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement!
      const text = node.textContent!.trim()
      if (!text || owner.closest('.deck-hidden, style, script') || !owner.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const r of range.getClientRects()) {
        if (r.width < 1)
          continue
        // Line boxes are taller than glyphs: caps and x-heights are what must not collide.
        const middle = (r.top + r.bottom) / 2
        const half = Math.min(r.height, Number.parseFloat(getComputedStyle(owner).fontSize) * scale) * 0.34
        boxes.push({
          text: text.slice(0, 30),
          owner,
          left: (r.left - canvas.left) / scale,
          right: (r.right - canvas.left) / scale,
          top: (middle - half - canvas.top) / scale,
          bottom: (middle + half - canvas.top) / scale,
          glyph: r.height / scale,
        })
      }
    }
    // Masses bleed off the edges by a few px, so that no seam shows; more than that is lost.
    const BLEED = 10
    for (const element of slide.querySelectorAll('.deck-slide *')) {
      const r = element.getBoundingClientRect()
      if (!r.width || !r.height || element.closest('.deck-hidden'))
        continue
      const out = Math.max(canvas.left - r.left, r.right - canvas.right, canvas.top - r.top, r.bottom - canvas.bottom) / scale
      if (out > BLEED)
        found.push(`<${element.localName} class="${element.getAttribute('class') ?? ''}"> leaves the canvas by ${out.toFixed(0)} px`)
    }
    for (const b of boxes) {
      if (b.left < -1 || b.right > 981 || b.top < 0 || b.bottom > 552)
        found.push(`"${b.text}" leaves the canvas`)
      else if (b.bottom > 536 && !b.owner.closest('.deck-footer'))
        found.push(`"${b.text}" stands in the footer's margin`)
    }
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (across > 1.5 && down > 1.5)
          found.push(`"${a.text}" and "${b.text}" overlap by ${across.toFixed(0)} x ${down.toFixed(0)} px`)
      }
    }
    return [...new Set(found)]
  })
}
