import type { Notch } from '../../../src/lib/scale.ts'
import type { Typed } from '../../../src/lib/typed.ts'
import type { Bench, Kind, Way } from './bench.ts'
import type { Result, Ticks } from './ticks.ts'
import { figureWidth, fitFigure } from '../../../src/lib/figure-width.ts'
import { checkCount, checkName, checkRange, checkUnique } from '../../../src/lib/range.ts'
import { canvas, labelled, lengthOf, rulerOf, type } from '../../../src/lib/scale.ts'
import { countLines } from '../../../src/lib/text-lines.ts'
import { fitSize, textWidth } from '../../../src/lib/text-width.ts'
import { inBase } from '../../../src/lib/units.ts'
import { computation, printedMultiple } from './bench.ts'
import { layoutTicks } from './ticks.ts'

/** Where the field of a number is, which shows it as a figure, in px. */
export interface FieldPlace {
  left: number
  top: number
  width: number
  /** Type size of the number. */
  size: number
  /** Whether the number is at the right end of its field, else at the left. */
  end: boolean
  /** What it stands on: a steel bar or the background. */
  on: 'mass' | 'bg'
}

/** Bar, label and field of one number. */
export interface Lane {
  /** The bar's length; 0 if there is none. */
  length: number
  /** Left edge of the label, and whether the label is inside the bar. */
  label: number
  inside: boolean
  field: FieldPlace
}

/** The multiple that is needed. */
export interface Hero {
  size: number
  baseline: number
  /** Whether it is under a long goal bar, with its computation at its left, else beside the bar and above its computation. */
  low: boolean
  /** The computation: its words, its type size, and its distance from the right edge of the canvas. */
  words: string
  text: number
  right: number
}

/** Where everything on the bench is, in px. */
export interface BenchLayout {
  number: Lane
  goal: Lane
  /** The number's name, on the bar or behind the figure; undefined while the number is typed in its place. */
  what?: { left: number, width: number, on: FieldPlace['on'] }
  /** The ruler: which bar has its notches, and the labels between the bars. */
  ruler?: { of: 'number' | 'goal', marks: Notch[], labels: Notch[], unit: string }
  ticks: Ticks
  hero?: Hero
}

/** Vertical places of the goal's bar, of the ticks under it, and of the middle of their first row. */
export const place = { goal: 208, ticks: 282, row: 298 } as const

/** Sizes of figures. A multiple under the goal's bar, or one of many digits, is at most `low`, and no figure is smaller than `least`. */
const SIZE = { number: type.figure, goal: type.row, low: 136, least: type.text } as const
/** A figure that would be smaller than this beside its bar moves into the bar. */
const BESIDE = type.figure
/** Distances of a figure from the end of its bar, inside it and behind it. */
const [INSET, ASIDE] = [16, 14]
/** Distance that keeps a label clear of the end of a bar, and one between texts on a line. */
const [CLEAR, GAP] = [12, 20]
/** Width of the labels. */
const LABEL = { number: 66, goal: 46 } as const
/** Left edge of the room for the hero beside the goal, its room under the goal, and that for its computation there. */
const HERO = { left: 560, low: 276, computation: 186 } as const
/** Room for the word before a computation. */
const NEEDED = 80
/** From this length on, the goal's bar leaves no room for the hero beside it. */
const LONG = canvas.right / 2
/** Width of the number's name on its bar, and behind a short one; width of the empty goal's field. */
const [NAME, NAME_BEHIND, BLANK] = [356, 200, 352]
/** Where a number behind its bar has to end, so that its name has room. */
const NUMBER_RIGHT = canvas.right - NAME_BEHIND - 2 * GAP

/** Bar, label and field of a number whose bar may have any length. @param right Where the field has to end. */
function laneOf(of: 'number' | 'goal', length: number, figure: Typed, right: number): Lane {
  const top = of === 'number' ? canvas.top : place.goal
  const crosses = length > canvas.margin - CLEAR && length < canvas.margin + LABEL[of] + CLEAR
  const label = crosses ? length + CLEAR : canvas.margin
  const inside = length >= canvas.margin + LABEL[of] + CLEAR
  const start = Math.max(canvas.column, length + ASIDE, label + LABEL[of] + ASIDE)
  const beside = fitFigure(figure, right - start, SIZE[of])
  const room = length - INSET - canvas.margin - LABEL[of] - ASIDE
  if (room > 0 && beside < Math.min(BESIDE, SIZE[of]) && fitFigure(figure, room, type.figure) >= beside) {
    const size = fitFigure(figure, room, type.figure)
    const width = of === 'number' ? Math.min(room, figureWidth(figure, size)) : room
    const field = { left: length - INSET - width, top, width, size, end: true } as const
    return { length, label, inside, field: { ...field, on: of === 'number' ? 'mass' : 'bg' } }
  }
  const size = Math.max(SIZE.least, beside)
  const width = of === 'number' ? figureWidth(figure, size) : right - start
  return { length, label, inside, field: { left: start, top, width, size, end: false, on: 'bg' } }
}

/** The lane of a number that is the full scale or not there yet. */
function fullLane(number: Typed | undefined, isFresh: boolean): Lane {
  const left = isFresh ? canvas.column : canvas.column + NAME + ASIDE
  const width = canvas.right - INSET - left
  const size = number ? Math.max(SIZE.least, fitFigure(number, width, SIZE.number)) : SIZE.number
  const field = { left, top: canvas.top, width, size, end: !isFresh, on: 'mass' } as const
  return { length: canvas.right, label: canvas.margin, inside: true, field }
}

