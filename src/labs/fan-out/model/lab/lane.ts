import type { Ring } from '../ring/ring.ts'
import type { Percentile, TooFew } from '../statistics/percentiles.ts'
import type { Input } from './inputs.ts'
import type { Moves, Settings } from './settings.ts'
import { withoutShard } from '../ring/ring.ts'
import { UNANSWERED } from '../simulation/requests.ts'
import { Simulation } from '../simulation/simulation.ts'
import { percentiles } from '../statistics/percentiles.ts'
import { leavingShard, meanGap, simulationOptions } from './simulation-options.ts'

/** Calls of a request, until an input changes them. */
export const CALLS = 20
/** Requests that arrive within this time after a change of the load are not measured; in µs. */
export const WARM_UP = 1_000_000
/** The percentiles that a lane reports, in parts of a thousand. */
const PERMILLES = [500, 990, 999] as const

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
  constructor(settings: Settings, moves: Moves) {
    const options = simulationOptions(settings, moves)
    this.#ring = options.ring
    this.simulation = new Simulation(options)
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
    this.simulation.offer(meanGap(this.#load, this.#calls, this.#ring.shards), this.#calls)
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
