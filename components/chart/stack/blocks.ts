/** One block of a stack, in px. */
export interface Block {
  /** Top edge. */
  y: number
  height: number
}

/**
 * A stack on a baseline: one block for each whole unit of `value`, and a shorter one for the remainder.
 * @param value Height of the stack in units.
 * @param unit Height of one unit in px, including the gap above it.
 * @param gap Gap between blocks in px.
 * @param base Y of the baseline, in px.
 * @throws RangeError if `value` is not positive or the gap leaves no room for a block.
 */
export function blocks(value: number, unit: number, gap: number, base: number): Block[] {
  if (!(value > 0) || !(unit > gap))
    throw new RangeError(`Cannot draw a stack of ${value} units of ${unit} px with a gap of ${gap} px.`)
  return Array.from({ length: Math.ceil(value - 1e-9) }, (_, i) => {
    const top = Math.min(i + 1, value)
    const full = top === i + 1 && top < value
    const y = base - top * unit + (full ? gap : 0)
    return { y, height: base - i * unit - y }
  })
}
