import type { FigureValue } from '../../../src/content/types.ts'
import type { Notch } from '../../../src/lib/scale.ts'
import type { Bench, Kind, Way } from './bench.ts'
import type { Typed } from './typed.ts'
import { figureWidth, fitFigure } from '../../../src/lib/figure-width.ts'
import { formatFigure } from '../../../src/lib/format.ts'
import { checkCount, checkName, checkRange, checkUnique } from '../../../src/lib/range.ts'
import { canvas, labelled, lengthOf, rulerOf } from '../../../src/lib/scale.ts'
import { fitSize, textWidth } from '../../../src/lib/text-width.ts'
import { inBase } from '../../../src/lib/units.ts'
import { computation, printedMultiple } from './bench.ts'

/** One result that hangs from the reader's ruler. */
export interface Result {
  /** The case and what was measured. */
  name: string
  /** How many times better it got. */
  ratio: FigureValue
}

/** A field whose number is shown as a figure. */
export interface FieldPlace {
  left: number
  top: number
  width: number
  /** Type size of the number and of its unit. */
  size: number
  unit: number
  end: boolean
  /** Whether it stands on steel, on the background, or on nothing yet. */
  on: 'mass' | 'bg'
}

/** Bar, label and field of one number. */
export interface LanePlace {
  /** The bar's length; 0 if there is none. */
  length: number
  /** Left edge of the label, and whether it is inside the bar. */
  label: number
  inside: boolean
  field: FieldPlace
}

/** One row of the results: its label, and its tick on the ruler unless it is off the ruler. */
export interface TickPlace {
  /** The results that share the tick, each on the row's line. */
  results: Result[]
  /** The tick, in px from the left edge; undefined for a result that is only named or shares the tick of the row above. */
  x?: number
  /** Left edge of the label. */
  left: number
}

/** Where everything on the bench is, in px. */
export interface BenchLayout {
  number: LanePlace
  goal: LanePlace
  /** The number's name: left edge, width and whether it stands on the bar; undefined while the number is typed in its place. */
  what?: { left: number, width: number, inside: boolean }
  /** The ruler: whose bar has it, its notches, and the labels under the number's bar. */
  ruler?: { of: 'number' | 'goal', marks: Notch[], labels: Notch[], unit: string }
  rows: TickPlace[]
  /** Distance and type size of the rows. */
  pitch: number
  text: number
  /** The multiple: size, baseline, and its computation beside or under it. */
  hero?: { size: number, baseline: number, low: boolean, right: number, words: string, computation: number }
}

/** Vertical places of the bench, and those of its columns. */
export const place = {
  goal: 208,
  ticks: 282,
  /** Middle of the first row. */
  row: 298,
  side: 560,
  inset: 16,
  aside: 14,
} as const

/** Sizes of figures and, as a share of them, of their units. */
const SIZE = { number: 52, goal: 78, inside: 56, empty: 40, hero: 180, low: 136, far: 136 } as const
export const UNIT = 0.5
/** The least size of a figure beside its bar; what would be smaller moves into the bar. */
const LEAST = 52
/** Room for the hero beside a short goal bar, and under a long one with the computation at its left. */
const HERO = { beside: canvas.right - place.side, low: 280, computation: 150 } as const
/** Room for the word before a computation. */
const NEEDED = 80
/** The length from which the goal's bar leaves no room for the hero beside it. */
const LONG = canvas.right / 2
/** Width of a label in mono, and the distance that keeps it clear of the end of a bar. */
const KEY = { number: 66, goal: 46, clear: 12 } as const
/** Ticks that are nearer than this are one. */
const NEAR = 2
const ROW = { pitch: 26, text: 18, close: 20, small: 16 } as const

function widthOf(figure: Typed, size: number): number {
  const text = formatFigure(figure)
  return textWidth(text, size)
}

