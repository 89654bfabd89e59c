/** One unit square: its offset from the column's left edge, its top, and its row counted from the base. */
export interface Square {
  x: number
  y: number
  row: number
}

/**
 * A count as squares that stand on a base line, one px apart.
 * @param count How many squares; a whole number.
 * @param base The base line in px.
 * @param columns Squares in a row.
 * @param pitch Their distance in px.
 * @returns The squares from the base upwards and the top of the pile in px.
 */
export function squares(count: number, base: number, columns = 10, pitch = 8): { cells: Square[], top: number } {
  const cells = Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / columns)
    return { x: (i % columns) * pitch, y: base - (pitch - 1) - row * pitch, row }
  })
  return { cells, top: base - Math.ceil(count / columns) * pitch + 1 }
}

/** The rows of a pile, from the base upwards, each as one SVG path of its squares. */
export function squareRows(cells: readonly Square[], side = 7): string[] {
  const rows: string[] = []
  for (const { x, y, row } of cells)
    rows[row] = `${rows[row] ?? ''}M${x} ${y}h${side}v${side}h${-side}z`
  return rows
}
