import type { FigureValue } from '../../../src/content/types.ts'
import { figureWidth } from '../../../src/lib/figure-width.ts'
import { plainFigure } from '../../../src/lib/marks.ts'
import { checkCount, checkName, checkRatio } from '../../../src/lib/range.ts'
import { canvas, lengthOf, sizesDown, type } from '../../../src/lib/scale.ts'
import { fitSize, textWidth } from '../../../src/lib/text-width.ts'

/** One engagement: its name and a pair of figures. */
export interface Pair {
  /** Alias of the slide about the engagement. */
  to: string
  name: string
  /** The case and what was measured. */
  what: string
  before: FigureValue
  /** From a thousandth of `before` up to `before` / 1.05. */
  after: FigureValue
  /** The derived ratio of before to after, shown small and with its computation. */
  ratio: FigureValue
}

/** Where the parts of a row are, in px from the row's top edge. */
export interface PairLayout {
  /** The row's top edge on the canvas. */
  y: number
  /** Thickness of a bar. */
  bar: number
  /** The after bar's top edge. */
  after: number
  /** The row's height. */
  height: number
  /** The after bar's length. */
  length: number
  /** Size of the after figure and of the before figure. */
  size: number
  before: number
  /** Left edge of the after figure; inside the bar, and smaller, if the bar leaves no room beside it. */
  figure: { left: number, inside: boolean }
  /** Size of the name and of the case. */
  name: number
  what: number
  /** Size of the computation and of its result, and whether they are inside the after bar, at its beginning. */
  ratio: { size: number, times: number, inside: boolean }
}

/** Distance between rows and thickness of a bar in px, by the number of rows. */
const ROWS: Readonly<Record<number, { pitch: number, bar: number }>> = {
  2: { pitch: 160, bar: 48 },
  3: { pitch: 128, bar: 48 },
  4: { pitch: 92, bar: 36 },
  5: { pitch: 74, bar: 29 },
}
/** Thickness in px of a bar as high as the capitals of a figure in the size `row`. */
const ROW = 48
const ASIDE = 14
/** Sizes as shares of the thickness of a bar: of the before figure, of names, of cases and of computations. */
const SHARE = { before: 0.73, name: 0.63, what: 0.45, ratio: 0.46 } as const
/** Largest size of the result of a computation, as a share of the computation's. */
const TIMES = 1.64
/** Room for a name from the text margin to where the case begins, in px. */
const NAME = canvas.second - canvas.margin - ASIDE

/** The layout of two to five rows, each on its own scale. */
export function layoutPairs(pairs: readonly Pair[]): PairLayout[] {
  const { pitch, bar } = ROWS[pairs.length]
  const gap = Math.round(bar / 6)
  const size = type.row * bar / ROW
  const sizeOf = (share: number, most: number) => sizesDown(Math.min(most, Math.max(type.caption, share * bar)))[0]
  const before = sizeOf(SHARE.before, type.headline)
  const ratioSize = sizeOf(SHARE.ratio, type.body)
  const times = sizesDown(TIMES * ratioSize)[0]
  const names = Math.min(...pairs.map(({ name }) => fitSize(name, NAME, sizeOf(SHARE.name, type.body))))
  return pairs.map((pair, i) => {
    const length = lengthOf(pair.before, pair.after)
    const width = figureWidth(pair.after, size)
    const words = textWidth(`${pair.ratio.computation} = `, ratioSize) + textWidth(plainFigure(pair.ratio), times) + 6
    const inside = length + ASIDE + width + ASIDE + words > canvas.right
    return {
      y: canvas.top + i * pitch,
      bar,
      after: bar + gap,
      height: 2 * bar + gap,
      length,
      size: inside ? before : size,
      before,
      figure: { left: inside ? length - figureWidth(pair.after, before) - ASIDE : length + ASIDE, inside },
      name: names,
      what: sizeOf(SHARE.what, type.small),
      ratio: { size: ratioSize, times, inside: length + ASIDE + words > canvas.right },
    }
  })
}

/** Room for the case in px: from its column to the before figure. */
const WHAT = 466

/**
 * Checks the rows of a picture.
 * @throws RangeError unless there are two to five, each with a name that fits and a ratio of 1.05 to 1,000.
 */
export function checkPairs(pairs: readonly Pair[]): void {
  checkCount('rows', pairs, 2, 5)
  for (const { name, what, before, after } of pairs) {
    checkName('The name', name)
    checkRatio(before, after)
    if (textWidth(what, type.small, 'mono') > WHAT)
      throw new RangeError(`"${what}" is too long for its row.`)
  }
}