/** A label at the margin, moved behind the end of a bar that would cross it. */
function labelOf(length: number, key: number) {
  const crosses = length > canvas.margin - KEY.clear && length < canvas.margin + key + KEY.clear
  return { label: crosses ? length + KEY.clear : canvas.margin, inside: length >= canvas.margin + key + KEY.clear }
}

/** Where the figure of a bar is: at its end inside it, or behind it. */
function laneOf(length: number, figure: Typed | undefined, of: 'number' | 'goal', top: number, right: number): LanePlace {
  const { label, inside } = labelOf(length, KEY[of])
  const largest = of === 'number' ? SIZE.number : SIZE.goal
  const start = Math.max(canvas.column, length + place.aside, label + KEY[of] + place.aside)
  const beside = figure ? fitFigure(figure, right - start, largest, UNIT) : largest
  const within = Math.min(largest, SIZE.inside)
  const room = length - place.inset - canvas.margin - KEY[of] - place.aside
  const isWithin = figure !== undefined && (length >= right - place.aside || beside < Math.min(LEAST, largest)) && room > 60
  const size = isWithin ? fitFigure(figure, room, within, UNIT) : Math.max(beside, 20)
  const field: FieldPlace = isWithin
    ? { left: length - place.inset - room, width: room, top, size, unit: size * UNIT, end: true, on: of === 'number' ? 'mass' : 'bg' }
    : { left: start, width: right - start, top, size, unit: size * UNIT, end: false, on: 'bg' }
  return { length, label, inside, field }
}

/** The results by their ticks: one row each, those that share a tick on one row if they fit. */
function rowsOf(results: readonly Result[], x: (ratio: number) => number, right: number): TickPlace[] {
  const sorted = results.map(result => ({ result, at: x(result.ratio.value) })).sort((a, b) => b.at - a.at)
  const groups: { results: Result[], at: number }[] = []
  for (const { result, at } of sorted) {
    const last = groups.at(-1)
    if (last && last.at - at < NEAR)
      last.results.push(result)
    else
      groups.push({ results: [result], at })
  }
  const rows: TickPlace[] = []
  const named: TickPlace[] = []
  for (const { results, at } of groups) {
    const left = Math.max(canvas.column, at + 18)
    const fits = (some: readonly Result[], from: number) => from + textWidth(resultsText(some), ROW.text) <= right
    const parts = (from: number) => fits(results, from) ? [results] : results.map(result => [result])
    if (at > canvas.right || !parts(left).every(part => fits(part, left)))
      named.push(...parts(canvas.column).map(part => ({ results: part, left: canvas.column })))
    else
      rows.push(...parts(left).map((part, i) => ({ results: part, left, x: i === 0 ? at : undefined })))
  }
  // No tick passes the rows of results that are only named, because they are below all ticks.
  return [...rows, ...named]
}

/** The label of a row as one text. */
export function resultsText(results: readonly Result[]): string {
  return results.map(({ name, ratio }) => `${formatFigure(ratio)} ${name}`).join(', ')
}

/**
 * The layout of the bench.
 * @param bench What it shows.
 * @param results The results on the ruler.
 * @param isFresh Whether the number has neither been entered before nor has a name: then its field is where the bar begins.
 */
