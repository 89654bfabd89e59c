import type { Page } from '@playwright/test'
import type { RunOptions } from 'axe-core'
import type { Theme } from './deck.ts'
import { createHash } from 'node:crypto'
import axe from 'axe-core'
import { settled, stage } from './deck.ts'
import { expect, test } from './test.ts'

/** WCAG 2.2 A and AA: the bar for every state. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What a test has examined, for the reporter: states of the page, and those that were the same as one before. */
function count(what: 'examined' | 'identical'): void {
  test.info().annotations.push({ type: 'state', description: what })
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
  const ask = (selectors: boolean) => page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    // Slides that are not on stage are empty meanwhile: axe takes as long as there are nodes, hidden ones included, and
    // reports none that is hidden. The slides themselves stay, and the app finds what is in them by the fragment.
    const away = [...document.querySelectorAll('#slideshow > .slidev-page')].filter(slide => !slide.getClientRects().length).map((slide) => {
      const content = document.createDocumentFragment()
      content.append(...slide.childNodes)
      return [slide, content] as const
    })
    try {
      const { violations } = await axe.run(options)
      return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target?.join(' ') ?? ''} ${n.any[0]?.message ?? n.all[0]?.message ?? ''}`))
    }
    finally {
      for (const [slide, content] of away)
        slide.prepend(content)
    }
    // No rule asks for what would be loaded ahead: sheets of other origins and media, of which the deck has none.
  }, { runOnly: rules, resultTypes: ['violations'], preload: false, selectors } satisfies RunOptions)
  // Which elements they are takes longest to say, and mostly there are none.
  return (await ask(false)).length ? ask(true) : []
}

export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  count('examined')
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

/** The states that this worker has examined, by everything that decides what axe and a reader see. */
const examined = new Set<string>()

/**
 * Puts the page into the colours of a theme, as the key D does: tests/input.spec.ts presses it.
 * @returns The page as it is then, slides that are not on stage left out: nodes, classes of `html` and `body`, size.
 */
async function wear(page: Page, theme: Theme): Promise<string> {
  const state = await page.evaluate((theme) => {
    const html = document.documentElement
    html.classList.toggle('dark', theme === 'dark')
    html.classList.toggle('light', theme === 'light')
    const away = [...document.querySelectorAll('#slideshow > .slidev-page')].filter(slide => !slide.getClientRects().length)
    const nodes = away.reduce((all, slide) => all.replace(slide.outerHTML, ''), document.body.outerHTML)
    return [html.className, document.body.className, innerWidth, innerHeight, nodes].join()
  }, theme)
  return createHash('sha256').update(state).digest('base64')
}

/**
 * Examines the slide on stage as it is: everything in place, dark and light; accessible in dark, and in light, where
 * nothing but colours is different, with enough contrast. A state that this worker has examined before is not examined again.
 * @param page The page, in dark.
 * @param where What to call the state when it fails.
 */
export async function examine(page: Page, where: string): Promise<void> {
  await test.step(where, async () => {
    await settled(page)
    for (const [theme, rules] of [['dark', WCAG], ['light', ['color-contrast']]] as const) {
      const state = await wear(page, theme)
      if (examined.has(state)) {
        count('identical')
        continue
      }
      count('examined')
      const faults = { misplaced: await misplaced(page), violations: await violations(page, [...rules]) }
      expect.soft(faults, `${where}, ${theme}`).toEqual({ misplaced: [], violations: [] })
      if (!faults.misplaced.length && !faults.violations.length)
        examined.add(state)
    }
    await wear(page, 'dark')
  })
}
