import type axeCore from 'axe-core'
import type { Theme } from './deck.ts'

/**
 * Functions that examine a page from inside. They are injected as text, so they can use each other, the page and axe,
 * but nothing else from this module.
 */

declare const axe: typeof axeCore

/** The faults of a page in its current state, one line each. */
export interface Faults {
  misplaced: string[]
  violations: string[]
}

/** The result of examining a page in one theme. */
export interface Finding {
  theme: Theme
  /**
   * A digest of everything that decides the faults: the page without the slides that are not on stage, the classes of
   * `html` and `body`, the window's size, and `entering`.
   */
  state: string
  /** Undefined for a state that was examined before. */
  faults?: Faults
}

/** What to examine. */
export interface Wishes {
  /** The themes, each with the axe rules to check in it. */
  looks: readonly { theme: Theme, rules: readonly string[] }[]
  /** States that need not be examined again. */
  seen: readonly string[]
  /** Selector of what is just entering from outside the canvas. Default: none. */
  entering?: string
}

/**
 * Runs a callback while the page contains only what axe can judge. Slides that are not on stage are emptied, because
 * axe's run time also grows with the number of hidden nodes, although axe never reports them. The slide elements
 * themselves stay; their contents move into document fragments, where the app can still update them, and are put back
 * afterwards. Decorative drawings are hidden, because axe cannot determine the contrast of text over them.
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

/** The part of axe's colour class that `rememberColors` uses. */
interface Color { r: number, g: number, b: number, alpha: number, parseString: (text: string) => Color }

/**
 * Makes axe parse each colour once: parsing takes longer than judging contrast, and a page has only a dozen colours.
 */
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

/** The violations of these rules that axe finds, one line each. */
async function broken(rules: readonly string[]): Promise<string[]> {
  const ask = async (selectors: boolean) => {
    // No rule needs preloading, which is for cross-origin style sheets and media: the deck has none.
    const { violations } = await axe.run({ runOnly: [...rules], resultTypes: ['violations'], preload: false, selectors })
    return violations.flatMap(v =>
      v.nodes.map(n => `${v.id}: ${n.target?.join(' ') ?? ''} ${n.any[0]?.message ?? n.all[0]?.message ?? ''}`),
    )
  }
  // Selectors take longest to compute, so they are computed only if there are violations, which is rare.
  return (await ask(false)).length ? ask(true) : []
}

/**
 * The faults in the layout of the slide on stage: elements or text outside the canvas, text other than the footer's at
 * the bottom edge, and overlapping text.
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
      // Line boxes are taller than glyphs, so each is reduced to the height of its capitals, which must not collide.
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
  // Filled areas bleed off the edges by a few px so that no seam shows; anything further out would be cut off.
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
      found.push(`"${b.text}" is in the footer's margin`)
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

/** WCAG violations of the page in its current state, one line each. */
function violationsHere(rules: readonly string[]): Promise<string[]> {
  return bare(() => broken(rules))
}

/** Examines the page in each theme and leaves it in the first one. Themes are set as the key D sets them. */
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

/** The functions that a page has once `source` has run in it. */
export interface Examination {
  misplaced: typeof misplaced
  violationsHere: typeof violationsHere
  inspectHere: typeof inspectHere
}

/** All of these functions as a script, which must run after axe's script. */
export const source = [
  ...[bare, rememberColors, broken, misplaced, violationsHere, inspectHere].map(String),
  'rememberColors()',
  'window.examination = { misplaced, violationsHere, inspectHere }',
].join('\n')
