import type { CodeKind, CodeRegion } from '../../../src/content/types.ts'
import { checkCount } from '../../../src/lib/range.ts'
import { canvas, type } from '../../../src/lib/scale.ts'
import { countLines } from '../../../src/lib/text-lines.ts'
import { textWidth } from '../../../src/lib/text-width.ts'

/** One side of a change in code: the code before it or after it, and what a page says about that. */
export interface CodeSide {
  code: CodeRegion
  /** The lines that matter, as they are written in the code: one to four of them in a row. */
  marked: readonly string[]
  /** What these lines do, beside them. */
  says: string
  /** The number of objects that the code makes. The code is checked against it. */
  makes: number
  /** The words after that number, in two lines. On the side after, `{before}` stands for the number of objects before. */
  objects: readonly [string, string]
}

/** A token as it is drawn. */
export interface DrawnToken {
  /** Its line and its place in that line, each counted from 0: `3.5`. */
  id: string
  text: string
  kind?: CodeKind
  /** Whether it belongs to a `new` with the name of what is made. */
  made: boolean
  /** Line and column, counted from 0. */
  line: number
  column: number
}

/** Lines in a row that are all marked, or all not. */
export interface CodeRun {
  marked: boolean
  lines: readonly (readonly DrawnToken[])[]
}

/** Pitch of the lines on stage, in px. */
export const PITCH = 28
/** Width of a character as a share of its size: IBM Plex Mono. */
const CHARACTER = 0.6
/** Width of a character on stage, in px. */
export const ADVANCE = CHARACTER * type.text
/** The most lines that a listing has room for, and characters in a line. */
const MOST = { lines: 12, characters: 70, marked: 4 } as const
/** Y of the first line's baseline on stage. */
const FIRST = 162
/** Distance of a strip's end from its text, and of its words from its end, in px. */
const INSET = 14
const ASIDE = 28
/** The number on stage: its largest and its smallest size in px, and its distance from its words and from the code. */
const NUMBER = { largest: type.hero, smallest: type.row, gap: 15, apart: 28 } as const
/** Height of a digit, as a share of its size. */
const DIGIT = 0.72

/**
 * Where nothing moves, both sides stand side by side: their width, size of the code, pitch and most rows of it, the columns
 * by which the rest of a long line is set in, and size of the words beside a strip.
 */
const STILL = { width: 418, size: type.note, pitch: 22, rows: 13, inset: 6, says: type.small } as const

function textOf(line: readonly (readonly [string, ...unknown[]] | DrawnToken)[]) {
  return line.map(token => 'text' in token ? token.text : token[0]).join('')
}

/** How often code makes an object, i.e. says `new`. */
export function countMade({ lines }: Pick<CodeRegion, 'lines'>): number {
  return lines.flat().filter(([text, kind]) => text === 'new' && kind === 'keyword').length
}

/** The index of the first marked line; -1 if the code does not have these lines in a row. */
function firstMarked({ code, marked }: Pick<CodeSide, 'code' | 'marked'>): number {
  const texts = code.lines.map(line => textOf(line).trim())
  return texts.findIndex((_, i) => marked.every((each, k) => texts[i + k] === each.trim()))
}

/** The file and the lines of a region, in the way compilers write it: `node-store.ts:69-80`. */
export const placeOf = ({ file, first, lines }: CodeRegion): string => `${file}:${first}-${first + lines.length - 1}`

/** A side of a change as runs of lines. Each run of marked lines is drawn as one strip. */
export function runsOf(side: Pick<CodeSide, 'code' | 'marked'>): CodeRun[] {
  const start = firstMarked(side)
  const end = start + side.marked.length
  const lines = side.code.lines.map((line, nth) => {
    let column = 0
    const made = line.findIndex(([text, kind]) => text === 'new' && kind === 'keyword')
    return line.map(([text, kind], i): DrawnToken => {
      column += text.length
      return { id: `${nth}.${i}`, text, kind, made: made >= 0 && i >= made && i <= made + 2, line: nth, column: column - text.length }
    })
  })
  return [
    { marked: false, lines: lines.slice(0, start) },
    { marked: true, lines: lines.slice(start, end) },
    { marked: false, lines: lines.slice(end) },
  ].filter(run => run.lines.length > 0)
}

/** The number of characters of the longest line. */
const longest = (lines: readonly string[]) => Math.max(...lines.map(line => line.length))

