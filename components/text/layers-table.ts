import { checkCount, checkName } from '../../src/lib/range.ts'
import { canvas, sizesDown, type } from '../../src/lib/scale.ts'
import { fitSize, textWidth } from '../../src/lib/text-width.ts'

/** One layer and the tools that work on it. */
export interface Layer {
  name: string
  /** Index of the engagement that uses the tools. */
  engagement: number
  tools: readonly string[]
}

/** The measures of the table, in px. */
export interface LayersLayout {
  /** Widths of the columns of tools. */
  columns: readonly number[]
  /** Distance from one row to the next. */
  row: number
  /** Size of the tools, of the layers' names and of the columns' names. */
  size: number
  name: number
  head: number
  /** Left edge of the note, and how many rows are above it. */
  note: { left: number, rows: number }
}

/** Height of all rows, largest distance between two, and width of the column of names, in px. */
const HEIGHT = 360
const ROW = 48
const NAMES = canvas.column - canvas.margin
const INSET = 14
const BETWEEN = 24

/** Room that the tools of a layer and the name of a column need, in px. */
function need({ tools }: Layer, size: number) {
  return tools.reduce((sum, tool) => sum + textWidth(tool, size), 2 * INSET + (tools.length - 1) * BETWEEN)
}

/** The type size of a line of the note. */
const noteSize = (i: number) => i === 0 ? type.heading : type.body

/**
 * The measures: each column is as wide as its tools need, and all share what is left. A note is right of the tools of the
 * last layers.
 */
export function layoutLayers(engagements: readonly string[], layers: readonly Layer[], note: readonly string[] = []): LayersLayout {
  const row = Math.min(ROW, HEIGHT / layers.length)
  const size = sizesDown(Math.min(type.text, 0.62 * row))[0]
  const needs = engagements.map((name, i) => {
    const own = layers.filter(({ engagement }) => engagement === i)
    return Math.max(INSET + 8 + textWidth(name, type.body), ...own.map(layer => need(layer, size)))
  })
  const rest = (canvas.width - canvas.column - needs.reduce((sum, each) => sum + each, 0)) / engagements.length
  const columns = needs.map(each => each + rest)
  const rows = layers.length - note.length
  const beside = Math.max(-1, ...layers.slice(rows).map(({ engagement }) => engagement))
  return {
    columns,
    row,
    size,
    name: Math.max(type.caption, Math.min(...layers.map(({ name }) => fitSize(name, NAMES - 4, size)))),
    head: type.body,
    note: { left: columns.slice(0, beside + 1).reduce((sum, each) => sum + each, canvas.column + INSET), rows },
  }
}

/**
 * Checks a table of tools.
 * @throws RangeError unless it has two to four engagements and three to twelve layers, whose tools fit side by side, and at
 * most three lines of a note, which fit beside the tools of as many layers.
 */
export function checkLayers({ engagements, layers, note = [] }: {
  engagements: readonly string[]
  layers: readonly Layer[]
  note?: readonly string[]
}): void {
  checkCount('engagements', engagements, 2, 4)
  checkCount('layers', layers, 3, 12)
  layers.forEach(({ name, engagement }) => {
    checkName('The layer', name, { length: 14, word: 14 })
    if (engagements[engagement] === undefined)
      throw new RangeError(`The layer "${name}" names an engagement that does not exist: ${engagement}.`)
  })
  checkCount('lines of the note', note, 0, 3)
  const { columns, size, note: { left } } = layoutLayers(engagements, layers, note)
  const long = layers.find(layer => need(layer, size) > columns[layer.engagement])
  if (long)
    throw new RangeError(`The tools of the layer "${long.name}" do not fit side by side: ${long.tools.join(', ')}.`)
  const wide = note.find((line, i) => left + textWidth(line, noteSize(i)) > canvas.right)
  if (wide !== undefined)
    throw new RangeError(`This line of the note has no room beside the tools: "${wide}".`)
}
