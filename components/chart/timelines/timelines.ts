import type { FigureValue } from '../../../src/content/types.ts'
import { figureTop, figureWidth, fitFigure } from '../../../src/lib/figure-width.ts'
import { checkRatio } from '../../../src/lib/range.ts'
import { canvas, lengthOf, type } from '../../../src/lib/scale.ts'
import { textWidth } from '../../../src/lib/text-width.ts'
import { checkMultiples } from '../stack/blocks.ts'

/** Y of the goal's baseline, room for the goal before its words, and where the stacks begin, in px. */
const GOAL = 370
const ASK = 260
const STACKS = 640
/** Inset of the weeks in the lane and their distance from it, in px. */
const INSET = canvas.margin
const ASIDE = 12

/** Size and top edge of the goal in px. */
export function layoutAsk(asked: FigureValue): { size: number, top: number } {
  const size = fitFigure(asked, ASK, type.hero)
  return { size, top: figureTop(size, GOAL) }
}

/** Where the parts of the answer are, in canvas px. */
export interface AnswerLayout {
  /** Length of the lane. */
  length: number
  /** Whether the weeks are inside the lane; otherwise they are beside it. */
  inside: boolean
  /** Left edge, top edge and size of the multiple that was reached. */
  left: number
  top: number
  size: number
}

/**
 * The layout of the answer.
 * @param ruler The full scale in weeks.
 * @param weeks How long the attempt took.
 * @param reached The multiple that it reached.
 * @param what The words above the lane.
 */
export function layoutAnswer(ruler: FigureValue, weeks: FigureValue, reached: FigureValue, what: string): AnswerLayout {
  const length = lengthOf(ruler, weeks)
  const width = figureWidth(weeks, type.figure)
  const inside = INSET + width + ASIDE <= length
  const words = canvas.margin + textWidth(what, type.body) + ASIDE
  const left = Math.max(words, inside ? length + ASIDE : length + width + 3 * ASIDE)
  const size = fitFigure(reached, STACKS - left, type.hero)
  return { length, inside, left, top: figureTop(size, canvas.base), size }
}

/**
 * Checks two timelines.
 * @throws RangeError that names the figures, unless the multiples are 1 to 1,000 and the second attempt took at most
 * 0.45 of the first.
 */
export function checkTimelines({ asked, reached, weeks, ruler }: Record<'asked' | 'reached' | 'weeks' | 'ruler', FigureValue>): void {
  checkMultiples(asked, ...(reached ? [reached] : []))
  if (weeks)
    checkRatio(weeks, ruler, 0.01, 0.45)
}
