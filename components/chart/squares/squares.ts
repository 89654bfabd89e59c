/** One unit square: its offset from the column's left edge, its top, and its row counted from the base. */
export interface Square {
  x: number
  y: number
  row: number
}

/**
 * Places a count as squares on a baseline, 1 px apart.
 * @param count How many squares; a whole number.
 * @param base Y of the baseline, in px.
 * @param columns Number of squares per row.
 * @param pitch Distance from one square to the next, in px.
 * @returns The squares from the base upwards and the top of the pile in px.
 */
export function squares(count: number, base: number, columns = 10, pitch = 8): { cells: Square[], top: number } {
  const cells = Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / columns)
    return { x: (i % columns) * pitch, y: base - (pitch - 1) - row * pitch, row }
  })
  return { cells, top: base - Math.ceil(count / columns) * pitch + 1 }
}

/**
 * Squares as one SVG path. Each square is placed relative to the one before. This makes the text so repetitive that it
 * adds almost nothing to the size of a compressed page.
 */
export function squarePath(cells: readonly Pick<Square, 'x' | 'y'>[], side = 7): string {
  return cells.map(({ x, y }, i) => {
    const to = i ? `m${x - cells[i - 1].x} ${y - cells[i - 1].y}` : `M${x} ${y}`
    return `${to}h${side}v${side}h${-side}z`
  }).join('')
}

/** The rows of a pile, from the base upwards, each as one SVG path of its squares. */
export function squareRows(cells: readonly Square[], side = 7): string[] {
  return [...Map.groupBy(cells, ({ row }) => row).values()].map(row => squarePath(row, side))
}
