import type { NumberRule } from '../../../../lib/number-rules.ts'

/** The moves, each on or off. */
export interface Moves {
  /** Consistent hashing with bounded loads. */
  bounded: boolean
  /** Hedging at the 95th percentile, with a budget. */
  hedging: boolean
  /** A token bucket per shard. */
  buckets: boolean
}

export const noMoves: Moves = { bounded: false, hedging: false, buckets: false }
export const allMoves: Moves = { bounded: true, hedging: true, buckets: true }

/** How many points a shard may have on the ring. */
export const pointChoices = [1, 8, 64] as const

/** What is fixed for a run. Load and calls per request change during it (`inputs.ts`). */
export interface Settings {
  /** An integer from 0 to 2^32 - 1. */
  seed: number
  shards: number
  pointsPerShard: typeof pointChoices[number]
  /** With bounded loads, the most calls that a shard may have, in per cent of the mean. */
  bound: number
  /** The most hedges, in per cent of all calls. */
  hedges: number
  /** How likely a hedge is as slow as the call that it hedges, in per cent. */
  correlation: number
  /** The rate at which a shard's bucket fills, in per cent of the rate at which the shard serves calls. */
  bucketRate: number
  /** The most tokens that a bucket holds. */
  burst: number
}

export const defaults: Settings = {
  seed: 11,
  shards: 100,
  pointsPerShard: 1,
  bound: 125,
  hedges: 5,
  correlation: 0,
  bucketRate: 95,
  burst: 30,
}

/** Number of shards that hold each key. With fewer than two, bounded loads and hedging would have no choice. */
export const COPIES = 3

/** The numbers that a reader may choose. */
export const numberRanges = {
  seed: { unit: '', least: 0, most: 2 ** 32 - 1, whole: true },
  shards: { unit: 'shards', least: COPIES + 1, most: 400, whole: true },
  bound: { unit: '%', least: 101, most: 400, whole: true },
  hedges: { unit: '%', least: 0, most: 100, whole: true },
  correlation: { unit: '%', least: 0, most: 100, whole: true },
  bucketRate: { unit: '%', least: 10, most: 200, whole: true },
  burst: { unit: 'calls', least: 1, most: 1000, whole: true },
  load: { unit: '%', least: 0, most: 95, whole: true },
  calls: { unit: 'calls', least: 1, most: 100, whole: true },
} as const satisfies Readonly<Record<string, NumberRule>>

/** @throws RangeError that names a number outside its range. */
export function checkNumber(name: keyof typeof numberRanges, value: number): void {
  const { least, most } = numberRanges[name]
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`${name} must be a whole number from ${least} to ${most}, not ${value}.`)
}

/** @throws RangeError that names the first setting outside its range. */
export function checkSettings({ pointsPerShard, ...numbers }: Settings): void {
  if (!pointChoices.includes(pointsPerShard))
    throw new RangeError(`pointsPerShard must be one of ${pointChoices.join(', ')}, not ${pointsPerShard}.`)
  for (const [name, value] of Object.entries(numbers))
    checkNumber(name as keyof typeof numbers, value)
}
