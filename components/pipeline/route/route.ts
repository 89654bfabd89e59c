import type { FigureValue } from '../../../src/content/types.ts'
import { fitFigure } from '../../../src/lib/figure-width.ts'
import { checkCount, checkName, checkRange, checkUnique } from '../../../src/lib/range.ts'
import { canvas, type } from '../../../src/lib/scale.ts'
import { countLines } from '../../../src/lib/text-lines.ts'
import { textWidth } from '../../../src/lib/text-width.ts'

/** One hop of a route. */
export interface Hop {
  name: string
  /** When or what it is, after the name. */
  when?: string
  /** What it left behind. */
  line: string
  /** What it says when it is opened. A hop without it does not open. */
  detail?: string
}

/** What one hop of a route left for the last one, by a short cut. */
export interface Echo {
  /** Index of the hop that it comes from: the third to the last but one. */
  hop: number
  /** The words before the year. */
  label: string
  /** The year of that hop. */
  year: FigureValue
}

/** What belongs to a route without a place on it. */
export interface Beside {
  /** Its key. */
  label: string
  /** Two to four items. */
  items: readonly string[]
}

/** A place on the canvas, in px. */
export interface Point {
  x: number
  y: number
}

/** A rectangle of the canvas, in px. */
export interface Box extends Point {
  width: number
  height: number
}

/** Thickness of the line, and how far it bleeds off the canvas, in px. */
const THICK = 20
const HALF = THICK / 2
const BLEED = 4
/** Centres of the first and the last level, and of the first and the last drop, in px. */
const LEVELS = [canvas.top + HALF, canvas.base - HALF] as const
const DROPS = [canvas.margin + 20, 446] as const
/** Distance of a hop's text from the centre of its drop, and of its baselines from the centre of its level, in px. */
const TEXT = 18
const NAME = { size: type.body, baseline: 10 }
const LINE = { size: type.text, baseline: 35 }
/** Distance between a hop's name and what follows it, in px. */
export const AFTER = 10
/** The year: its left edge, its least distance from the short cut, and cap height as a share of the size. */
const YEAR = { x: 50, aside: 12, caps: 0.7 }
/** Height of the year's label with the gap under it, and the least distance of the label from the line, in px. */
const LABEL = 29
const APART = 8
/** The area beside the line: its top edge, its padding, and the heights of its key, of an item and of a line of a detail. */
const BESIDE = { top: 180, pad: 12, inset: 16, key: 24, item: 26, detail: 24 }
/** Height of the person's name and role at the upper right, in px. */
const WHO = 52
/** Width of a detail, in px. */
const DETAIL = 360
/** Length of the end of the line, in px. */
const END = 80

/** Where the parts of a route are, in canvas px. */
export interface RouteLayout {
  /** The corners of the line from the left edge down to the short cut, along its centre. */
  line: Point[]
  /** The corners of the short cut, along its centre; it ends at the right edge. */
  echo: Point[]
  /** Where the texts of each hop begin; `y` is the centre of its level. */
  hops: Point[]
  /** Size of the year of the short cut. */
  year: number
  /** The area beside the line, with what has no place on it. */
  beside: Box
  /** The area of an opened detail. */
  detail: Box
  /** The end of the line. */
  end: Box
}

/** What the layout of a route depends on. */
export interface RouteData {
  /** Four to six hops. */
  hops: readonly Hop[]
  echo: Echo
  beside: Beside
}

/** How high the area beside the line is that holds a detail. @param texts The details, of which one is open at a time. */
function detailHeight(texts: readonly string[]): number {
  const lines = Math.max(0, ...texts.map(text => countLines(text, DETAIL, type.text)))
  return lines * BESIDE.detail + 2 * BESIDE.pad
}

/** The layout of a route that descends from the upper left to the lower right, one level per hop. */
export function layoutRoute({ hops, echo, beside }: RouteData): RouteLayout {
  const count = hops.length
  const level = (k: number) => LEVELS[0] + k * (LEVELS[1] - LEVELS[0]) / count
  const drop = (k: number) => DROPS[0] + k * (DROPS[1] - DROPS[0]) / (count - 1)
  const corners = hops.flatMap((_, k) => [
    { x: drop(k), y: level(k) },
    { x: drop(k), y: k === count - 1 ? level(count) - HALF : level(k + 1) },
  ])
  const start = drop(echo.hop)
  const room = (canvas.base - LABEL - level(echo.hop) - HALF - APART) / YEAR.caps
  const wide = Math.max(textWidth(beside.label, type.small, 'mono'), ...beside.items.map(item => textWidth(item, type.text)))
  const area = (width: number, height: number) => {
    const x = canvas.right - width - BESIDE.inset
    return { x, y: BESIDE.top, width: canvas.width + BLEED - x, height }
  }
  return {
    line: [{ x: -BLEED, y: level(0) }, ...corners],
    // The line turns right above the short cut, which leaves a gap of 3 px.
    echo: [{ x: start, y: level(echo.hop + 1) + HALF + 3 }, { x: start, y: level(count) }, { x: canvas.width + BLEED, y: level(count) }],
    hops: hops.map((_, k) => ({ x: drop(k) + TEXT, y: level(k) })),
    year: fitFigure(echo.year, start - HALF - YEAR.aside - YEAR.x, Math.min(type.large, Math.floor(room))),
    beside: area(wide, 2 * BESIDE.pad + BESIDE.key + beside.items.length * BESIDE.item),
    detail: area(DETAIL, detailHeight(hops.flatMap(({ detail }) => detail ?? []))),
    end: { x: canvas.width - END, y: canvas.base - THICK, width: END + BLEED, height: THICK },
  }
}

