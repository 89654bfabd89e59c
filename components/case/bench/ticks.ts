import type { FigureValue } from '../../../src/content/types.ts'
import { plainFigure } from '../../../src/lib/marks.ts'
import { canvas, type } from '../../../src/lib/scale.ts'
import { textWidth } from '../../../src/lib/text-width.ts'

/** One result that hangs from the reader's ruler. */
export interface Result {
  /** The case and what was measured. */
  name: string
  /** How many times better it got. */
  ratio: FigureValue
}

/** One row of the results: its label, and its tick on the ruler unless it is off the ruler. */
export interface TickRow {
  /** The results of the row, which share a tick. */
  results: Result[]
  /** The tick, in px from the left edge; undefined if the result is only named, or shares the tick of the row above. */
  x?: number
  /** Left edge of the label. */
  left: number
}

/** Where the results are. */
export interface Ticks {
  rows: TickRow[]
  /** Distance of the rows, and type size of their labels, in px. */
  pitch: number
  text: number
  /** Right edge of the longest label. */
  right: number
}

/** Ticks that are nearer than this are one, in px. */
const NEAR = 2
/** Distance of a label from its tick, which leaves room for the line between them. */
const AWAY = 18
/** Distance and type size of up to three rows, and of more. */
const [FEW, MANY] = [{ pitch: 24, text: type.small }, { pitch: 20, text: type.note }]

/** The label of a row as one text. */
export function labelOf(results: readonly Result[]): string {
  return results.map(({ name, ratio }) => `${plainFigure(ratio)} ${name}`).join(', ')
}

/** The results by their ticks, from right to left. */
function groupsOf(results: readonly Result[], x: (ratio: number) => number) {
  const groups: { results: Result[], at: number }[] = []
  for (const { result, at } of results.map(result => ({ result, at: x(result.ratio.value) })).sort((a, b) => b.at - a.at)) {
    const last = groups.at(-1)
    if (last && last.at - at < NEAR)
      last.results.push(result)
    else
      groups.push({ results: [result], at })
  }
  return groups
}

/**
 * The rows of the results. A label is right of its tick, and a tick further left has a lower row, so that no line
 * crosses a label. A result whose tick is off the ruler, or whose label has no room beside its tick, is only named.
 * @param results The results.
 * @param x Where the tick of a ratio is, in px from the left edge.
 * @param right Where labels have to end, in px.
 */
export function layoutTicks(results: readonly Result[], x: (ratio: number) => number, right: number): Ticks {
  const fits = (some: readonly Result[], left: number) => left + textWidth(labelOf(some), FEW.text) <= right
  const parts = (all: Result[], left: number) => fits(all, left) ? [all] : all.map(result => [result])
  const [rows, named]: [TickRow[], TickRow[]] = [[], []]
  for (const { results: all, at } of groupsOf(results, x)) {
    const left = Math.max(canvas.column, at + AWAY)
    if (at <= canvas.right && parts(all, left).every(part => fits(part, left)))
      rows.push(...parts(all, left).map((part, i) => ({ results: part, left, x: i === 0 ? at : undefined })))
    else
      named.push(...parts(all, canvas.column).map(part => ({ results: part, left: canvas.column })))
  }
  rows.push(...named)
  const size = rows.length > 3 ? MANY : FEW
  return { rows, ...size, right: Math.max(...rows.map(row => row.left + textWidth(labelOf(row.results), size.text))) }
}
