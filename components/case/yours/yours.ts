import { checkCount } from '../../../src/lib/range.ts'
import { canvas } from '../../../src/lib/scale.ts'
import { textWidth } from '../../../src/lib/text-width.ts'

/** Size of the moves and their room in px. */
const MOVES = 83

/** Checks the reader's own case. @throws RangeError unless there are one to four ways in, and moves that fit on a line. */
export function checkYours(ways: readonly unknown[], moves: readonly string[]): void {
  checkCount('ways in', ways, 1, 4)
  if (textWidth(moves.join(', '), MOVES) > canvas.width - canvas.column)
    throw new RangeError(`The moves "${moves.join(', ')}" do not fit on one line.`)
}
