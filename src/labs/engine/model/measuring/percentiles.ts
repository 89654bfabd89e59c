import type { Percentiles } from './summary.ts'
import * as hdr from 'hdr-histogram-js/dist/Int32Histogram.js'
import { BINS } from './summary.ts'

/**
 * The histogram class alone: the package's index brings WASM and a zip library along. It is CommonJS with a default
 * export, which Node wraps once more and bundlers do not.
 */
const wrapped = hdr.default as typeof hdr.default & { default?: typeof hdr.default }
const Histogram = wrapped.default ?? wrapped

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

/**
 * Percentiles of messages, of which those of a batch share its time evenly.
 * @param times Times of batches in ns, at least one; negative ones count as 0.
 * @param batch Messages of a batch. Default: 1, so that the times are the messages' own.
 * @param count Messages in all, where the last batch is smaller. Default: all batches are full.
 */
export function percentiles(times: Float64Array, batch = 1, count = times.length * batch): Percentiles {
  const histogram = new Histogram(1, 2, 3)
  histogram.autoResize = true
  times.forEach((time, b) => {
    const messages = Math.min(batch, count - b * batch)
    histogram.recordValueWithCount(Math.max(0, Math.round(time / messages)), messages)
  })
  const at = (percent: number) => histogram.getValueAtPercentile(percent)
  return {
    p50: at(50),
    p99: at(99),
    p999: at(99.9),
    most: histogram.maxValue,
    curve: sharesFor(count).map(percent => [Number(percent.toFixed(4)), at(percent)]),
    bins: binsOf(histogram),
  }
}
