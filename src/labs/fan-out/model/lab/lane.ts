import type { Ring } from '../ring/ring.ts'
import type { Percentile, TooFew } from '../statistics/percentiles.ts'
import type { Input } from './inputs.ts'
import type { Moves, Settings } from './settings.ts'
import { exceededBy, serviceTimes } from '../distributions/service-times.ts'
import { Hedging } from '../moves/hedging.ts'
import { TokenBuckets } from '../moves/token-bucket.ts'
import { createRing, withoutShard } from '../ring/ring.ts'
import { boundedLoads, toOwner } from '../ring/route.ts'
import { UNANSWERED } from '../simulation/requests.ts'
import { Simulation } from '../simulation/simulation.ts'
import { percentiles } from '../statistics/percentiles.ts'
import { COPIES } from './settings.ts'

/** Calls of a request, until an input changes them. */
export const CALLS = 20
/** Requests that arrive within this time after a change of the load are not measured; in µs. */
export const WARM_UP = 1_000_000
/** The hedging delay before any call has been answered, in µs: one service time in 16 is longer. */
const FIRST_DELAY = exceededBy(4)
/** The percentiles that a lane reports, in parts of a thousand. */
const PERMILLES = [500, 990, 999] as const

/**
 * The shard that leaves the ring at the reshard. With one point per shard, the next one takes over all its keys. A ring
 * has no beginning, so any shard would do; this one lets a picture put the busy shard right of its words.
 */
export const leavingShard = (shards: number): number => Math.floor(shards * 7 / 10) - 1

/** The latency of requests. A request that waits for a call counts with its age. */
export interface Latencies {
  /** Number of requests. */
  count: number
  /** In µs. */
  p50: Percentile | TooFew
  p99: Percentile | TooFew
  p999: Percentile | TooFew
}

/** A fan-out with some of the moves, driven by a reader's inputs. The same seed and inputs give each lane the same calls. */
export class Lane {
  readonly simulation: Simulation
  readonly #ring: Ring
  #taken = 0
  #load = 0
  #calls = CALLS
  #steadyFrom = 0
  #reshardAt: number | undefined

  /** @param settings Within their ranges (`checkSettings`). @param moves The moves that are on. */
  constructor(settings: Settings, { bounded, hedging, buckets }: Moves) {
    const { seed, shards, pointsPerShard, bound, hedges, correlation, bucketRate, burst } = settings
    this.#ring = createRing(shards, pointsPerShard, COPIES, seed)
    this.simulation = new Simulation({
      seed,
      ring: this.#ring,
      workers: 1,
      service: serviceTimes,
      route: bounded ? boundedLoads(bound) : toOwner,
      hedging: hedging ? new Hedging(hedges, FIRST_DELAY) : undefined,
      correlation,
      buckets: buckets ? new TokenBuckets(shards, Math.round(100 * serviceTimes.mean / bucketRate), burst) : undefined,
    })
    this.simulation.offer(Infinity, CALLS)
  }

  /** When the ring lost a shard, in µs; undefined before. */
  get reshardAt(): number | undefined {
    return this.#reshardAt
  }

  /**
   * Runs up to a time, or some events of it, to be continued by the next call. How it is divided does not change the run.
   * @param inputs All inputs since the start of the run (`checkInputs`). Later calls may add some that are not before `now`.
   * @param until In whole µs, not before `now`.
   * @param most The most events to run now. Default: no limit.
   * @returns Whether the time was reached.
   */
  advance(inputs: readonly Input[], until: number, most = Infinity): boolean {
    const { simulation } = this
    const last = simulation.counts.events + most
    for (; this.#taken < inputs.length && inputs[this.#taken].at <= until; this.#taken++) {
      if (!simulation.advance(inputs[this.#taken].at, last - simulation.counts.events))
        return false
      this.#take(inputs[this.#taken])
    }
    return simulation.advance(until, last - simulation.counts.events)
  }

  /** Latencies of the requests that arrived before the reshard, but not in the warm-up. */
  before(): Latencies {
    const { requests, now } = this.simulation
    return this.#latencies(requests.firstSince(this.#steadyFrom), requests.firstSince(this.#reshardAt ?? now + 1))
  }

  /** Latencies of the requests that arrived since the reshard; none if there was no reshard. */
  after(): Latencies {
    const { requests } = this.simulation
    return this.#latencies(this.#reshardAt === undefined ? requests.count : requests.firstSince(this.#reshardAt), requests.count)
  }

  #take(input: Input): void {
    const { simulation } = this
    if (input.type === 'send')
      simulation.send()
    else if (input.type === 'reshard')
      this.#reshard()
    else
      this.#offer(input)
  }

  #reshard(): void {
    if (this.#reshardAt !== undefined)
      return
    this.#reshardAt = this.simulation.now
    this.simulation.reshard(withoutShard(this.#ring, leavingShard(this.#ring.shards)))
  }

  #offer(input: Extract<Input, { type: 'load' | 'calls' }>): void {
    if (input.type === 'load')
      this.#load = input.percent
    else
      this.#calls = input.calls
    if (this.#reshardAt === undefined)
      this.#steadyFrom = input.at + WARM_UP
    // Each request keeps shards busy for `calls` service times; `load` per cent of all shards are to be busy.
    this.simulation.offer(100 * this.#calls * serviceTimes.mean / (this.#load * this.#ring.shards), this.#calls)
  }

  #latencies(from: number, to: number): Latencies {
    const { requests: { latency, arrival }, now } = this.simulation
    const values = latency.slice(from, Math.max(from, to))
    values.forEach((value, i) => {
      if (value === UNANSWERED)
        values[i] = now - arrival[from + i]
    })
    const [p50, p99, p999] = percentiles(values, PERMILLES)
    return { count: values.length, p50, p99, p999 }
  }
}
