import type { Answers, AnswersTable } from '../../../src/content/types.ts'
import { checkCount, checkName, checkUnique } from '../../../src/lib/range.ts'
import { canvas, type } from '../../../src/lib/scale.ts'
import { countLines, fitLines, stepsDown } from '../../../src/lib/text-lines.ts'
import { fitSize, textWidth } from '../../../src/lib/text-width.ts'

/** One question of the table. */
export interface Asked {
  /** The question's name in the answers. */
  id: string
  /** Its wording. */
  text: string
}

/** The measures of the table, in canvas px. */
export interface QuestionsLayout {
  /** Left edge of the results, and the distance from one to the next. */
  left: number
  column: number
  /** Left edge of the column that answers every question. */
  pillar: number
  /** Distance from one row to the next. */
  row: number
  /** Sizes of the answers, of the results' names, and of the answers in the pillar. */
  size: number
  name: number
  checked: number
  /** How many answers stand side by side on a phone. */
  abreast: number
}

/** Top of the rows and height of all of them, in px. */
export const ROWS = 144
const HEIGHT = 288
/** Gap between two cells, room left and right of a cell's text, and room left of the pillar's text, in px. */
export const GAP = 3
export const INSET = 8
export const END = 2
export const PILLAR = 12
/** Distance of the cells from the longest question, and the least and the most room for an answer in the pillar, in px. */
const BETWEEN = 12
const ROOM = { least: 152, most: 200 } as const
/** Sizes of the answers, largest first, and the smallest of a name, in px. */
const SIZES = stepsDown(type.text, type.note, () => 2)
const CHECKED = { most: type.text, least: type.note } as const
const NAME = { most: type.small, least: type.note } as const
/** Room for a word where three answers stand side by side on the smallest phone, in px. */
const THIRD = 76

const textsOf = ({ answers }: Answers) => Object.values(answers)
const widest = (texts: readonly string[], size: number) => Math.max(...texts.map(text => textWidth(text, size)))

/** Edges of the columns: the questions and the pillar take what they need, and the results share what is between them. */
function columnsOf(questions: readonly Asked[], { results, checked }: AnswersTable) {
  const left = Math.ceil(canvas.margin + widest(questions.map(({ text }) => text), type.body) + BETWEEN)
  const need = Math.max(ROOM.least, Math.min(ROOM.most, widest(textsOf(checked), CHECKED.most)))
  const pillar = Math.floor(canvas.right - need - PILLAR)
  const column = (pillar - left) / results.length
  return { left, pillar, column, room: column - GAP - INSET - END }
}

/** Whether each word of a result fits where three stand side by side on a phone. */
function isNarrow(result: Answers) {
  return countLines(result.name, THIRD, type.caption) < Infinity
    && textsOf(result).every(text => countLines(text, THIRD, type.note) < Infinity)
}

/** The measures of a table of questions. */
export function layoutQuestions(questions: readonly Asked[], table: AnswersTable): QuestionsLayout {
  const { left, pillar, column, room } = columnsOf(questions, table)
  const checkedRoom = canvas.right - pillar - PILLAR
  return {
    left,
    column,
    pillar,
    row: HEIGHT / questions.length,
    size: fitLines(table.results.flatMap(textsOf), room, SIZES)?.size ?? 0,
    name: Math.min(...table.results.map(({ name }) => fitSize(name, room, NAME.most))),
    checked: Math.min(...textsOf(table.checked).map(text => fitSize(text, checkedRoom, CHECKED.most))),
    abreast: table.results.length > 2 && table.results.every(isNarrow) ? 3 : 2,
  }
}

/** Size of the notes under the table, and the distance between two, in px. */
export const NOTES = { size: type.note, gap: 16 } as const

/** What the page gives to the table, with its notes as `items`. */
export interface QuestionsProps {
  questions: readonly Asked[]
  answers: AnswersTable
  words: { note: string, run: string }
  items?: readonly string[]
}

/**
 * Checks a table of questions.
 * @throws RangeError unless there are three to six questions and two to five results, each answer is to one of the questions and fits
 * its cell, the last column answers all of them, and the notes fit on one line.
 */
export function checkQuestions({ questions, answers, words, items = [] }: QuestionsProps): void {
  const { results, checked } = answers
  checkCount('questions', questions, 3, 6)
  checkCount('results', results, 2, 5)
  checkUnique('results', [...results, checked].map(({ name }) => name))
  const ids = questions.map(({ id }) => id)
  for (const { name, answers } of [...results, checked]) {
    checkName('The result', name)
    const unknown = Object.keys(answers).find(id => !ids.includes(id))
    if (unknown)
      throw new RangeError(`The result "${name}" answers "${unknown}", which is none of the questions.`)
  }
  const open = questions.find(({ id }) => !Object.hasOwn(checked.answers, id))
  if (open)
    throw new RangeError(`"${checked.name}" does not answer "${open.text}".`)
  const { size, name, checked: last } = layoutQuestions(questions, answers)
  const { room, pillar } = columnsOf(questions, answers)
  const long = results.find(result => textWidth(result.name, NAME.least) > room)
  if (name < NAME.least && long)
    throw new RangeError(`The name "${long.name}" does not fit its column: ${Math.floor(room)} px.`)
  if (size === 0)
    throw new RangeError(`An answer does not fit its cell of ${Math.floor(room)} px on two lines.`)
  if (last < CHECKED.least)
    throw new RangeError(`An answer of "${checked.name}" does not fit its column.`)
  const lines = [
    { text: words.note, size: type.text, width: pillar - canvas.margin - INSET },
    { text: words.run, size: type.text, width: canvas.right - pillar - PILLAR },
    { text: items.join('').replaceAll('**', ''), size: NOTES.size, width: canvas.right - canvas.margin - NOTES.gap * (items.length - 1) },
  ].find(({ text, size, width }) => textWidth(text, size) > width)
  if (lines)
    throw new RangeError(`"${lines.text}" does not fit on its line of ${Math.floor(lines.width)} px.`)
}
