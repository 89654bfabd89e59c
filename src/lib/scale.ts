/** The canvas and its guide lines, in px, for all pictures. */
export const canvas = {
  width: 980,
  height: 552,
  /** Text margin. */
  margin: 56,
  /** Left edge of the content column. */
  column: 158,
  /** Right margin, where a full scale ends. */
  right: 924,
  /** Top of the picture, on every slide. */
  top: 112,
  /** Baseline of bars, columns and frames. */
  base: 472,
  /** Thickness of a bar, the same for before and after. */
  bar: 64,
} as const

/** One notch of a ruler: its position, and whether it is a major one with a label. */
export interface Notch {
  x: number
  value: number
  major: boolean
}

/**
 * A linear scale from zero at x = 0 to `full` at `width` px.
 * @throws RangeError when `full` is not positive.
 */
export function fromZero(full: number, width: number = canvas.right): (value: number) => number {
  if (!(full > 0))
    throw new RangeError(`A scale from zero needs a positive full value, not ${full}.`)
  return value => value / full * width
}

/**
 * The notches of a ruler from zero (exclusive) to `full` (exclusive).
 * @param full The value at the ruler's end.
 * @param step Distance between two notches, in the ruler's unit.
 * @param every How many notches there are per major one.
 * @param width The ruler's length in px.
 */
export function notches(full: number, step: number, every: number, width: number = canvas.right): Notch[] {
  const x = fromZero(full, width)
  const count = Math.ceil(full / step - 1e-9) - 1
  return Array.from({ length: count }, (_, i) => {
    const value = Number(((i + 1) * step).toPrecision(12))
    return { x: x(value), value, major: (i + 1) % every === 0 }
  })
}
