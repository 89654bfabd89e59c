import type { FigureValue } from '../../../src/content/types.ts'
import { figureWidth } from '../../../src/lib/figure-width.ts'
import { plainFigure } from '../../../src/lib/marks.ts'
import { checkCount, checkName, checkRatio } from '../../../src/lib/range.ts'
import { canvas, lengthOf } from '../../../src/lib/scale.ts'
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
  /** Size of the computation, and whether it is inside the after bar, at its beginning. */
  ratio: { size: number, inside: boolean }
}

/** Distance between rows and thickness of a bar in px, by the number of rows. */
const ROWS: Readonly<Record<number, { pitch: number, bar: number }>> = {
  2: { pitch: 160, bar: 56 },
  3: { pitch: 128, bar: 48 },
  4: { pitch: 92, bar: 36 },
  5: { pitch: 74, bar: 29 },
}
/** Cap height of Plex as a share of its size: a figure is as high as its bar. */
const CAPS = 0.7
const ASIDE = 14
/** Size of a unit as a share of its number's. */
export const UNIT = 0.467
/** Room for a name from the text margin to where the case begins, in px. */
const NAME = canvas.second - canvas.margin - ASIDE

/** The layout of two to five rows, each on its own scale. */
export function layoutPairs(pairs: readonly Pair[]): PairLayout[] {
  const { pitch, bar } = ROWS[pairs.length]
  const gap = Math.round(bar / 6)
  const size = Math.round(10 * bar / CAPS) / 10
  const before = bar * 2 / 3
  const ratioSize = Math.min(22, bar * 0.46)
  const names = Math.min(...pairs.map(({ name }) => fitSize(name, NAME, Math.min(22, bar * 0.62))))
  return pairs.map((pair, i) => {
    const length = lengthOf(pair.before, pair.after)
    const width = figureWidth(pair.after, size, size * UNIT)
    const words = textWidth(`${pair.ratio.computation} = `, ratioSize) + textWidth(plainFigure(pair.ratio), ratioSize * 1.64) + 6
    const inside = length + ASIDE + width + ASIDE + words > canvas.right
    return {
      y: canvas.top + i * pitch,
      bar,
      after: bar + gap,
      height: 2 * bar + gap,
      length,
      size: inside ? before : size,
      before,
      figure: { left: inside ? length - figureWidth(pair.after, before, before * UNIT) - ASIDE : length + ASIDE, inside },
      name: names,
      what: Math.min(17, Math.max(13, bar * 0.42)),
      ratio: { size: ratioSize, inside: length + ASIDE + words > canvas.right },
    }
  })
}

/** Room for the case in px: from its column to the before figure. */
const WHAT = 440

/**
 * Checks the rows of a picture.
 * @throws RangeError unless there are two to five, each with a name that fits and a ratio of 1.05 to 1,000.
 */
export function checkPairs(pairs: readonly Pair[]): void {
  checkCount('rows', pairs, 2, 5)
  for (const { name, what, before, after } of pairs) {
    checkName('The name', name)
    checkRatio(before, after)
    if (textWidth(what, 17, 'mono') > WHAT)
      throw new RangeError(`"${what}" is too long for its row.`)
  }
}
