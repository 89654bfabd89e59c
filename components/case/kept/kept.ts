import type { FigureValue } from '../../../src/content/types.ts'
import { figureWidth, fitFigure } from '../../../src/lib/figure-width.ts'
import { checkCount, checkName, checkRange, checkRatio, checkUnique } from '../../../src/lib/range.ts'
import { canvas, lengthOf, type } from '../../../src/lib/scale.ts'
import { fitSize } from '../../../src/lib/text-width.ts'

/** What a client keeps: a word for it, and what it is. */
export interface Kept {
  /** What the picture above it shows; at most 30 characters. */
  label: string
  /** At most 14 characters. */
  title: string
  /** Two lines of at most 28 characters. */
  lines: readonly [string, string]
}

/** A fact that the client brings. */
export interface Need {
  id: string
  /** At most 14 characters. */
  name: string
}

/** The data of the picture. */
export interface KeptData {
  /** What was found: a share of 50 to 99 percent. */
  cause: Kept & { share: FigureValue }
  /** What was changed: a figure before, and after from a thousandth of it up to `before` / 1.05. */
  change: Kept & { before: FigureValue, after: FigureValue }
  /** What stays: a limit on the change of a figure, 1 to 20 percent, and the words on the gate and on what comes to it. */
  gate: Kept & { limit: FigureValue, word: string, plate: string }
  /** Three to five facts that the client brings. */
  needs: readonly Need[]
}

/** The layout of the picture, in px of the canvas. */
export interface KeptLayout {
  cause: { length: number, size: number }
  /** Length of the bar after; size and left edge of its figure from the column's left edge; whether it is in the bar. */
  change: { length: number, size: number, left: number, inside: boolean }
  gate: { size: number }
  /** Left edges of the facts' cells, and the size of their names. */
  needs: { lefts: number[], size: number }
}

/** Left edges of the columns, and a column's width, which is the full scale of the pair. */
export const COLUMNS = [56, 370, 684] as const
export const WIDTH = 286
/** Full scale of the share, from the zero edge. */
export const WHOLE = 330
/** Left edge of the share's figure, and of the limit's from its column. */
export const SHARE_LEFT = 48
export const GATE = 92
const ASIDE = 12
/** Left edge of the first cell, and the distance of a name from its cell's left edge. */
const CELLS = 204
export const CELL_INSET = 13

/** The layout of what a client keeps and what it takes. */
export function layoutKept({ cause, change, gate, needs }: KeptData): KeptLayout {
  const length = WHOLE * cause.share.value / 100
  const after = lengthOf(change.before, change.after, WIDTH)
  const beside = WIDTH + 20 - after - ASIDE
  const size = fitFigure(change.after, beside, type.row)
  const inside = size < type.headline
  const insideSize = fitFigure(change.after, after - 2 * ASIDE, type.display)
  const pitch = (canvas.right + 20 - CELLS) / needs.length
  return {
    cause: { length, size: fitFigure(cause.share, length - SHARE_LEFT - ASIDE, type.large) },
    change: inside
      ? { length: after, size: insideSize, left: after - ASIDE - figureWidth(change.after, insideSize), inside }
      : { length: after, size, left: after + ASIDE, inside },
    gate: { size: fitFigure({ ...gate.limit, signed: true }, canvas.right - COLUMNS[2] - GATE - ASIDE, type.figure) },
    needs: {
      lefts: needs.map((_, i) => CELLS - CELL_INSET + i * pitch),
      size: Math.min(...needs.map(({ name }) => fitSize(name, pitch - CELL_INSET - 6, type.body))),
    },
  }
}

const SHORT = { length: 14, word: 14 }

/**
 * Checks what a client keeps and brings.
 * @throws RangeError that names what does not fit.
 */
export function checkKept({ cause, change, gate, needs }: KeptData): void {
  checkRange(cause.share.id, cause.share.value, 50, 99)
  checkRatio(change.before, change.after)
  checkRange(gate.limit.id, gate.limit.value, 1, 20)
  for (const { label, title, lines } of [cause, change, gate]) {
    checkName('The label', label, { length: 30, word: 14 })
    checkName('The title', title, SHORT)
    for (const line of lines)
      checkName('The line', line, { length: 28, word: 14 })
  }
  checkName('The gate', gate.word, { length: 7, word: 7 })
  checkName('The plate', gate.plate, SHORT)
  checkCount('facts to bring', needs, 3, 5)
  checkUnique('facts', needs.map(({ name }) => name))
  for (const { name } of needs)
    checkName('The fact', name, SHORT)
}
