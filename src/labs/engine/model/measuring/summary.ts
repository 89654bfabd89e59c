/** Percentiles of times in whole ns, accurate to three digits. */
export interface Percentiles {
  p50: number
  p99: number
  p999: number
  most: number
  /**
   * Points of the percentile curve: each is a share of all values, in per cent, and the time that these values do not
   * exceed. The first point is the minimum. From 90 % on, the share of values above a point shrinks by the same factor
   * from each point to the next. The curve ends where fewer than ten values are left.
   */
  curve: [percent: number, ns: number][]
  /**
   * A histogram: the number of values in each bin, from the bin of the smallest value to that of the largest, including
   * empty bins in between. There are `BINS` bins per factor of ten. A bin begins at its `ns` and ends where the next
   * one begins. Undefined if a run was recorded without a histogram.
   */
  bins?: [ns: number, count: number][]
}

/** The number of bins that a histogram has per factor of ten. */
export const BINS = 20

/** Keeps the smaller of each pair in `least`. After enough passes, it holds the undisturbed time of each batch. */
export function keepLeast(least: Float64Array, values: Float64Array): void {
  for (let i = 0; i < least.length; i++) {
    if (values[i] < least[i])
      least[i] = values[i]
  }
}

/**
 * The tick of a clock, in the clock's own unit: the smallest step observed.
 * @param clock Returns the time in any unit.
 * @param steps Number of steps to observe.
 */
export function tickOf(clock: () => number, steps = 50): number {
  let tick = Infinity
  for (let i = 0; i < steps; i++) {
    const before = clock()
    let after = clock()
    while (after === before)
      after = clock()
    tick = Math.min(tick, after - before)
  }
  return tick
}
