import * as hdr from 'hdr-histogram-js/dist/Int32Histogram.js'

/**
 * The histogram class alone: the package's index brings WASM and a zip library along. It is CommonJS with a default
 * export, which Node wraps once more and bundlers do not.
 */
const wrapped = hdr.default as typeof hdr.default & { default?: typeof hdr.default }
const Histogram = wrapped.default ?? wrapped

/** Percentiles of times, in whole ns, true to three digits. */
export interface Percentiles {
  p50: number
  p99: number
  p999: number
  most: number
  /** Points of the percentile curve, from the least to where fewer than ten values are left, evenly spaced in nines: share of all in per cent, and the time that it stays under. */
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

/** Steps of the curve for each further nine, which takes what is left to a tenth. */
const STEPS = 5

/** The shares of a curve over so many values, in per cent. */
function sharesFor(count: number): number[] {
  const shares = [0, 10, 25, 50, 75]
  for (let i = STEPS; 10 ** (-i / STEPS) * count >= 10; i++)
    shares.push(100 * (1 - 10 ** (-i / STEPS)))
  return shares
}

/** Counts by bin; values under 1 ns are in the first bin there is. A value at an edge is known to three digits alone. */
function binsOf(histogram: InstanceType<typeof Histogram>): [ns: number, count: number][] {
  const counts: number[] = []
  const values = histogram.recordedValuesIterator
  values.reset()
  while (values.hasNext()) {
    const { valueIteratedTo, countAddedInThisIterationStep } = values.next()
    const bin = Math.floor(BINS * Math.log10(Math.max(1, valueIteratedTo)))
    counts[bin] = (counts[bin] ?? 0) + countAddedInThisIterationStep
  }
  const least = counts.findIndex(count => count > 0)
  return Array.from(counts.slice(least), (count, i) => [Number((10 ** ((least + i) / BINS)).toPrecision(4)), count ?? 0])
}

/** @param times Times in ns, at least one; negative ones count as 0. */
export function percentiles(times: Float64Array): Percentiles {
  const histogram = new Histogram(1, 2, 3)
  histogram.autoResize = true
  for (const time of times)
    histogram.recordValue(Math.max(0, Math.round(time)))
  const at = (percent: number) => histogram.getValueAtPercentile(percent)
  return {
    p50: at(50),
    p99: at(99),
    p999: at(99.9),
    most: histogram.maxValue,
    curve: sharesFor(times.length).map(percent => [Number(percent.toFixed(4)), at(percent)]),
    bins: binsOf(histogram),
  }
}
