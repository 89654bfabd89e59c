/**
 * Functions that find layout faults in a page, from inside. They are injected as text, so they can use each other and the
 * page, but nothing else from this module.
 */

/** A rectangle in px of the picture: canvas px on the stage and on paper, CSS px in the read view. */
interface Rect { left: number, right: number, top: number, bottom: number }

/** A piece of text on one line, or a filled area, with the element that it belongs to. */
export interface Part extends Rect { owner: Element, name: string }

/** A picture on the page. */
interface Picture {
  root: Element
  /** CSS px per px of the picture. */
  scale: number
  /** Where the picture's px are counted from, in CSS px. */
  origin: { x: number, y: number }
  /** What the picture's parts must stay within; undefined if the edges of the canvas are all that counts. */
  band?: Rect
  /** The size of the canvas in its px; undefined in the read view, which has no canvas. */
  canvas?: { width: number, height: number }
}

/** The pictures to examine: the slide on stage, or all pictures of a page that shows all slides. */
function picturesHere(): Picture[] {
  const framed = (slide: Element, root: Element): Picture => {
    const { x, y, width, height } = slide.getBoundingClientRect()
    const scale = width / 980
    return { root, scale, origin: { x, y }, canvas: { width: 980, height: height / scale } }
  }
  const stage = [...document.querySelectorAll('#slide-content .slidev-page')].find(page => page.getClientRects().length > 0)
  if (stage)
    return [framed(stage, stage)]
  return [...document.querySelectorAll('.deck-slide')].filter(slide => slide.getClientRects().length > 0).map((slide) => {
    const picture = slide.closest('.read .picture')
    if (!picture || getComputedStyle(slide).position === 'absolute')
      return framed(slide, slide)
    const { left, top, bottom } = picture.getBoundingClientRect()
    const origin = { x: left, y: top }
    return { root: slide, scale: 1, origin, band: { left: -left - 1, right: innerWidth - left + 1, top: -2, bottom: bottom - top + 2 } }
  })
}

/** A rectangle of the page in px of a picture. */
function within({ origin, scale }: Picture, r: Rect): Rect {
  const [x, y] = [(value: number) => (value - origin.x) / scale, (value: number) => (value - origin.y) / scale]
  return { left: x(r.left), right: x(r.right), top: y(r.top), bottom: y(r.bottom) }
}

/** Whether a reader sees an element: parts for screen readers only are clipped, with all that they contain. */
function seen(element: Element, clipped: readonly Element[]): boolean {
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !clipped.some(part => part.contains(element))
}

/** The parts of a picture that only screen readers get. */
function clippedIn(root: Element) {
  const isClipped = (part: Element) => part.matches('.deck-hidden') || getComputedStyle(part).clipPath === 'inset(50%)'
  return [...root.querySelectorAll('.deck-hidden, thead, td')].filter(isClipped)
}

/** The lines of text in a picture, each reduced to the height of its capitals, because line boxes are taller than glyphs. */
function linesOf(picture: Picture, clipped: readonly Element[]): Part[] {
  const found: Part[] = []
  const walker = document.createTreeWalker(picture.root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement!
    const text = node.textContent!.trim()
    if (!text || owner.closest('style, script') || !seen(owner, clipped))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const { writingMode, fontSize } = getComputedStyle(owner)
    const turned = writingMode !== 'horizontal-tb'
    for (const r of range.getClientRects()) {
      if (r.width < 1)
        continue
      const size = Number.parseFloat(fontSize) * picture.scale
      const middle = turned ? (r.left + r.right) / 2 : (r.top + r.bottom) / 2
      const half = Math.min(turned ? r.width : r.height, size) * 0.34
      const capitals = turned
        ? { left: middle - half, right: middle + half, top: r.top, bottom: r.bottom }
        : { left: r.left, right: r.right, top: middle - half, bottom: middle + half }
      found.push({ ...within(picture, capitals), owner, name: `"${text.slice(0, 30)}"` })
    }
  }
  return found
}

/** The filled areas of a picture: boxes with a background, and rectangles of drawings. */
function areasOf(picture: Picture, clipped: readonly Element[]): Part[] {
  const opaque = (color: string) => color !== 'none' && !/^rgba\(.*, 0\)$|transparent/.test(color)
  return [...picture.root.querySelectorAll<HTMLElement | SVGElement>('*')].flatMap((element) => {
    const isShape = element instanceof SVGElement
    if (isShape && element.localName !== 'rect')
      return []
    const style = getComputedStyle(element)
    const filled = isShape
      ? opaque(style.fill) && Number(style.fillOpacity) > 0
      : opaque(style.backgroundColor) && style.clipPath === 'none'
    if (!filled || !seen(element, clipped))
      return []
    const r = element.getBoundingClientRect()
    if (r.width < 3 || r.height < 3)
      return []
    return [{ ...within(picture, r), owner: element, name: `<${element.localName} class="${element.getAttribute('class') ?? ''}">` }]
  })
}

/** How far two rectangles overlap, in px across and down. */
function overlap(a: Rect, b: Rect) {
  return {
    across: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    down: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  }
}

/** Text that overlaps other text, or that crosses the edge of a filled area, so that only a part of it lies on that area. */
function collisions(lines: readonly Part[], areas: readonly Part[]): string[] {
  const touching = 1.5
  const texts = lines.flatMap((a, i) => lines.slice(i + 1).flatMap((b) => {
    const { across, down } = overlap(a, b)
    return across > touching && down > touching ? [`${a.name} and ${b.name} overlap by ${across.toFixed(0)} x ${down.toFixed(0)} px`] : []
  }))
  const edges = lines.flatMap(line => areas.flatMap((area) => {
    const { across, down } = overlap(line, area)
    const out = Math.max(area.left - line.left, line.right - area.right, area.top - line.top, line.bottom - area.bottom)
    return across > touching && down > touching && out > touching
      ? [`${line.name} crosses the edge of ${area.name} by ${Math.min(out, across, down).toFixed(0)} px`]
      : []
  }))
  return [...texts, ...edges]
}

