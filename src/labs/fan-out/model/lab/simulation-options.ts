import type { SimulationOptions } from '../simulation/options.ts'
import type { Moves, Settings } from './settings.ts'
import { exceededBy, serviceTimes } from '../distributions/service-times.ts'
import { Hedging } from '../moves/hedging.ts'
import { TokenBuckets } from '../moves/token-bucket.ts'
import { createRing } from '../ring/ring.ts'
import { boundedLoads, toOwner } from '../ring/route.ts'
import { COPIES } from './settings.ts'

/** The hedging delay before any call has been answered, in µs: one service time in 16 is longer. */
const FIRST_DELAY = exceededBy(4)

/** The simulation that a reader has chosen. @param settings Within their ranges (`checkSettings`). @param moves The moves that are on. */
export function simulationOptions(settings: Settings, moves: Moves): SimulationOptions {
  const { seed, shards, pointsPerShard, bound, hedges, correlation, bucketRate, burst } = settings
  return {
    seed,
    ring: createRing(shards, pointsPerShard, COPIES, seed),
    workers: 1,
    service: serviceTimes,
    route: moves.bounded ? boundedLoads(bound) : toOwner,
    hedging: moves.hedging ? new Hedging(hedges, FIRST_DELAY) : undefined,
    correlation,
    buckets: moves.buckets ? new TokenBuckets(shards, Math.round(100 * serviceTimes.mean / bucketRate), burst) : undefined,
  }
}

/**
 * The mean time between two requests, in µs. Each request keeps shards busy for `calls` service times, so that a share of
 * all shards is busy.
 * @param load That share, in per cent; 0 gives infinity.
 * @param calls Calls per request.
 * @param shards Number of shards.
 */
export const meanGap = (load: number, calls: number, shards: number): number => 100 * calls * serviceTimes.mean / (load * shards)

/**
 * The shard that leaves the ring at the reshard. With one point per shard, the next one takes over all its keys. A ring
 * has no beginning, so any shard would do; this one lets a picture put the busy shard right of its words.
 */
export const leavingShard = (shards: number): number => Math.floor(shards * 7 / 10) - 1