/**
 * Where the lines that are gone stand on stage, beside the code after: the column from their left edge on, the line of the code
 * beside which their key stands, and the number of characters for which there is room.
 */
export const GONE = { left: canvas.beside, line: 2, size: type.small, characters: 33 } as const

/**
 * Whether there is room for lines that are gone beside the code.
 * @param code The code that they stand beside.
 * @param gone The lines.
 */
export function fitsGone(code: Pick<CodeRegion, 'lines'>, gone: readonly string[]): boolean {
  const beside = code.lines.slice(GONE.line, GONE.line + 1 + gone.length).map(textOf)
  return longest(gone) <= GONE.characters && canvas.margin + ADVANCE * longest(beside) + ASIDE <= GONE.left
}

/**
 * The size on stage of the number of objects, at the lower right: the largest at which the code leaves room for it and
 * for its words.
 * @returns The size in px; undefined if there is no room.
 */
export function numberSize({ code, objects, makes }: Pick<CodeSide, 'code' | 'objects' | 'makes'>): number | undefined {
  const words = Math.max(...objects.map(line => textWidth(line, type.body)))
  const ends = code.lines.map(line => canvas.margin + ADVANCE * textOf(line).length)
  /** How far the code reaches to the right below a height. */
  const reach = (top: number) => Math.max(0, ...ends.filter((_, i) => FIRST + PITCH * i > top))
  for (let size = NUMBER.largest; size >= NUMBER.smallest; size -= 4) {
    const left = canvas.right - textWidth(String(makes), size)
    const beside = left - NUMBER.gap - words
    if (reach(canvas.base - DIGIT * size) + NUMBER.apart <= left && reach(canvas.base - 2 * PITCH) + NUMBER.apart <= beside)
      return size
  }
  return undefined
}

/** The number of rows that a line takes where both sides stand side by side. */
function rowsOf(line: string): number {
  const most = Math.floor(STILL.width / (CHARACTER * STILL.size))
  let [rows, column] = [1, 0]
  for (const word of line.split(/(?<=\S)(?=\s)/)) {
    if (column + word.length > most)
      [rows, column] = [rows + 1, STILL.inset + word.trimStart().length]
    else
      column += word.length
  }
  return rows
}

/** Checks one side of a change, see `checkCode`. */
function checkSide(side: CodeSide): void {
  const { code, marked, says, makes } = side
  const name = `${code.file}#${code.region}`
  const texts = code.lines.map(textOf)
  if (texts.length > MOST.lines)
    throw new RangeError(`${name} has ${texts.length} lines, but the slide fits ${MOST.lines}.`)
  const long = texts.findIndex(text => text.length > MOST.characters)
  if (long >= 0)
    throw new RangeError(`${name}, line ${code.first + long}, has ${texts[long].length} characters, but the slide fits ${MOST.characters}.`)
  if (countMade(code) !== makes)
    throw new RangeError(`${name} says "new" ${countMade(code)} times, but the slide says ${makes}.`)
  checkCount(`marked lines of ${name}`, marked, 1, MOST.marked)
  if (firstMarked(side) < 0)
    throw new RangeError(`${name} does not have the marked lines in a row: ${marked.join(' / ')}`)
  const run = runsOf(side).find(({ marked }) => marked)!
  const end = longest(run.lines.map(textOf))
  if (canvas.margin + ADVANCE * end + INSET + ASIDE + textWidth(says, type.body) > canvas.right)
    throw new RangeError(`"${says}" does not fit beside the marked lines of ${name}.`)
  if (numberSize(side) === undefined)
    throw new RangeError(`The last lines of ${name} are so long that they leave no room for the number of objects.`)
  const rows = texts.reduce((sum, text) => sum + rowsOf(text), 0)
  if (rows > STILL.rows)
    throw new RangeError(`On paper, ${name} takes ${rows} rows, but there is room for ${STILL.rows}: shorten its longest lines.`)
  const beside = STILL.width - CHARACTER * STILL.size * end - INSET - INSET
  if (countLines(says, beside, STILL.says) > marked.length)
    throw new RangeError(`On paper, "${says}" does not fit beside the marked lines of ${name}.`)
}

/**
 * Checks a change in code.
 * @throws RangeError that names the file and the region, unless each side has at most 12 lines of at most 70 characters,
 * makes as many objects as the page says, has the marked lines in a row, and leaves room for the words and the number.
 */
export function checkCode({ before, after }: { before: CodeSide, after: CodeSide }): void {
  checkSide(before)
  checkSide(after)
}
