import type { FigureValue } from '../../src/content/types.ts'
import { figureWidth } from '../../src/lib/figure-width.ts'
import { checkRatio } from '../../src/lib/range.ts'
import { canvas, lengthOf, type } from '../../src/lib/scale.ts'
import { textWidth } from '../../src/lib/text-width.ts'

/** Distance of text from the line, in px. */
const ASIDE = 14

/** The words of a goal on a ruler. */
export interface GoalWords {
  /** The name and the case in the bar. */
  name: string
  what: string
  /** Shown after the goal's figure. */
  goal: string
}

/** Where the parts of a goal on a ruler are, in canvas px. */
export interface GoalLayout {
  /** X of the line. */
  x: number
  /** Left edges of the name and of the case in the bar. */
  name: number
  what: number
  /** Left edge of the goal's figure and words, which stand under the bar on one side of the line. */
  goal: number
  /** Whether these are left of the line. */
  before: boolean
  /** The part of the ruler that the goal and its words cover. */
  covered: { from: number, to: number }
  /** Left edge of the room beside them for further words. */
  free: number
}

/** Left edge of further words beside the goal, if there is room, and the width that they need, in px. */
const FREE = 444
const WORDS = 390
/** Room in px for the name and the case above the ruler on a phone, and their sizes there. */
const PHONE = { width: 350, name: type.text, what: type.note }

/**
 * The layout of a goal on a ruler: no text is crossed by the line.
 * @param full The ruler's full scale.
 * @param goal The goal, shorter than `full`.
 */
export function layoutGoal(full: FigureValue, goal: FigureValue, words: GoalWords): GoalLayout {
  const x = lengthOf(full, goal)
  const nameEnd = canvas.margin + textWidth(words.name, type.body)
  const name = nameEnd + ASIDE <= x || x < canvas.margin - ASIDE ? canvas.margin : x + ASIDE
  const whatFrom = Math.max(canvas.second, name + textWidth(words.name, type.body) + ASIDE)
  const crossed = x > whatFrom - ASIDE && x < whatFrom + textWidth(words.what, type.small, 'mono') + ASIDE
  const width = figureWidth(goal, type.figure) + 10 + textWidth(words.goal, type.body)
  const before = x + ASIDE + width > canvas.right
  const left = before ? x - ASIDE - width : x + ASIDE
  const next = Math.max(FREE, left + width + ASIDE)
  return {
    x,
    name,
    what: crossed ? x + ASIDE : whatFrom,
    goal: left,
    before,
    covered: { from: Math.min(x, left), to: Math.max(x, left + width) },
    free: next + WORDS <= canvas.right + ASIDE ? next : canvas.margin,
  }
}

/**
 * Checks a goal on a ruler.
 * @throws RangeError that names the figures or the words, unless the ruler is 1.05 to 1,000 times the goal and the words
 * fit above it on a phone.
 */
export function checkGoal({ full, goal, name, what }: { full: FigureValue, goal: FigureValue, name: string, what: string }): void {
  checkRatio(full, goal)
  if (textWidth(name, PHONE.name) + textWidth(what, PHONE.what, 'mono') > PHONE.width)
    throw new RangeError(`"${name}" and "${what}" do not fit on one line of a phone.`)
}
