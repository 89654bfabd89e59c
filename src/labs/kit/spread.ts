/** The median and the range of repeated measurements. */
export interface Spread {
  low: number
  median: number
  high: number
}

/**
 * Median, minimum and maximum.
 * @throws Error if there are no values.
 */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0)
    throw new Error('Cannot take the median of an empty list.')
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  const median = sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  return { low: sorted[0], median, high: sorted[sorted.length - 1] }
}
