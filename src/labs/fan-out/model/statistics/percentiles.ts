/** A percentile of a sample, in the unit of its values. */
export interface Percentile {
  value: number
  /** A 95 % confidence band. It ends at the largest value of the sample, even if the true percentile may be larger. */
  low: number
  high: number
}

/** There are too few values for a percentile. */
export interface TooFew {
  /** How many values it takes. */
  needed: number
}

/** How many values must be expected beyond a percentile for it to be given. */
const BEYOND = 10
/** Number of batches, and the 97.5 % quantile of Student's t distribution with one degree of freedom less. */
const BATCHES = 20
const T = 2.093

/** How many values a percentile takes. @param permille In parts of a thousand, less than 1000. */
const neededFor = (permille: number): number => Math.max(2 * BATCHES, Math.ceil(1000 * BEYOND / (1000 - permille)))

/**
 * Percentiles by nearest rank, with confidence bands.
 *
 * Neighbours wait in the same queues and so have similar latencies, and a band for independent values would be too narrow.
 * So values are split into 20 batches of neighbours. How much the share above the percentile differs between batches tells
 * how well that share is known, and the band ends at the percentiles that are as far off (batch means; Law, "Simulation
 * Modeling and Analysis", chapter 9).
 * @param values In the order in which they arose.
 * @param permilles The percentiles wanted, in parts of a thousand: 990 for p99.
 */
export function percentiles(values: Int32Array, permilles: readonly number[]): (Percentile | TooFew)[] {
  const sorted = values.toSorted()
  return permilles.map((permille) => {
    const needed = neededFor(permille)
    return values.length < needed ? { needed } : withBand(values, sorted, permille)
  })
}

/** The value with a rank, from 1; ranks outside the sample give its ends. */
const ranked = (sorted: Int32Array, rank: number) => sorted[Math.min(sorted.length, Math.max(1, Math.ceil(rank))) - 1]

function withBand(values: Int32Array, sorted: Int32Array, permille: number): Percentile {
  const rank = permille * values.length / 1000
  const value = ranked(sorted, rank)
  const off = T * standardError(values, value) * values.length
  return { value, low: ranked(sorted, rank - off), high: ranked(sorted, rank + off) }
}

/** The standard error of the share of values above a threshold, from its variation between batches. */
function standardError(values: Int32Array, threshold: number): number {
  const size = Math.floor(values.length / BATCHES)
  let [sum, squares] = [0, 0]
  for (let batch = 0; batch < BATCHES; batch++) {
    let above = 0
    for (let i = batch * size; i < (batch + 1) * size; i++) {
      if (values[i] > threshold)
        above++
    }
    sum += above / size
    squares += (above / size) ** 2
  }
  const variance = Math.max(0, squares - sum * sum / BATCHES) / (BATCHES - 1)
  return Math.sqrt(variance / BATCHES)
}