/** The faults of one picture. @param entering Selector of what is just entering from outside the canvas. */
function faultsOf(picture: Picture, entering: string): string[] {
  const { canvas, band } = picture
  const here = (part: Part) => !part.owner.closest(entering)
  const clipped = clippedIn(picture.root)
  const lines = linesOf(picture, clipped).filter(here)
  // While a race runs, its bars are filled in part, and the end of the fill crosses the words in the bar.
  const areas = areasOf(picture, clipped).filter(area => here(area) && !area.owner.matches('.partial, .cap'))
  const found = collisions(lines, areas)
  // Filled areas bleed off the edges by a few px so that no seam shows; anything further out would be cut off.
  const BLEED = 10
  if (canvas) {
    for (const element of picture.root.querySelectorAll(picture.root.matches('.deck-slide') ? '*' : '.deck-slide *')) {
      const box = element.getBoundingClientRect()
      // A mark has the box of its neighbour's type size, and only its letter is seen.
      if (!box.width || !box.height || element.closest('.deck-hidden, .deck-mark') || element.closest(entering))
        continue
      const r = within(picture, box)
      const out = Math.max(-r.left, r.right - canvas.width, -r.top, r.bottom - canvas.height)
      if (out > BLEED)
        found.push(`<${element.localName} class="${element.getAttribute('class') ?? ''}"> leaves the canvas by ${out.toFixed(0)} px`)
    }
    // The lab's pictures are one below the other in the read view, on a canvas without a footer.
    const hasFooter = canvas.height < 560
    for (const line of lines) {
      if (line.left < -1 || line.right > canvas.width + 1 || line.top < 0 || line.bottom > canvas.height)
        found.push(`${line.name} leaves the canvas`)
      else if (hasFooter && line.bottom > 536 && !line.owner.closest('.deck-footer'))
        found.push(`${line.name} is in the footer's margin`)
    }
    // The footer begins below the picture. What stands there would be taken for a part of it.
    for (const area of areas) {
      if (hasFooter && area.bottom > 516 && area.bottom < canvas.height && !area.owner.closest('.deck-footer'))
        found.push(`${area.name} reaches ${(area.bottom - 516).toFixed(0)} px into the footer`)
    }
  }
  if (band) {
    for (const element of picture.root.querySelectorAll('*')) {
      const out = within(picture, element.getBoundingClientRect()).right - band.right
      if (out > BLEED && !element.closest('svg') && seen(element, clipped))
        found.push(`<${element.localName} class="${element.getAttribute('class') ?? ''}"> leaves its band by ${out.toFixed(0)} px`)
    }
    for (const part of [...lines, ...areas]) {
      const out = Math.max(band.left - part.left, part.right - band.right, band.top - part.top, part.bottom - band.bottom)
      if (out > (areas.includes(part) ? BLEED : 1))
        found.push(`${part.name} leaves its band by ${out.toFixed(0)} px`)
    }
  }
  return found
}

/**
 * The faults in the layout of the slide on stage or, on a page that shows all slides, of each picture: elements, areas or
 * text outside the canvas or their band, overlapping text, and text that crosses the edge of a bar.
 * @param entering Selector of what is just entering from outside the canvas. Default: none.
 */
export function misplaced(entering = ':not(*)'): string[] {
  const pictures = picturesHere()
  return [...new Set([...markFaults(pictures), ...pictures.flatMap((picture) => {
    const alias = pictures.length > 1 ? `${picture.root.closest('article, section')?.id}: ` : ''
    return faultsOf(picture, entering).map(fault => alias + fault)
  })])]
}

/** Where each line of text of the pictures is. */
export const textPlaces = (): Part[] => picturesHere().flatMap(picture => linesOf(picture, clippedIn(picture.root)))

/** The lines of text that are elsewhere now: a change of theme may only change colours. @param before `textPlaces()` then. */
export function shifted(before: readonly Part[]): string[] {
  const far = (a: number, b: number) => Math.abs(a - b) > 0.3
  return textPlaces().flatMap(({ name, left, top }, i) => {
    const from = before[i]
    return !from || far(left, from.left) || far(top, from.top)
      ? [`${name} moves by ${from ? `${(left - from.left).toFixed(1)}, ${(top - from.top).toFixed(1)}` : '?'} px in another theme`]
      : []
  })
}

/** Marks that nothing has drawn, and links of marks inside another link or a control. */
function markFaults(pictures: readonly Picture[]): string[] {
  return pictures.flatMap(({ root }) => [
    ...(root.textContent!.match(/.{0,30}[\uE061-\uE07A]/g) ?? []).map(text => `"${text.slice(0, -1)}" has no mark`),
    ...[...root.querySelectorAll(':is(a, button) a.deck-mark')]
      .map(({ parentElement }) => `the mark of "${parentElement!.textContent}" is a link in a link`),
  ])
}

/** These functions as source text, which must be evaluated before `misplaced` is called. */
export const placement = [
  picturesHere,
  within,
  seen,
  clippedIn,
  linesOf,
  areasOf,
  collisions,
  faultsOf,
  markFaults,
  misplaced,
  shifted,
].map(String).concat(`const overlap = ${overlap}`, `const textPlaces = ${textPlaces}`).join('\n')
