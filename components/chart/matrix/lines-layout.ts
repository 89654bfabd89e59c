import type { FigureValue, Matrix } from '../../../src/content/types.ts'
import { fitFigure } from '../../../src/lib/figure-width.ts'
import { grouped } from '../../../src/lib/format.ts'
import { checkCount, checkRange } from '../../../src/lib/range.ts'
import { canvas, type } from '../../../src/lib/scale.ts'
import { fitLines, stepsDown } from '../../../src/lib/text-lines.ts'
import { textWidth } from '../../../src/lib/text-width.ts'

/** Height of the plot in px. It stands on the canvas's base line and reaches up to the top of the picture. */
const HEIGHT = canvas.base - canvas.top
/** Right ends that the plot may have, in px: the longer the names beside it, the shorter the axis. */
const ENDS = [704, 664, 624, 584, 544, 504] as const
/** Distance of the labels from the plot, between a figure and its name, and between two labels, in px. */
const ASIDE = 20
const BETWEEN = 12
const PITCH = 30
/** Size of a label's figure; the sizes of its name on one line, and the smallest on two. */
const FIGURE = type.heading
const NAME = { largest: type.body, oneLine: type.small, twoLines: type.note, smallest: type.caption } as const
/** The hero: left edge, largest size, widest, and baseline on the canvas, in px. Under it, words of a line each. */
const HERO = { left: 48, size: type.hero, width: 320, baseline: 262 } as const
export const WORDS = { first: 292, line: 28 } as const
/** Size of the axis's numbers, and the least distance between two of them, in px. */
const AXIS = { size: type.small, gap: 10 } as const
/** Size of the words about a fall and what they keep clear of lines, in px. */
const FALL = { size: type.text, clear: 10 } as const
/** Width in px that a phone has for a label beside the plot, with the sizes of its figure and its name there. */
const PHONE = { width: 138, figure: type.small, name: type.note, axis: 236 } as const

/** A point of the plot, in px from its left and upper edge. */
export interface Point {
  x: number
  y: number
}

/** The line of one column of the matrix. */
export interface Line {
  name: string
  /** The value at the last count of cores. */
  value: string
  /** One point for each count of cores, with its value. */
  points: readonly Point[]
  /** `claim` is the line that the slide is about; `falls` is another line that falls somewhere; the rest `rises`. */
  tone: 'claim' | 'falls' | 'rises'
  /** The parts of the line on which the value falls, as the index of the point where each begins. */
  falls: readonly number[]
  /** Where the label is, as the y of its middle. */
  label: number
  /** The words about its last fall: their right end and their baseline; undefined if nothing falls or nothing is free. */
  note?: Point & { text: string }
}

/** Everything that the lines are drawn from. */
export interface LinesData {
  matrix: Matrix
  /** What linear scaling would give at the last count of cores. */
  linear: FigureValue
  claim: Claim
}

/** What the slide says about one column. */
export interface Claim {
  /** The column's name. */
  primitive: string
  /** The figure of the claim, shown as the hero. */
  figure: FigureValue
  /** Up to three short lines under the hero: what the figure counts, and where it comes from. */
  words: readonly string[]
}

/** The words of the plot. */
export interface LineWords {
  /** The name of the diagonal. */
  linear: string
  /** Words around a value and a count of cores: `falls from` 280 `at` 16 cores. */
  falls: string
  at: string
  cores: string
}

/** The drawing, in px: the plot with its lines, its labels, its axis, and the hero. */
export interface LinesLayout {
  plot: { left: number, right: number, height: number }
  lines: readonly Line[]
  /** The end of the diagonal, and where its label is. */
  linear: Point & { value: string, label: number }
  /** The counts of cores that have room under the axis: their middle or, at its ends, that edge; and whether a phone has it. */
  axis: readonly { x: number, text: string, end?: 'left' | 'right', phone: boolean }[]
  label: { left: number, name: number, size: number, line: number }
  hero: { left: number, size: number }
  /** Whether a phone has room for the labels beside the plot; otherwise they are under it. */
  beside: boolean
}

/** The highest point of a line from the left edge to `x`, as a y. */
function peak(points: readonly Point[], x: number): number {
  const before = points.filter(point => point.x <= x)
  const [from, to] = [before.at(-1), points[before.length]]
  const between = from && to ? [from.y + (to.y - from.y) * (x - from.x) / (to.x - from.x)] : []
  return Math.min(...before.map(({ y }) => y), ...between, Infinity)
}

