import type { FigureValue } from '../../../src/content/types.ts'
import { fitFigure } from '../../../src/lib/figure-width.ts'
import { checkRange } from '../../../src/lib/range.ts'
import { type } from '../../../src/lib/scale.ts'

/** One block of a stack, in px. */
export interface Block {
  /** Top edge. */
  y: number
  height: number
}

/** Largest height of a unit, least height that still shows the gap between two blocks, and room above a stack, in px. */
const UNIT = 36
const LEAST = 7
const ABOVE = 84
/** Room above the first stack for its figure, and for the words above all stacks, in px. */
const WHAT = 105
/** Height of a figure's digits in px. */
const DIGITS = 36
/** Width that a figure may take in px. */
const ROOM = 100

/**
 * A stack on a baseline: one block for each whole unit of `value`, and a shorter one for the remainder. If units are too
 * low to be told apart, the stack is one block.
 * @param value Height of the stack in units.
 * @param unit Height of one unit in px, including the gap above it.
 * @param gap Gap between blocks in px.
 * @param base Y of the baseline, in px.
 * @throws RangeError if `value` is not positive or the unit has no height.
 */
export function blocks(value: number, unit: number, gap: number, base: number): Block[] {
  if (!(value > 0) || !(unit > 0))
    throw new RangeError(`Cannot draw a stack of ${value} units of ${unit} px with a gap of ${gap} px.`)
  if (unit < LEAST)
    return [{ y: base - value * unit, height: value * unit }]
  return Array.from({ length: Math.ceil(value - 1e-9) }, (_, i) => {
    const top = Math.min(i + 1, value)
    const full = top === i + 1 && top < value
    const y = base - top * unit + (full ? gap : 0)
    return { y, height: base - i * unit - y }
  })
}

/** How stacks of multiples are drawn. */
export interface StacksLayout {
  /** Height of one unit in px. */
  unit: number
  /** Whether the figure of the second stack is beside it, above the first stack; otherwise it is above the second stack. */
  beside: boolean
  /** Size of the figures in px. */
  size: number
}

/**
 * The layout of two stacks side by side, what was asked for and what was reached.
 * @param asked The first multiple, from 1 to 1,000.
 * @param reached The second multiple, in the same range.
 * @param height Room for the stacks and what is above them, in px.
 * @param named Whether words and a figure are above the first stack, and the second stack has its figure.
 */
export function layoutStacks(asked: FigureValue, reached: FigureValue, height: number, named: boolean): StacksLayout {
  const size = Math.min(...[asked, reached].map(figure => fitFigure(figure, ROOM, type.figure)))
  const first = (height - (named ? ABOVE : WHAT)) / asked.value
  const close = Math.min(UNIT, first, height / reached.value)
  const beside = !named || (reached.value - asked.value) * close >= ABOVE + DIGITS
  return { unit: beside ? close : Math.min(UNIT, first, (height - type.figure) / reached.value), beside, size }
}

/** Checks two multiples. @throws RangeError that names the figure, unless each is 1 to 1,000. */
export function checkMultiples(...multiples: readonly FigureValue[]): void {
  multiples.forEach(({ id, value }) => checkRange(id, value, 1, 1000))
}
