import type axeCore from 'axe-core'
import type { Theme } from './deck.ts'
import type { Part } from './in-place.ts'
import { placement } from './in-place.ts'

/**
 * Functions that examine a page from inside. They are injected as text, so they can use each other, the page and axe,
 * but nothing else from this module.
 */

declare const axe: typeof axeCore

/** In the page, this is the function of the same name of in-place.ts. */
declare function misplaced(entering?: string): string[]
declare function textPlaces(): Part[]
declare function shifted(before: readonly Part[]): string[]

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
    let before: Part[] | undefined
    for (const { theme, rules } of looks) {
      wear(theme)
      const nodes = others.reduce((all, slide) => all.replace(slide.outerHTML, ''), document.body.outerHTML)
      const text = new TextEncoder().encode([html.className, document.body.className, innerWidth, innerHeight, entering, nodes].join())
      const state = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', text))))
      findings.push({
        theme,
        state,
        faults: seen.includes(state)
          ? undefined
          : { misplaced: [...misplaced(entering), ...(before ? shifted(before) : [])], violations: await broken(rules) },
      })
      before ??= textPlaces()
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
  placement,
  ...[bare, rememberColors, broken, violationsHere, inspectHere].map(String),
  'rememberColors()',
  'window.examination = { misplaced, violationsHere, inspectHere }',
].join('\n')