/** Whether a line crosses a rectangle. */
function crosses(points: readonly Point[], box: { left: number, right: number, top: number, bottom: number }): boolean {
  return points.slice(1).some((to, i) => {
    const from = points[i]
    const [left, right] = [Math.max(from.x, box.left), Math.min(to.x, box.right)]
    if (left > right)
      return false
    const at = (x: number) => from.y + (to.y - from.y) * (x - from.x) / (to.x - from.x)
    return Math.max(at(left), at(right)) >= box.top && Math.min(at(left), at(right)) <= box.bottom
  })
}

/** Moves labels apart until all have room, each as near to where it belongs as the ones above it allow. */
export function spread(wanted: readonly number[], pitch: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b])
  const placed = [...wanted]
  order.forEach((label, i) => placed[label] = Math.max(wanted[label], i ? placed[order[i - 1]] + pitch : -Infinity))
  order.reverse().forEach((label, i) => placed[label] = Math.min(placed[label], i ? placed[order[i - 1]] - pitch : bottom))
  return placed
}

/** Where the names begin, and their type: beside the longest plot that leaves them one line, else on two lines. */
function labelsOf(names: readonly string[], figures: readonly string[]) {
  const figure = Math.max(...figures.map(text => textWidth(text, FIGURE)))
  const from = (end: number) => end + ASIDE + figure + BETWEEN
  for (const end of ENDS) {
    const type = fitLines(names, canvas.right - from(end), stepsDown(NAME.largest, NAME.oneLine, () => 1))
    if (type)
      return { end, figure, type }
  }
  const end = ENDS.at(-1)!
  const type = fitLines(names, canvas.right - from(end), stepsDown(NAME.twoLines, NAME.smallest, () => 2))
  return type && { end, figure, type }
}

/** The numbers under the axis, from the right: one that would touch the next is left out. */
function axisOf(cores: readonly number[], x: (cores: number) => number, unit: string, right: number) {
  const kept: { x: number, text: string, end?: 'left' | 'right' }[] = []
  let free = Infinity
  for (const [i, count] of [...cores.entries()].reverse()) {
    const isLast = i === cores.length - 1
    const text = isLast ? `${grouped(count)} ${unit}` : grouped(count)
    const width = textWidth(text, AXIS.size)
    const left = isLast ? right - width : Math.max(4, x(count) - width / 2)
    if (left + width > free - AXIS.gap)
      continue
    free = left
    kept.unshift({ x: isLast ? right : left > 4 ? x(count) : 4, text, ...(isLast ? { end: 'right' } : left > 4 ? {} : { end: 'left' }) })
  }
  return kept
}

/** The numbers under the axis on the stage, of which a phone, whose axis is shorter, shows some. */
function countsOf(cores: readonly number[], x: (cores: number) => number, unit: string, right: number): LinesLayout['axis'] {
  const phone = axisOf(cores, count => x(count) * PHONE.axis / right, unit, PHONE.axis).map(({ text }) => text)
  return axisOf(cores, x, unit, right).map(count => ({ ...count, phone: phone.includes(count.text) }))
}

/**
 * The columns of a matrix as lines on two linear axes from zero, under the diagonal of linear scaling. The hero stands
 * above all lines; if one of them rises into it, the plot begins to the right of the hero.
 * @throws RangeError if the names of the columns leave the plot no room, or if the claim is about no column.
 */
