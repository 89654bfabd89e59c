import type { FigureValue } from '../../src/content/types.ts'
import { figureWidth, fitFigure } from '../../src/lib/figure-width.ts'
import { checkCount, checkRange, checkRatio } from '../../src/lib/range.ts'
import { canvas, lengthOf, type } from '../../src/lib/scale.ts'
import { textWidth } from '../../src/lib/text-width.ts'

/** The smallest size of the figure beside its bar, in px: a smaller one is inside the bar. */
const SMALLEST = 88
/** Room for the key before a figure inside a bar, and distance of the figure from the bar's end, in px. */
const KEY = 96
const INSET = 16
/** Left edge of the figure if its bar is short, its distance from a longer bar, and where its room ends, in px. */
const LEFT = 150
const ASIDE = 9
const END = 548

/** Width in px of the column between the moves and the second picture. */
export const COLUMN = 176

/** Where the parts of a case are, in canvas px. */
export interface CaseLayout {
  /** Length of the after bar from the zero edge. */
  length: number
  /** Top edge of the after bar. */
  after: number
  /** Top edge of the moves. */
  moves: number
  /** Top edge of what may stand at the right of the moves. */
  side: number
  /** Left edge of the after figure and its size; undefined if the figure is inside its bar. */
  hero?: { left: number, size: number }
  /** Size of the after figure. */
  size: number
}

/**
 * The layout of a case. A short after bar lies on the baseline, and its figure takes the room that it leaves free. A bar
 * that leaves too little room lies under the before bar, where the two can be compared, with its figure inside.
 * @param before The before duration, which is the full scale.
 * @param after The after duration.
 */
export function layoutCase(before: FigureValue, after: FigureValue): CaseLayout {
  const length = lengthOf(before, after)
  const left = Math.max(LEFT, length + ASIDE)
  const size = fitFigure(after, END - left, type.hero)
  const inside = fitFigure(after, length - canvas.margin - KEY - INSET, type.figure)
  return size >= SMALLEST || inside < size
    ? { length, after: canvas.base - canvas.bar, moves: 237, side: canvas.side, hero: { left, size }, size }
    : { length, after: 208, moves: 300, side: 296, size: inside }
}

/** Width of the moves beside a long and a short after bar, their sizes, and how many there is room for. */
const MOVES = { tight: { width: 396, size: type.text }, wide: { width: 560, size: type.body }, most: 4 } as const
/** Gap between what is measured and the before figure in px. */
const BETWEEN = 24

/**
 * Checks a case.
 * @param data What the page gives to the picture.
 * @param data.before The before figure.
 * @param data.after The after figure.
 * @param data.what What was measured.
 * @param data.items The moves, as they are written in the page.
 * @throws RangeError that names the figure or the text, unless the ratio is 1.05 to 1,000, there are up to four moves of one line,
 * and what was measured fits on the ruler.
 */
export function checkCase(data: { before: FigureValue, after: FigureValue, what: string, items?: readonly string[] }): void {
  const { before, after, what = '', items = [] } = data
  checkRatio(before, after)
  const room = canvas.right - canvas.column - figureWidth(before, type.figure) - BETWEEN
  if (textWidth(what, type.body) > room)
    throw new RangeError(`"${what}" does not fit beside ${before.id}: ${Math.floor(room)} px.`)
  checkCount('moves', items, 0, MOVES.most)
  const { width, size } = layoutCase(before, after).hero ? MOVES.wide : MOVES.tight
  const long = items.find(item => textWidth(item, size) > width)
  if (long)
    throw new RangeError(`The move "${long}" does not fit on one line of ${width} px.`)
}

/** Checks the rates of a field of a thousand dots. @throws RangeError that names the figure, unless each is 0.1 to 100 %. */
export function checkRates(...rates: readonly FigureValue[]): void {
  rates.forEach(({ id, value }) => checkRange(id, value, 0.1, 100))
}
