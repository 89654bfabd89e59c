/** The middle of repeated measurements and how far they lie apart. */
export interface Spread {
  low: number
  median: number
  high: number
}

/** Percentiles of times, in whole ns, true to three digits. */
export interface Percentiles {
  p50: number
  p99: number
  p999: number
  most: number
  /**
   * Points of the percentile curve, from the least to where fewer than ten values are left, evenly spaced in nines: share
   * of all in per cent, and the time that it stays under.
   */
  curve: [percent: number, ns: number][]
  /**
   * A histogram: how many values fall into each bin, from the bin of the least value to that of the greatest, empty
   * ones between them included. There are `BINS` to each factor of ten; `ns` is where a bin begins, the next one is
   * where it ends. None in a run that was recorded without.
   */
  bins?: [ns: number, count: number][]
}

/** Bins of a histogram to each factor of ten. */
export const BINS = 20

/**
 * Median, least and greatest.
 * @throws Error when there is nothing to sum up.
 */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0)
    throw new Error('There is no median of nothing.')
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  const median = sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  return { low: sorted[0], median, high: sorted[sorted.length - 1] }
}

/** Keeps in `least` the lesser of each pair: what a batch takes when nothing disturbs it, after enough passes. */
export function keepLeast(least: Float64Array, values: Float64Array): void {
  for (let i = 0; i < least.length; i++) {
    if (values[i] < least[i])
      least[i] = values[i]
  }
}

/**
 * The tick of a clock in its own unit: the least step it was seen to make.
 * @param clock Time in any unit.
 * @param steps How many steps to look at.
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
