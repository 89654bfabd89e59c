/**
 * Where a key leads in a grid that is counted row by row. Arrows stop at the edge; Home and End go to the ends of the row.
 * @param from The index that has the focus.
 * @param key The key as `KeyboardEvent.key` names it.
 * @param columns Cells in a row.
 * @param count All cells.
 * @returns The index to go to, which is `from` at an edge; `undefined` when the key does not move.
 */
export function walk(from: number, key: string, columns: number, count: number): number | undefined {
  const first = from - from % columns
  const last = first + columns - 1
  switch (key) {
    case 'ArrowLeft': return Math.max(from - 1, first)
    case 'ArrowRight': return Math.min(from + 1, last)
    case 'ArrowUp': return from < columns ? from : from - columns
    case 'ArrowDown': return from + columns < count ? from + columns : from
    case 'Home': return first
    case 'End': return last
  }
}
