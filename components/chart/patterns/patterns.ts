import { checkCount } from '../../../src/lib/range.ts'
import { canvas, type } from '../../../src/lib/scale.ts'
import { textWidth } from '../../../src/lib/text-width.ts'

/** Right edge of the old systems' bars and left edge of the new systems' ones, in canvas px. Both bleed off the canvas. */
export const THEN = 400
export const NOW = canvas.width - THEN
/** Height of a bar, distance between two bars, and distance to a bar with something on top of it, in px. */
export const BAR = 96
const GAP = 24
const ON_TOP = 48
/** Room for the lines of the old system, of what is shared and of the new system, and for what is on top, in px. */
const ROOM = { then: 224, shared: 168, now: 224, onTop: 372 }
/** Size of a text in px, which is smaller on top of a bar. */
const SIZE = { then: type.body, shared: type.body, now: type.body, onTop: type.text }

/** Top edges of the rows in px. @param rows The rows; `onTop` is what is on top of the new system's bar, if anything. */
export function rowTops(rows: readonly { onTop?: string }[]): number[] {
  return rows.map((_, i) => canvas.top + rows.slice(0, i + 1).reduce((sum, { onTop }, k) =>
    sum + (k ? BAR + (onTop ? ON_TOP : GAP) : onTop ? ON_TOP - GAP + 7 : 0), 0))
}

/** A row as its check sees it. */
interface Row {
  then: readonly string[]
  shared: readonly string[]
  now: readonly string[]
  onTop?: string
}

/** Checks the rows. @throws RangeError unless there are one to three, with lines that fit. */
export function checkPatterns(rows: readonly Row[]): void {
  checkCount('pairs', rows, 1, 3)
  for (const row of rows) {
    checkCount('lines', row.then, 1, 2)
    checkCount('lines', row.shared, 1, 2)
    checkCount('lines', row.now, 1, 2)
    const lines = { then: row.then, shared: row.shared, now: row.now, onTop: row.onTop ? [row.onTop] : [] }
    for (const part of ['then', 'shared', 'now', 'onTop'] as const) {
      const long = lines[part].find(text => textWidth(text, SIZE[part]) > ROOM[part])
      if (long)
        throw new RangeError(`"${long}" is too long: about ${Math.floor(ROOM[part] / 10)} characters fit.`)
    }
  }
  if (rowTops(rows).at(-1)! + BAR > canvas.base)
    throw new RangeError('Only one of three pairs can have something on top, and not the first.')
}
