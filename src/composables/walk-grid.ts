/**
 * Where a key leads in a grid that is counted row by row. Arrows stop at the edge; Home and End go to the ends of the row,
 * in a single column to its ends. Across a single row or column no arrow moves.
 * @param from The index that has the focus.
 * @param key The key as `KeyboardEvent.key` names it.
 * @param columns Cells in a row.
 * @param count All cells.
 * @returns The index to go to, which is `from` at an edge; `undefined` when the key does not move.
 */
export function walkGrid(from: number, key: string, columns: number, count: number): number | undefined {
  const across = columns > 1
  const down = count > columns
  const first = across ? from - from % columns : 0
  const last = across ? first + columns - 1 : count - 1
  switch (key) {
    case 'ArrowLeft': return across ? Math.max(from - 1, first) : undefined
    case 'ArrowRight': return across ? Math.min(from + 1, last) : undefined
    case 'ArrowUp': return down ? (from < columns ? from : from - columns) : undefined
    case 'ArrowDown': return down ? (from + columns < count ? from + columns : from) : undefined
    case 'Home': return first
    case 'End': return last
  }
}