export function layoutLines({ matrix, linear, claim }: LinesData, words: LineWords): LinesLayout {
  const { cores, primitives, rows } = matrix
  const last = rows.length - 1
  if (!primitives.includes(claim.primitive))
    throw new RangeError(`The claim is about "${claim.primitive}", but the columns are ${primitives.join(', ')}.`)
  const figures = [grouped(linear.value), ...rows[last].map(({ value }) => grouped(value))]
  const labels = labelsOf([words.linear, ...primitives], figures)
  if (!labels)
    throw new RangeError(`The names ${primitives.join(', ')} do not fit beside the lines.`)
  const { end, figure, type: name } = labels
  const full = Math.max(linear.value, ...rows.flat().map(({ value }) => value))
  const y = (value: number) => HEIGHT * (1 - value / full)

  const hero = { ...claim.figure, unit: 'count' }
  const size = fitFigure(hero, HERO.width, HERO.size)
  const number = textWidth(grouped(hero.value, hero.decimals), size)
  const boxes = [
    { right: HERO.left + number, bottom: HERO.baseline },
    ...claim.words.map((text, i) => ({ right: canvas.margin + textWidth(text, type.body), bottom: WORDS.first + WORDS.line * i + 6 })),
  ]
  const drawn = (left: number) => {
    const x = (count: number) => left + (end - left) * count / cores[last]
    const lines = primitives.map((_, column) => rows.map((row, i) => ({ x: x(cores[i]), y: y(row[column].value) })))
    return { x, lines, diagonal: [{ x: left, y: HEIGHT }, { x: end, y: y(linear.value) }] }
  }
  const fromZero = drawn(0)
  const isFree = boxes.every(({ right, bottom }) =>
    [fromZero.diagonal, ...fromZero.lines].every(points => peak(points, right + ASIDE) > bottom + ASIDE - canvas.top))
  const left = isFree ? 0 : Math.ceil(Math.max(...boxes.map(({ right }) => right)) + ASIDE)
  const { x, lines, diagonal } = isFree ? fromZero : drawn(left)

  const line = name.lines > 1 ? name.size + 2 : WORDS.line
  const at = spread([diagonal[1].y, ...lines.map(points => points[last].y)], Math.max(PITCH, line * name.lines + 4), HEIGHT - 8)
  const taken: { left: number, right: number, top: number, bottom: number }[] = []

  const noteOf = (points: readonly Point[], column: number, fall: number): Line['note'] => {
    const text = `${words.falls} ${grouped(rows[fall][column].value)} ${words.at} ${grouped(cores[fall])} ${words.cores}`
    const right = points[fall + 1].x - ASIDE
    const above = Math.min(points[fall].y, points[fall + 1].y) - FALL.clear
    const box = { left: right - textWidth(text, FALL.size), right, top: above - FALL.size - FALL.clear, bottom: above }
    const isOver = (other: typeof box) =>
      box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top
    if (box.left < points[fall].x + ASIDE || box.top < 0 || [diagonal, ...lines].some(each => crosses(each, box)) || taken.some(isOver))
      return undefined
    taken.push(box)
    return { x: right, y: above, text }
  }

  return {
    plot: { left, right: end, height: HEIGHT },
    lines: lines.map((points, column) => {
      const falls = points.slice(1).flatMap((point, i) => point.y > points[i].y ? [i] : [])
      const isClaim = primitives[column] === claim.primitive
      return {
        name: primitives[column],
        value: figures[column + 1],
        points,
        tone: isClaim ? 'claim' : falls.length ? 'falls' : 'rises',
        falls: isClaim ? [] : falls,
        label: at[column + 1],
        note: falls.length ? noteOf(points, column, falls.at(-1)!) : undefined,
      }
    }),
    linear: { ...diagonal[1], value: figures[0], label: at[0] },
    axis: countsOf(cores, x, words.cores, end),
    label: { left: end + ASIDE, name: figure + BETWEEN, size: name.size, line },
    hero: { left: HERO.left, size },
    beside: [words.linear, ...primitives].every((text, i) =>
      textWidth(text, PHONE.name) + textWidth(figures[i], PHONE.figure) + BETWEEN <= PHONE.width),
  }
}

/**
 * Checks the lines of a matrix.
 * @throws RangeError unless the counts of cores ascend, the names and the words under the hero fit, and the diagonal and
 * the claim are about this matrix.
 */
export function checkLines(data: LinesData, words: LineWords): void {
  const { cores } = data.matrix
  if (cores.some((count, i) => count <= (cores[i - 1] ?? 0)))
    throw new RangeError(`The counts of cores ${cores.join(', ')} are not in ascending order.`)
  checkRange(data.linear.id, data.linear.value, 1, 9_999_999)
  checkCount('lines under the claim', data.claim.words, 0, 3)
  const long = data.claim.words.find(text => textWidth(text, type.body) > HERO.width)
  if (long)
    throw new RangeError(`"${long}" is too long a line under the claim: at most ${HERO.width} px.`)
  layoutLines(data, words)
}
