import type axeCore from 'axe-core'
import type { Theme } from './deck.ts'

/**
 * What is asked inside a page. These functions are put into it as text, so that they know each other, the page and axe,
 * and nothing else of this module.
 */

declare const axe: typeof axeCore

/** What is wrong with a page as it is, one line each. */
export interface Faults {
  misplaced: string[]
  violations: string[]
}

/** What was found in the colours of a theme. */
export interface Finding {
  theme: Theme
  /**
   * A digest of all that decides what axe and a reader see: nodes of the slide on stage and around it, classes, size, and
   * what was let off.
   */
  state: string
  /** Nothing for a state that was examined before. */
  faults?: Faults
}

/** What to ask for. */
export interface Wishes {
  /** The themes, each with the rules of axe that are asked in it. */
  looks: readonly { theme: Theme, rules: readonly string[] }[]
  /** States that need not be examined again. */
  seen: readonly string[]
  /** What is just coming in from outside the canvas, as a selector. Default: nothing. */
  entering?: string
}

/**
 * Does something while the page has only what axe can judge. Slides that are not on stage are empty: axe takes as long as
 * there are nodes, hidden ones included, and reports none that is hidden. The slides themselves stay, and the app finds
 * what is in them by the fragment. Drawings that stand for nothing are out of sight: over one of them axe knows no contrast.
 */
async function bare<T>(run: (others: Element[]) => Promise<T>): Promise<T> {
  const others = [...document.querySelectorAll('#slideshow > .slidev-page')].filter(slide => !slide.getClientRects().length)
  const contents = others.map((slide) => {
    const content = document.createDocumentFragment()
    content.append(...slide.childNodes)
    return content
  })
  const drawings = [...document.querySelectorAll<SVGElement>('[aria-hidden="true"] svg, svg[aria-hidden="true"]')].filter(
    drawing => !drawing.querySelector('text, foreignObject'),
  )
  for (const drawing of drawings)
    drawing.style.visibility = 'hidden'
  try {
    return await run(others)
  }
  finally {
    for (const drawing of drawings)
      drawing.style.removeProperty('visibility')
    others.forEach((slide, i) => slide.prepend(contents[i]))
  }
}

/** What axe's class of colours is to `rememberColors`. */
interface Color { r: number, g: number, b: number, alpha: number, parseString: (text: string) => Color }

/** Has axe read each colour once: reading one takes it longer than to judge by it, and a page has a dozen. */
function rememberColors(): void {
  const { prototype } = (axe as unknown as { commons: { color: { Color: { prototype: Color } } } }).commons.color.Color
  const { parseString } = prototype
  const known = new Map<string, Pick<Color, 'r' | 'g' | 'b' | 'alpha'>>()
  prototype.parseString = function (text) {
    const color = known.get(text)
    if (color)
      return Object.assign(this, color)
    const { r, g, b, alpha } = parseString.call(this, text)
    known.set(text, { r, g, b, alpha })
    return this
  }
}

/** What axe finds by these rules, one line each. */
async function broken(rules: readonly string[]): Promise<string[]> {
  const ask = async (selectors: boolean) => {
    // No rule asks for what would be loaded ahead: sheets of other origins and media, of which the deck has none.
    const { violations } = await axe.run({ runOnly: [...rules], resultTypes: ['violations'], preload: false, selectors })
    return violations.flatMap(v =>
      v.nodes.map(n => `${v.id}: ${n.target?.join(' ') ?? ''} ${n.any[0]?.message ?? n.all[0]?.message ?? ''}`),
    )
  }
  // Which elements they are takes longest to say, and mostly there are none.
  return (await ask(false)).length ? ask(true) : []
}

/**
 * What is wrong with the boxes of the slide on stage: elements or text outside the canvas, anything but the footer
 * at the bottom edge, text over text.
 */
function misplaced(entering = ':not(*)'): string[] {
  const slide = [...document.querySelectorAll('#slide-content .slidev-page')].find(page => page.getClientRects().length > 0)!
  const canvas = slide.getBoundingClientRect()
  const scale = canvas.width / 980
  const found: string[] = []
  const boxes: { text: string, owner: Element, left: number, right: number, top: number, bottom: number }[] = []
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
      })
    }
  }
  // Masses bleed off the edges by a few px, so that no seam shows; more than that is lost.
  const BLEED = 10
  for (const element of slide.querySelectorAll('.deck-slide *')) {
    const r = element.getBoundingClientRect()
    if (!r.width || !r.height || element.closest('.deck-hidden') || element.closest(entering))
      continue
    const out = Math.max(canvas.left - r.left, r.right - canvas.right, canvas.top - r.top, r.bottom - canvas.bottom) / scale
    if (out > BLEED)
      found.push(`<${element.localName} class="${element.getAttribute('class') ?? ''}"> leaves the canvas by ${out.toFixed(0)} px`)
  }
  for (const b of boxes) {
    if (b.owner.closest(entering))
      continue
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
}

/** WCAG violations of the page as it is, one line each. */
function violationsHere(rules: readonly string[]): Promise<string[]> {
  return bare(() => broken(rules))
}

/** Examines the page in the colours of each theme, as the key D shows them, and leaves it in those of the first. */
function inspectHere({ looks, seen, entering }: Wishes): Promise<Finding[]> {
  const html = document.documentElement
  const wear = (theme: Theme) => ['dark', 'light'].forEach(each => html.classList.toggle(each, each === theme))
  return bare(async (others) => {
    const findings: Finding[] = []
    for (const { theme, rules } of looks) {
      wear(theme)
      const nodes = others.reduce((all, slide) => all.replace(slide.outerHTML, ''), document.body.outerHTML)
      const text = new TextEncoder().encode([html.className, document.body.className, innerWidth, innerHeight, entering, nodes].join())
      const state = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', text))))
      findings.push({
        theme,
        state,
        faults: seen.includes(state) ? undefined : { misplaced: misplaced(entering), violations: await broken(rules) },
      })
    }
    wear(looks[0].theme)
    return findings
  })
}

/** What a page has once `source` was run in it. */
export interface Examination {
  misplaced: typeof misplaced
  violationsHere: typeof violationsHere
  inspectHere: typeof inspectHere
}

/** All of it as a script; axe goes before it. */
export const source = [
  ...[bare, rememberColors, broken, misplaced, violationsHere, inspectHere].map(String),
  'rememberColors()',
  'window.examination = { misplaced, violationsHere, inspectHere }',
].join('\n')
