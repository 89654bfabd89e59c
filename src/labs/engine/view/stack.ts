/** One order of a queue as a square. */
export interface Block<T> {
  of: T
  /** Side of the square in px; its area is proportional to the order's size. */
  side: number
}

/**
 * A queue as a stack of squares, with the front of the queue at the bottom.
 * @param orders The orders from the front, each with its size.
 * @param unit Side of the square of one lot, in px.
 * @param gap Gap between two squares in px.
 * @param limit Available height in px.
 * @returns The squares that fit, and how many do not.
 */
export function stack<T extends { size: number }>(
  orders: readonly T[],
  unit: number,
  gap: number,
  limit: number,
): { blocks: Block<T>[], more: number } {
  const blocks: Block<T>[] = []
  let top = 0
  for (const of of orders) {
    const side = unit * Math.sqrt(of.size)
    if (top + side > limit)
      break
    blocks.push({ of, side })
    top += side + gap
  }
  return { blocks, more: orders.length - blocks.length }
}