export function layoutBench(bench: Bench, results: readonly Result[], isFresh: boolean): BenchLayout {
  const { number, goal, better, multiple } = bench
  const [is, should] = [number, goal].map(typed => typed && inBase(typed.value, typed.unit))
  const full = number && goal && should! > is! ? goal : number
  const lengths = {
    number: number && full ? lengthOf(full, number) : canvas.right,
    goal: number && goal && full ? lengthOf(full, goal) : 0,
  }
  const isLow = lengths.goal > LONG
  const isFull = lengths.number === canvas.right
  const numberLane = laneOf(lengths.number, number, 'number', canvas.top, canvas.right)
  if (isFull) {
    const left = isFresh ? canvas.column : canvas.column + 370
    const width = canvas.right - place.inset - left
    const size = number ? fitFigure(number, width, SIZE.number, UNIT) : SIZE.number
    numberLane.field = { left, width, top: canvas.top, size, unit: size * UNIT, end: !isFresh, on: 'mass' }
  }
  const goalLane = laneOf(lengths.goal, goal, 'goal', place.goal, isLow || bench.state !== 'needed' ? canvas.right : place.side - 20)
  if (!lengths.goal) {
    const size = SIZE.empty
    goalLane.field = { left: canvas.column, width: 352, top: place.goal, size, unit: size * UNIT, end: false, on: 'bg' }
  }
  const behind = numberLane.field.left + (number ? widthOf(number, numberLane.field.size) : 0) + 40
  const what = isFull
    ? isFresh ? undefined : { left: canvas.column, width: 356, inside: true }
    : { left: numberLane.field.end ? canvas.column : behind, width: 200, inside: numberLane.field.end }
  if (what && what.inside && !isFull)
    what.width = Math.max(0, numberLane.field.left + numberLane.field.width - widthOf(number!, numberLane.field.size) - 20 - what.left)
  const right = isLow ? canvas.right - HERO.low - HERO.computation - 40 : place.side - 20
  const scale = lengths.number
  const rows = rowsOf(results, ratio => better === 'lower' ? scale / ratio : scale * ratio, right)
  const isClose = rows.length > 3
  const ends = Math.max(...rows.map(({ results, left }) => left + textWidth(resultsText(results), ROW.text)))
  const ruler = full && rulerOf(full)
  return {
    number: numberLane,
    goal: goalLane,
    what,
    ruler: ruler && { of: full === number ? 'number' : 'goal', labels: labelled(ruler.marks), ...ruler },
    rows,
    pitch: isClose ? ROW.close : ROW.pitch,
    text: isClose ? ROW.small : ROW.text,
    hero: multiple ? heroOf(multiple, bench, isLow, ends) : undefined,
  }
}

/** The multiple, with its computation under it or, if there is no room, at its left. @param left Where the rows end. */
function heroOf(multiple: number, bench: Bench, low: boolean, left: number) {
  const figure = printedMultiple(multiple)
  const largest = low ? SIZE.low : multiple > 99 ? SIZE.far : SIZE.hero
  const size = fitFigure(figure, low ? HERO.low : HERO.beside, largest, 1)
  const width = figureWidth(figure, size, size)
  const words = computation(bench, low)
  return {
    size,
    baseline: low ? 380 : 334,
    low,
    right: low ? canvas.width - canvas.right + width + 20 : canvas.width - canvas.right,
    words,
    computation: fitSize(words, low ? Math.max(HERO.computation, canvas.right - width - 44 - left) : HERO.beside - NEEDED, 22),
  }
}

/** Room for the names of the ways in and of the kinds, in px. */
const WAYS = canvas.right - canvas.column

/** Distance between the ways in. */
export const WAY_GAP = 20

/**
 * Checks the bench.
 * @throws RangeError unless there are one to four results, kinds and ways in, with names that fit and ratios of 1.05 to 1,000.
 */
export function checkBench({ results, kinds, ways }: { results: readonly Result[], kinds: readonly Kind[], ways: readonly Way[] }): void {
  checkCount('results', results, 1, 4)
  checkCount('kinds', kinds, 1, 4)
  checkCount('ways in', ways, 1, 4)
  for (const { name, ratio } of results) {
    checkName('The result', name)
    checkRange(ratio.id, ratio.value, 1.05, 1000)
  }
  kinds.forEach(({ name }) => checkName('The kind', name))
  checkUnique('kinds', kinds.map(({ name }) => name))
  checkUnique('ways in', ways.map(({ name }) => name))
  const names = ways.map(({ name }) => name)
  if (names.reduce((sum, name) => sum + textWidth(name, 20) + WAY_GAP, -WAY_GAP) > WAYS)
    throw new RangeError(`The ways in "${names.join(', ')}" do not fit on one line.`)
}

/** Room for the contact, left of what can be done with the numbers, in px. */
export const CONTACT = 580
