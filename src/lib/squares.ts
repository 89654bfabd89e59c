/** One unit square: its offset from the column's left edge, its top, and its row counted from the base. */
export interface Square {
  x: number
  y: number
  row: number
}

/** Squares in a row, and their distance in px. */
const COLUMNS = 10
const PITCH = 8

/**
 * A count as squares of 7 px that stand on a base line, ten in a row.
 * @param count How many squares; a whole number.
 * @param base The base line in px.
 * @returns The squares from the base upwards and the top of the pile in px.
 */
export function squares(count: number, base: number): { cells: Square[], top: number } {
  const cells = Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / COLUMNS)
    return { x: (i % COLUMNS) * PITCH, y: base - 7 - row * PITCH, row }
  })
  return { cells, top: base - Math.ceil(count / COLUMNS) * PITCH + 1 }
}

/** The rows of a pile, from the base upwards, each as one SVG path of its squares. */
export function squareRows(cells: readonly Square[], side = 7): string[] {
  const rows: string[] = []
  for (const { x, y, row } of cells)
    rows[row] = `${rows[row] ?? ''}M${x} ${y}h${side}v${side}h${-side}z`
  return rows
}
