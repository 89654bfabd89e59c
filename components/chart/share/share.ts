import type { FigureValue } from '../../../src/content/types.ts'
import { figureWidth } from '../../../src/lib/figure-width.ts'
import { checkCount, checkName, checkRange, checkUnique } from '../../../src/lib/range.ts'
import { canvas, sizesDown, type } from '../../../src/lib/scale.ts'
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
/** Left edge of the figure: its stem is at the text margin. */
export const FIGURE_LEFT = 48
const GAP = 3
/** Baseline of the last name. */
const LAST = 244
/** Largest size of a name and distance between lines, by the number of names. */
const LINES: Readonly<Record<number, { largest: number, pitch: number }>> = {
  1: { largest: type.row, pitch: 0 },
  2: { largest: type.figure, pitch: 66 },
  3: { largest: type.display, pitch: 48 },
  4: { largest: type.headline, pitch: 36 },
  5: { largest: type.heading, pitch: 29 },
}
/** Largest size of a reason as a share of the size of its name. */
const REASON = 0.77
/** Left edge of the reasons if no name is longer. */
const WHY = 370
const ASIDE = 28

/**
 * The layout of one undivided share and its causes.
 * @param share The share in percent.
 * @param what What it is a share of, after the figure.
 * @param causes What causes it together.
 */
export function layoutShare(share: FigureValue, what: string, causes: readonly Cause[]): ShareLayout {
  const length = canvas.right * share.value / 100
  const line = LINES[causes.length]
  const lines = sizesDown(line.largest).map((size) => {
    const why = Math.max(type.caption, sizesDown(REASON * size)[0] ?? 0)
    const left = Math.max(WHY, canvas.margin + ASIDE + Math.max(...causes.map(({ name }) => textWidth(name, size))))
    return { size, why, left, right: left + Math.max(...causes.map(each => textWidth(each.why, why))) }
  })
  const { size, why, left } = lines.find(({ right }) => right <= canvas.right) ?? lines.at(-1)!
  const sizes = Array.from({ length: 60 }, (_, i) => type.hero - 2 * i)
  const at = (size: number) => {
    const left = FIGURE_LEFT + figureWidth(share, size) + 0.12 * size
    return { size, left, words: fitSize(what, length - left - ASIDE / 2, type.display) }
  }
  return {
    length,
    rest: length + GAP,
    names: {
      size,
      why,
      left,
      baselines: causes.map((_, i) => LAST - (causes.length - 1 - i) * line.pitch),
    },
    figure: sizes.map(at).find(({ size, words }) => words >= Math.min(type.display, size * 0.2)) ?? at(sizes.at(-1)!),
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
