/** The middle of repeated measurements and how far they lie apart. */
export interface Spread {
  low: number
  median: number
  high: number
}

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
