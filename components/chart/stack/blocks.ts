/** One block of a stack, in px. */
export interface Block {
  /** Top edge. */
  y: number
  height: number
}

/**
 * A stack that stands on a base line: one block for each whole unit of `value`, a lower one for the rest.
 * @param value How many units the stack is high.
 * @param unit Height of one unit in px, the gap above it included.
 * @param gap Gap between two blocks in px.
 * @param base The base line.
 * @throws RangeError when the value is not positive or the gap leaves no block.
 */
export function blocks(value: number, unit: number, gap: number, base: number): Block[] {
  if (!(value > 0) || !(unit > gap))
    throw new RangeError(`No stack of ${value} units of ${unit} px with a gap of ${gap} px.`)
  return Array.from({ length: Math.ceil(value - 1e-9) }, (_, i) => {
    const top = Math.min(i + 1, value)
    const full = top === i + 1 && top < value
    const y = base - top * unit + (full ? gap : 0)
    return { y, height: base - i * unit - y }
  })
}
