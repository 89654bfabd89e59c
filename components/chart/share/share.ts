import type { FigureValue } from '../../../src/content/types.ts'
import { figureWidth } from '../../../src/lib/figure-width.ts'
import { checkCount, checkName, checkRange, checkUnique } from '../../../src/lib/range.ts'
import { canvas } from '../../../src/lib/scale.ts'
import { fitSize, textWidth } from '../../../src/lib/text-width.ts'

/** One of the things that cause the share together. */
export interface Cause {
  /** What it is, at most 24 characters. */
  name: string
  /** Why, at most 32 characters. */
  why: string
}

/** The layout of a share, in px of the canvas. */
export interface ShareLayout {
  /** Length of the share's bar. */
  length: number
  /** Left edge of the rest's bar. */
  rest: number
  /** Sizes of names and reasons, left edge of the reasons, and baselines of the lines. */
  names: { size: number, why: number, left: number, baselines: number[] }
  /** Size of the share's figure, and size and left edge of the words after it. */
  figure: { size: number, words: number, left: number }
}

/** Top edges of the bracket and of the bar. */
export const BRACKET = 269
export const BAR = 296
/** Share of a unit's size in the size of its number. */
export const SHARE_UNIT = 0.58
/** Left edge of the figure: its stem is at the text margin. */
export const FIGURE_LEFT = 48
const GAP = 3
/** Baseline of the last name. */
const LAST = 244
/** Size of a name, size of a reason and distance between lines, by the number of names. */
const LINES: Readonly<Record<number, { size: number, why: number, pitch: number }>> = {
  1: { size: 64, why: 36, pitch: 0 },
  2: { size: 52, why: 34, pitch: 66 },
  3: { size: 40, why: 30, pitch: 48 },
  4: { size: 32, why: 26, pitch: 36 },
  5: { size: 26, why: 22, pitch: 29 },
}
/** Left edge of the reasons if no name is longer. */
const WHY = 370
const ASIDE = 28
const LARGEST = { figure: 202, words: 44 }

/**
 * The layout of one undivided share and its causes.
 * @param share The share in percent.
 * @param what What it is a share of, after the figure.
 * @param causes What causes it together.
 */
export function layoutShare(share: FigureValue, what: string, causes: readonly Cause[]): ShareLayout {
  const length = canvas.right * share.value / 100
  const line = LINES[causes.length]
  const width = (scale: number) => {
    const left = Math.max(WHY, canvas.margin + ASIDE + Math.max(...causes.map(({ name }) => textWidth(name, line.size * scale))))
    return { left, right: left + Math.max(...causes.map(({ why }) => textWidth(why, line.why * scale))) }
  }
  const scales = Array.from({ length: 26 }, (_, i) => 1 - i * 0.02)
  const scale = scales.find(each => width(each).right <= canvas.right) ?? scales.at(-1)!
  const sizes = Array.from({ length: 60 }, (_, i) => LARGEST.figure - 2 * i)
  const at = (size: number) => {
    const left = FIGURE_LEFT + figureWidth(share, size, size * SHARE_UNIT) + 0.12 * size
    return { size, left, words: fitSize(what, length - left - ASIDE / 2, LARGEST.words) }
  }
  return {
    length,
    rest: length + GAP,
    names: {
      size: line.size * scale,
      why: line.why * scale,
      left: width(scale).left,
      baselines: causes.map((_, i) => LAST - (causes.length - 1 - i) * line.pitch),
    },
    figure: sizes.map(at).find(({ size, words }) => words >= Math.min(LARGEST.words, size * 0.2)) ?? at(sizes.at(-1)!),
  }
}

/**
 * Checks a share and its causes.
 * @throws RangeError unless the share is 50 to 99 percent, with one to five causes whose names differ and are short.
 */
export function checkShare({ share, rest, what, causes }: {
  share: FigureValue
  rest: FigureValue
  what: string
  causes: readonly Cause[]
}): void {
  checkRange(share.id, share.value, 50, 99)
  checkRange(rest.id, rest.value, 100 - share.value, 100 - share.value)
  checkName('The words after the share', what)
  checkCount('causes', causes, 1, 5)
  checkUnique('causes', causes.map(({ name }) => name))
  for (const { name, why } of causes) {
    checkName('The cause', name)
    checkName('The reason', why, { length: 32, word: 14 })
  }
}
