import { checkCount, checkName } from '../../src/lib/range.ts'
import { canvas, type } from '../../src/lib/scale.ts'
import { countLines } from '../../src/lib/text-lines.ts'
import { textWidth } from '../../src/lib/text-width.ts'

/** Width of the texts and of what is beside them, and sizes of the texts, in px. */
export const TEXT = 530
const MARK = 224
const KEY = canvas.column - canvas.margin

/** Checks essays. @throws RangeError unless there are one to three, with titles on one line and texts on three. */
export function checkEssays(essays: readonly { key: string, title: string, line: string, word?: string, note: string }[]): void {
  checkCount('essays', essays, 1, 3)
  for (const { key, title, line, word = '', note } of essays) {
    checkName('The key', key, { length: Math.floor(KEY / (0.6 * type.small)) - 2, word: 14 })
    checkName('The word', word, { length: 8, word: 8 })
    if (countLines(title, TEXT, type.body) > 1)
      throw new RangeError(`The title "${title}" does not fit on one line of ${TEXT} px.`)
    if (countLines(line, TEXT, type.body) > 3)
      throw new RangeError(`"${line}" does not fit on three lines of ${TEXT} px.`)
    if (textWidth(note, type.note) > MARK)
      throw new RangeError(`The note "${note}" does not fit on one line of ${MARK} px.`)
  }
}
