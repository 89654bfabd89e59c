/**
 * The index that a key moves to in a grid that is indexed row by row. Arrows stop at the edge. Home and End go to the
 * ends of the row or, if there is only one column, to the ends of that column. Arrows across a single row or column do
 * nothing.
 * @param from The index that has the focus.
 * @param key The key as `KeyboardEvent.key` names it.
 * @param columns Cells per row.
 * @param count Total number of cells.
 * @returns The index to go to, which is `from` at an edge; `undefined` if the key does nothing.
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
