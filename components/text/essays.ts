import type { FigureValue } from '../../src/content/types.ts'
import { figureWidth } from '../../src/lib/figure-width.ts'
import { checkCount, checkName } from '../../src/lib/range.ts'
import { canvas, type } from '../../src/lib/scale.ts'
import { countLines } from '../../src/lib/text-lines.ts'
import { textWidth } from '../../src/lib/text-width.ts'

/** Width of the texts, of the gap to the drawings and of the drawings, of the names of their lanes, and of a key, in px. */
export const TEXT = 512
export const GAP = 16
const MARK = canvas.right - canvas.column - TEXT - GAP
const LANE = 68
const KEY = canvas.column - canvas.margin

/** An essay as its check sees it. */
interface EssayText {
  key: string
  title: string
  line: string
  lanes: readonly [string, string]
  figure?: FigureValue
  note: string
}

/** Checks essays. @throws RangeError unless there are one to three, with titles on one line and texts on three. */
export function checkEssays(essays: readonly EssayText[]): void {
  checkCount('essays', essays, 1, 3)
  for (const { key, title, line, lanes, figure, note } of essays) {
    checkName('The key', key, { length: Math.floor(KEY / (0.6 * type.small)) - 2, word: 14 })
    if (countLines(title, TEXT, type.body) > 1)
      throw new RangeError(`The title "${title}" does not fit on one line of ${TEXT} px.`)
    if (countLines(line, TEXT, type.body) > 3)
      throw new RangeError(`"${line}" does not fit on three lines of ${TEXT} px.`)
    const wide = lanes.find(lane => textWidth(lane, type.note) > LANE)
    if (wide)
      throw new RangeError(`The name "${wide}" of a lane does not fit into ${LANE} px.`)
    if (textWidth(note, type.note) + (figure ? figureWidth(figure, type.body) + 8 : 0) > MARK)
      throw new RangeError(`The note "${note}" does not fit on one line of ${MARK} px.`)
  }
}
