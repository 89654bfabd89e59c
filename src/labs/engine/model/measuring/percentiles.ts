import type { Percentiles } from './summary.ts'
import * as hdr from 'hdr-histogram-js/dist/Int32Histogram.js'
import { BINS } from './summary.ts'

/**
 * Only the histogram class is imported, because the package's index would pull in WASM and a zip library. The class's
 * module is CommonJS with a default export. Node wraps that export once more, but bundlers do not.
 */
const wrapped = hdr.default as typeof hdr.default & { default?: typeof hdr.default }
const Histogram = wrapped.default ?? wrapped

/** How many points the curve has per nine, that is, from 90 % to 99 %, from 99 % to 99.9 %, and so on. */
const STEPS = 5

/** The percentiles at which a curve over `count` values has points. */
function sharesFor(count: number): number[] {
  const shares = [0, 10, 25, 50, 75]
  for (let i = STEPS; 10 ** (-i / STEPS) * count >= 10; i++)
    shares.push(100 * (1 - 10 ** (-i / STEPS)))
  return shares
}

/**
 * Counts by bin; values under 1 ns fall into the bin of 1 ns. Values are only accurate to three digits, so one near an
 * edge may fall into the neighbouring bin.
 */
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
 * Percentiles over messages; the messages of a batch share its time evenly.
 * @param times Times of batches in ns, at least one; negative ones count as 0.
 * @param batch Messages per batch. Default: 1, so that each time is a single message's.
 * @param count Total number of messages, needed if the last batch is smaller. Default: all batches are full.
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
