import type { Distribution } from './distribution.ts'

/** The shortest service time and the median, in µs. */
const SHORTEST = 4000
const MEDIAN = 6000
/** From the median on, each halving of the share of calls that take longer makes the time a third longer. */
const GROWTH = [4, 3] as const
/** Number of halvings. The slowest call in 2^20, about a million, is in the last range. */
const HALVINGS = 20

/**
 * The limits of the ranges, in µs: half of all calls take from `limits[0]` to `limits[1]`, a quarter up to `limits[2]`,
 * and so on; one in 2^`HALVINGS` takes from `limits[HALVINGS]` to the last.
 */
const limits = (() => {
  const limits = [SHORTEST, MEDIAN]
  while (limits.length < HALVINGS + 2)
    limits.push(Math.round(limits.at(-1)! * GROWTH[0] / GROWTH[1]))
  return limits
})()

/** The sum over all ranges of their share of calls, times `of` their limits. */
function mean(of: (from: number, to: number) => number): number {
  let sum = 0
  for (let range = 0; range <= HALVINGS; range++)
    sum += of(limits[range], limits[range + 1]) / 2 ** Math.min(range + 1, HALVINGS)
  return sum
}

/**
 * The lab's service times: a body around 6 ms and a tail that falls as the power -2.4 of the time, up to 1.9 s. Nothing
 * in it is fitted to a system. Within a range, times are spread evenly.
 */
export const serviceTimes: Distribution = {
  mean: mean((from, to) => (from + to) / 2),
  meanSquare: mean((from, to) => (from * from + from * to + to * to) / 3),
  sample(bits) {
    // A range is as likely as a run of zeros of its length, as each bit is zero half the time.
    const range = Math.min(Math.clz32(bits), HALVINGS)
    const width = 2 ** (range === HALVINGS ? 32 - HALVINGS : 31 - range)
    const from = limits[range]
    return from + Math.floor((limits[range + 1] - from) * (bits % width) / width)
  },
}

/**
 * A time that a known share of calls exceeds, in µs.
 * @param halvings The share is 2^-`halvings`; 1 gives the median. From 1 to 20.
 */
export const exceededBy = (halvings: number): number => limits[halvings]
