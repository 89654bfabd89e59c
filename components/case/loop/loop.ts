import type { FigureValue } from '../../../src/content/types.ts'
import { figureWidth } from '../../../src/lib/figure-width.ts'
import { checkName, checkRange, checkRatio } from '../../../src/lib/range.ts'
import { canvas, lengthOf, sizesDown, type } from '../../../src/lib/scale.ts'
import { textWidth } from '../../../src/lib/text-width.ts'

/** One pair of a loop: before on the outer loop, after on the inner one. */
export interface LoopPair {
  /** What the loop does on this side, e.g. `build`. At most 8 characters. */
  stage?: string
  /** The case and what was measured. At most 22 characters. */
  what: string
  before: FigureValue
  /** From a thousandth of `before` up to a quarter of it: the claim stands in the space that was freed. */
  after: FigureValue
}

/** Where the parts of a pair are, in px of the canvas. */
export interface LoopPairLayout {
  /** Top edge and thickness of the arm that is before, and of the one that is after. */
  before: number
  after: number
  thickness: number
  /** Length of the arm that is after. */
  length: number
  /** Size of the figure before, and size and left edge of the figure after. */
  beforeSize: number
  size: number
  left: number
}

/** The layout of two nested loops of two or three pairs. */
export interface LoopLayout {
  /** The pair along the top, then those along the bottom: the first one closes the loop after, the last one the loop before. */
  pairs: LoopPairLayout[]
  /** Y of the loops' lower edge. */
  base: number
  /** How many arms are along the bottom. */
  limbs: number
  /** The turn of the loop that is after: its left and right edges, and how far its ends fall short of the right edge. */
  turn: { left: number, right: number, top: number, bottom: number, short: [number, number] }
  /** The claim: left edge, width, size, line height and first baseline. */
  claim: { left: number, width: number, size: number, line: number, baseline: number }
  /** The trades on their line: left edge, size, and baseline. */
  trades: { left: number, size: number, baseline: number }
}

/** Width of a turn, in px. */
export const LOOP_TURN = 8
/** Thickness of the arms along the top and along the bottom, and the gap between arms, in px. */
const ARM = 40
const LIMB = 32
const GAP = 4
/** Distance of a text from the arm that it belongs to, and of the trades from what they belong to, in px. */
const ASIDE = 15
const APART = 20
/** How far the ends of two arms may be apart for a turn to join both, in px. */
const JOINED = 8
/** The claim's largest size, the width that its longest line needs at that size, and its lines. */
const CLAIM = { size: type.row, width: 728, lines: 3 }
const LEADING = 1.06
const CAPS = 0.7
/** What a second line under the loops takes from them, in px. */
const SECOND_LINE = 24

/**
 * The layout of two loops from the zero edge, after inside before.
 * @param pairs The pair along the top, and those along the bottom, each with its arm after over its arm before.
 * @param trades The trades under the claim.
 * @param lines How many lines of text are under the loops.
 */
export function layoutLoop(pairs: readonly LoopPair[], trades: readonly string[], lines: number): LoopLayout {
  const base = canvas.base - (lines > 1 ? SECOND_LINE : 0)
  const limbs = 2 * (pairs.length - 1)
  const up = (limbs: number) => base - limbs * LIMB - (limbs - 1) * GAP
  const places = [
    { before: 0, after: ARM + GAP, thickness: ARM, beforeSize: type.headline, largest: type.display },
    ...pairs.slice(1).map((_, i) => (
      { before: up(limbs - 1 - 2 * i), after: up(limbs - 2 * i), thickness: LIMB, beforeSize: type.heading, largest: type.headline })),
  ]
  const laidOut = pairs.map(({ before, after }, i) => {
    const { largest: size, ...place } = places[i]
    const length = lengthOf(before, after)
    return { ...place, length, size, left: length + ASIDE }
  })
  const [top, bottom] = laidOut.map(({ length }) => length)
  const isJoined = Math.abs(top - bottom) <= JOINED
  const right = isJoined ? Math.max(top, bottom) : Math.min(top, bottom)
  const left = Math.max(top, bottom) + ASIDE
  const width = canvas.right - LOOP_TURN - left
  const room = up(limbs) - 2 * ARM - GAP
  const most = (room - ARM) / ((CLAIM.lines - 1) * LEADING + CAPS)
  const size = Math.min(CLAIM.size, Math.floor(CLAIM.size * width / CLAIM.width), Math.floor(most))
  const line = Math.round(size * LEADING)
  const ends = laidOut.map((pair, i) => pair.left + figureWidth(pairs[i].after, pair.size))
  const tradesLeft = Math.max(352, Math.max(...ends.slice(1)) + 2 * ASIDE)
  const tradesRoom = canvas.right - LOOP_TURN - ASIDE - tradesLeft - APART
  const tradesWidth = (size: number) => trades.reduce((sum, text) => sum + textWidth(text, size), 0)
  return {
    pairs: laidOut,
    base,
    limbs,
    turn: {
      left: Math.max(0, Math.min(top, bottom) - LOOP_TURN),
      right,
      top: ARM + GAP,
      bottom: up(limbs) + LIMB,
      short: isJoined ? [right - top, right - bottom] : [0, 0],
    },
    claim: {
      left,
      width,
      size,
      line,
      baseline: 2 * ARM + GAP + (room - (CLAIM.lines - 1) * line + CAPS * size) / 2,
    },
    trades: {
      left: tradesLeft,
      size: sizesDown(type.body).find(size => tradesWidth(size) <= tradesRoom) ?? type.caption,
      baseline: up(limbs) + LIMB - 9,
    },
  }
}

/** Room for what the loops stand for and for the trades, at their largest size: more would not fit on a phone. In px. */
const TRADES = [240, 470]

/**
 * Checks the pairs of a loop.
 * @throws RangeError unless there are two or three with short names, each of which came down to a quarter or less.
 */
export function checkLoop({ pairs, trades }: { pairs: readonly LoopPair[], trades: readonly string[] }): void {
  checkRange('The number of pairs', pairs.length, 2, 3)
  for (const { stage, what, before, after } of pairs) {
    if (stage)
      checkName('The stage', stage, { length: 8, word: 8 })
    checkName('The case', what, { length: 22, word: 14 })
    checkRatio(before, after, 4)
  }
  trades.forEach((text, i) => {
    if (textWidth(text, type.body) > TRADES[i])
      throw new RangeError(`"${text}" is too long for its line of the loop.`)
  })
}