/** The lane of a goal that has no bar: there is no goal, or no number to compare it with. */
const blankLane: Lane = {
  length: 0,
  label: canvas.margin,
  inside: false,
  field: { left: canvas.column, top: place.goal, width: BLANK, size: type.display, end: false, on: 'bg' },
}

/** The place of the number's name. */
function nameOf({ length, field }: Lane, isFresh: boolean): BenchLayout['what'] {
  if (length === canvas.right)
    return isFresh ? undefined : { left: canvas.column, width: NAME, on: 'mass' }
  const before = field.left - GAP - canvas.column
  if (field.on === 'mass' && before >= NAME_BEHIND)
    return { left: canvas.column, width: before, on: 'mass' }
  const left = Math.max(length, field.left + field.width) + (field.on === 'mass' ? GAP : 2 * GAP)
  return { left, width: Math.max(0, Math.min(NAME_BEHIND, canvas.right - left)), on: 'bg' }
}

/** The multiple and its computation. @param left Where the labels of the results end. */
function heroOf(bench: Bench, low: boolean, left: number): Hero | undefined {
  if (bench.multiple === undefined)
    return undefined
  const figure = printedMultiple(bench.multiple)
  const size = fitFigure(figure, low ? HERO.low : canvas.right - HERO.left, low || figure.decimals === 0 ? SIZE.low : type.hero)
  const words = computation(bench, low)
  if (!low) {
    const text = Math.max(type.caption, fitSize(words, canvas.right - HERO.left - NEEDED, type.body))
    return { size, baseline: 334, low, words, text, right: canvas.width - canvas.right }
  }
  const right = canvas.right - figureWidth(figure, size) - CLEAR
  const room = Math.max(HERO.computation, right - CLEAR - left)
  return { size, baseline: 380, low, words, text: Math.max(type.caption, fitSize(words, room, type.body)), right: canvas.width - right }
}

/**
 * The layout of the bench.
 * @param bench What it shows.
 * @param results The results on the ruler.
 * @param isFresh Whether the number has neither been entered before nor has a name: then its field is where its bar begins.
 */
export function layoutBench(bench: Bench, results: readonly Result[], isFresh: boolean): BenchLayout {
  const { number, goal, better } = bench
  const both = number && goal && { number, goal }
  const isGoalFull = both !== undefined && inBase(both.goal.value, both.goal.unit) > inBase(both.number.value, both.number.unit)
  const full = isGoalFull ? goal : number
  const length = { number: both ? lengthOf(full!, both.number) : canvas.right, goal: both ? lengthOf(full!, both.goal) : 0 }
  const isLow = length.goal > LONG
  const numberLane = both && isGoalFull ? laneOf('number', length.number, both.number, NUMBER_RIGHT) : fullLane(number, isFresh)
  const goalRight = isLow || bench.state !== 'needed' ? canvas.right : HERO.left - GAP
  const tickAt = (ratio: number) => better === 'lower' ? length.number / ratio : length.number * ratio
  const ticks = layoutTicks(results, tickAt, isLow ? canvas.right - HERO.low - HERO.computation - 2 * CLEAR : HERO.left - GAP)
  const ruler = full && rulerOf(full)
  return {
    number: numberLane,
    goal: both ? laneOf('goal', length.goal, both.goal, goalRight) : blankLane,
    what: nameOf(numberLane, isFresh),
    ruler: ruler && { of: isGoalFull ? 'goal' : 'number', labels: labelled(ruler.marks), ...ruler },
    ticks,
    hero: heroOf(bench, isLow, ticks.right),
  }
}

/** Room for the contact, left of what can be done with the numbers, in px. */
export const CONTACT = 580
/** Room for what happens to the number. */
const PROMISE = { width: 400, lines: 3 } as const
/** Distance between the ways in. */
const WAY_GAP = 20

/**
 * Checks the bench.
 * @throws RangeError unless there are one to four results, kinds and ways in, with names that fit and ratios of 1.05 to 1,000.
 */
export function checkBench({ results, kinds, ways, then }: {
  results: readonly Result[]
  kinds: readonly Kind[]
  ways: readonly Way[]
  then: string
}): void {
  checkCount('results', results, 1, 4)
  checkCount('kinds', kinds, 1, 4)
  checkCount('ways in', ways, 1, 4)
  for (const { name, ratio } of results) {
    checkName('The result', name)
    checkRange(ratio.id, ratio.value, 1.05, 1000)
  }
  kinds.forEach(({ name }) => checkName('The kind', name))
  checkUnique('kinds', kinds.map(({ name }) => name))
  if (countLines(then, PROMISE.width, type.text) > PROMISE.lines)
    throw new RangeError(`"${then}" takes more than ${PROMISE.lines} lines.`)
  const names = ways.map(({ name }) => name)
  checkUnique('ways in', names)
  if (names.reduce((sum, name) => sum + textWidth(name, type.text) + WAY_GAP, -WAY_GAP) > canvas.right - canvas.column)
    throw new RangeError(`The ways in "${names.join(', ')}" do not fit on one line.`)
}
