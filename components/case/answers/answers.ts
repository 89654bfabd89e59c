import { checkCount } from '../../../src/lib/range.ts'
import { type } from '../../../src/lib/scale.ts'
import { countLines } from '../../../src/lib/text-lines.ts'

/** Width of the text of a call site and of a move, in px. */
const WIDTH = { site: 156, move: 200 }

/** A call site and the move that answers it, each as a name and a detail; `\n` breaks a line. */
export interface AnswerText {
  site: string
  fault: string
  move: string
  gain: string
}

/** Checks the rows. @throws RangeError unless there are one to three, each with a name and a detail of three lines together. */
export function checkAnswers(answers: readonly AnswerText[]): void {
  checkCount('call sites', answers, 1, 3)
  for (const { site, fault, move, gain } of answers) {
    for (const [name, detail, width] of [[site, fault, WIDTH.site], [move, gain, WIDTH.move]] as const) {
      const lines = (text: string, size: number) => text.split('\n').reduce((sum, line) => sum + countLines(line, width, size), 0)
      if (lines(name, type.body) + lines(detail, type.text) > 3)
        throw new RangeError(`"${name}" and "${detail}" do not fit on three lines of ${width} px.`)
    }
  }
}
