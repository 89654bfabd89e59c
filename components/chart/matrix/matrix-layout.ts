import type { Matrix } from '../../../src/content/types.ts'
import { fitFigure } from '../../../src/lib/figure-width.ts'
import { formatFigure, grouped } from '../../../src/lib/format.ts'
import { checkCount, checkName, checkRange, checkUnique } from '../../../src/lib/range.ts'
import { ratio } from '../../../src/lib/ratio.ts'
import { canvas, type } from '../../../src/lib/scale.ts'
import { fitLines, stepsDown } from '../../../src/lib/text-lines.ts'
import { fitSize, textWidth } from '../../../src/lib/text-width.ts'

/** Gap between two cells, distance of a cell's text from its left edge, and least room to the right of it, in px. */
const GAP = 3
const INSET = 14
const END = 4
/** Height of all rows with their gaps, in px. */
const HEIGHT = 360
/** Height in px of the value's zone in a cell with a note of one line, where there are four rows. */
const ZONE = 61
/** Sizes of the smallest and the largest value in px in such a cell, and the smallest size that is read in a room. */
const SIZES = [type.heading, type.figure] as const
const LEAST = type.small
/** Size and line height of a note, and its distance from the cell's lower edge, in px. */
const NOTE = { size: type.caption, line: 18, below: 8 }
/** Room for a row's head, in px. */
const HEAD = canvas.column - canvas.margin - 6
/** Width in px of the narrowest phone's column text, for as many columns as there are, and the size of a name there. */
const PHONE = { width: 390, name: 14, inset: 10 }

/** The measures of the table, in px. */
export interface MatrixLayout {
  /** Distance from one column to the next, and from one row to the next. */
  column: number
  row: number
  gap: number
  /** Size and line height of the columns' names. */
  name: { size: number, line: number }
  /** Sizes of the smallest and the largest value. */
  sizes: readonly [number, number]
  /** Height of the part of a cell above its note. */
  zone: number
  /** Line height of a note. */
  note: number
  /** Size of a row's head and of the words under it. */
  head: { size: number, note: number }
  /** Whether the names of the columns are too long to stand above their columns on a phone. */
  turned: boolean
  /** Width of the largest value in ems of its size, compared with today's largest, for the narrow layout. */
  phone: number
}

/** The words of a row's head: the number of cores, and the spread of the row. */
export interface HeadWords {
  head: string
  note: string
}

/**
 * The measures of a matrix that fills the picture.
 * @param matrix Two to six columns and rows.
 * @param heads The words of the rows' heads.
 * @throws RangeError that names the column or the note, if it does not fit.
 */
export function layoutMatrix(matrix: Pick<Matrix, 'primitives' | 'rows'>, heads: readonly HeadWords[]): MatrixLayout {
  const { primitives, rows } = matrix
  const column = (canvas.width - canvas.column + GAP) / primitives.length
  const row = HEIGHT / rows.length
  const width = column - GAP - INSET - END
  const cells = rows.flat()
  const names = fitLines(primitives, width, stepsDown(type.body, type.caption, size => size > type.caption ? 1 : 2))
  if (!names)
    throw new RangeError(`The names ${primitives.join(', ')} do not fit above ${primitives.length} columns.`)
  const notes = fitLines(cells.map(({ note }) => note), width, [{ size: NOTE.size, lines: 2 }])
  if (!notes) {
    const long = cells.find(({ note }) => !fitLines([note], width, [{ size: NOTE.size, lines: 2 }]))!
    throw new RangeError(`The note "${long.note}" does not fit into a cell: at most two lines of ${Math.floor(width)} px.`)
  }
  const line = notes.lines > 1 ? NOTE.size + 1 : NOTE.line
  const zone = row - GAP - NOTE.below - notes.lines * line
  const most = Math.max(...cells.map(({ value }) => value))
  const scale = Math.min(1, zone / ZONE)
  const largest = Math.max(LEAST, Math.min(fitFigure({ value: most, unit: 'count' }, width, SIZES[1]), SIZES[1] * scale))
  return {
    column,
    row,
    gap: GAP,
    name: { size: names.size, line: names.lines > 1 ? names.size + 2 : 28 },
    sizes: [Math.min(largest, Math.max(LEAST, SIZES[0] * scale)), largest],
    zone,
    note: line,
    head: {
      size: Math.min(...heads.map(({ head }) => fitSize(head, HEAD, type.body))),
      note: Math.max(type.caption, Math.min(...heads.map(({ note }) => fitSize(note, HEAD, type.note)))),
    },
    turned: primitives.some(name => textWidth(name, PHONE.name) > PHONE.width / primitives.length - PHONE.inset),
    phone: Math.min(1, 5 / primitives.length * textWidth('3,680', 1) / textWidth(grouped(most), 1)),
  }
}

/** The words that the heads of rows are made of. */
export interface MatrixWords {
  /** Shown after a row's number of cores: `core` after 1, `cores` after any other. */
  core: string
  cores: string
  /** Shown before a row's spread, the highest value over the lowest. */
  spread: string
}

/** The words of a row's head. @param cores The row's number of cores. */
export function headOf(cores: number, row: readonly { value: number }[], words: MatrixWords): HeadWords {
  const values = row.map(({ value }) => value)
  const spread = ratio(Math.max(...values), Math.min(...values))
  return {
    head: `${grouped(cores)} ${cores === 1 ? words.core : words.cores}`,
    note: `${words.spread} ${formatFigure({ value: spread, unit: 'x', decimals: spread < 100 ? 1 : 0 })}`,
  }
}

/**
 * Checks a matrix.
 * @param matrix The matrix.
 * @param words The words of its rows' heads.
 * @throws RangeError unless it has two to six columns and rows, as many cells as columns in each row, names and notes
 * that fit, values from 1 to 999,999 that differ, and one to four edges in ascending order.
 */
export function checkMatrix(matrix: Matrix, words: MatrixWords): void {
  const { cores, primitives, rows, edges } = matrix
  checkCount('columns', primitives, 2, 6)
  checkCount('rows', rows, 2, 6)
  checkCount('numbers of cores', cores, rows.length, rows.length)
  checkCount('edges', edges, 1, 4)
  primitives.forEach(name => checkName('The column', name))
  checkUnique('columns', primitives)
  for (const [i, row] of rows.entries()) {
    checkCount(`cells at ${cores[i]} cores`, row, primitives.length, primitives.length)
    row.forEach(({ value, note }, column) => {
      checkRange(`${primitives[column]} at ${cores[i]} cores`, value, 1, 999_999)
      checkName('The note', note)
    })
  }
  if (edges.some((edge, i) => i > 0 && edge <= edges[i - 1]))
    throw new RangeError(`The edges ${edges.join(', ')} are not in ascending order.`)
  if (new Set(rows.flat().map(({ value }) => value)).size === 1)
    throw new RangeError('All values of the matrix are equal, so there is nothing to compare.')
  layoutMatrix(matrix, rows.map((row, i) => headOf(cores[i], row, words)))
}