/** The outline of a line of constant thickness with right angles, as an SVG path. @param corners Its corners, along the centre. */
export function outline(corners: readonly Point[]): string {
  const sides = ([1, -1] as const).map(side => corners.map((point, i) => {
    const normal = (a: Point, b: Point) => ({ x: -Math.sign(b.y - a.y) * side * HALF, y: Math.sign(b.x - a.x) * side * HALF })
    const before = i > 0 ? normal(corners[i - 1], point) : undefined
    const after = i < corners.length - 1 ? normal(point, corners[i + 1]) : undefined
    const x = before && after ? before.x + after.x : (before ?? after)!.x
    const y = before && after ? before.y + after.y : (before ?? after)!.y
    return `${point.x + x} ${point.y + y}`
  }))
  return `M${[...sides[0], ...sides[1].reverse()].join('L')}z`
}

/** Time in ms that a packet takes for a hop. */
const HOP = 160

/** How long a packet takes for the whole route, in ms. */
export const travelTime = ({ hops }: Pick<RouteLayout, 'hops'>): number => (hops.length + 1) * HOP

/**
 * Where a packet is on its way along the line and out at the right edge.
 * @param layout The route.
 * @param time Time since it entered, in ms.
 * @returns Its centre; `undefined` once it has arrived at the end of the line.
 */
export function packetAt(layout: Pick<RouteLayout, 'line' | 'hops' | 'end'>, time: number): Point | undefined {
  if (time >= travelTime(layout))
    return undefined
  const y = layout.end.y + HALF
  const way = [...layout.line.slice(0, -1), { x: layout.line.at(-1)!.x, y }, { x: layout.end.x + HALF, y }]
  const legs = way.slice(1).map((to, i) => ({ from: way[i], to, length: Math.abs(to.x - way[i].x) + Math.abs(to.y - way[i].y) }))
  let left = Math.max(0, time) / travelTime(layout) * legs.reduce((sum, { length }) => sum + length, 0)
  for (const { from, to, length } of legs) {
    if (left <= length) {
      const share = left / length
      return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }
    }
    left -= length
  }
  return way.at(-1)
}

/** The right edge of a hop's text. */
function rightOf({ name, when, line }: Hop, x: number): number {
  const first = textWidth(name, NAME.size) + (when ? AFTER + textWidth(when, type.text) : 0)
  return x + Math.max(first, textWidth(line, LINE.size))
}

/**
 * Checks a route.
 * @param data The route.
 * @param data.about What the person's role is followed by, on one line at the upper right.
 * @throws RangeError unless there are four to six hops with names and lines that fit beside the line, two to four items
 * without a place, and a short cut from the third hop or a later one that skips at least one.
 */
export function checkRoute(data: RouteData & { role: string, about: string }): void {
  const { hops, echo, beside, role, about } = data
  checkCount('hops', hops, 4, 6)
  checkUnique('hops', hops.map(({ name }) => name))
  hops.forEach(({ name }) => checkName('The hop', name))
  checkRange('The hop of the short cut', echo.hop, 2, hops.length - 2)
  checkCount('items', beside.items, 2, 4)
  const layout = layoutRoute(data)
  const who = canvas.right - Math.max(DETAIL, textWidth(`${role} · ${about}`, type.body))
  const areas = [
    { x: who, y: canvas.top, height: WHO },
    layout.beside,
    ...(hops.some(({ detail }) => detail) ? [layout.detail] : []),
  ]
  for (const [k, hop] of hops.entries()) {
    const { x, y } = layout.hops[k]
    const [top, bottom] = [y + NAME.baseline - YEAR.caps * NAME.size, y + LINE.baseline + 5]
    const crossed = areas.filter(area => top < area.y + area.height + APART && bottom > area.y - APART)
    const room = Math.min(canvas.right, ...crossed.map(area => area.x - YEAR.aside))
    const over = rightOf(hop, x) - room
    if (over > 0)
      throw new RangeError(`The hop "${hop.name}" has no room for "${hop.line}": its texts end ${Math.ceil(over)} px too far right.`)
  }
  if (canvas.right - layout.beside.x > canvas.right / 2)
    throw new RangeError(`"${beside.items.join('", "')}" are too long for the area beside the line.`)
  if (textWidth(echo.label, type.text) > layout.echo[0].x - HALF - YEAR.aside - canvas.margin)
    throw new RangeError(`"${echo.label}" is too long for its place before the short cut.`)
}
