import type { Distribution } from '../distributions/distribution.ts'
import type { Hedging } from '../moves/hedging.ts'
import type { TokenBuckets } from '../moves/token-bucket.ts'
import type { Ring } from '../ring/ring.ts'
import type { Route } from '../ring/route.ts'

/** Separates the seed of keys and service times from that of arrivals. */
export const CALL_STREAM = 0x5EED

/** What a simulation consists of. */
export interface SimulationOptions {
  /** Any integer; only its lower 32 bits count. It decides arrivals, keys and service times. */
  seed: number
  ring: Ring
  /** Number of calls that a shard serves at a time. */
  workers: number
  service: Distribution
  route: Route
  /** Hedges slow calls. Default: no call is hedged. */
  hedging?: Hedging
  /**
   * How likely a hedge takes as long as the call that it hedges, because the cause is the key and not the shard; 0 to
   * 100 %. Default: 0.
   */
  correlation?: number
  /** Sheds calls. Default: no call is shed. */
  buckets?: TokenBuckets
}

/** What a simulation has counted since its start. */
export interface Counts {
  /** Arrivals, ends of service and hedge timers. */
  events: number
  /** Calls that found all workers of their shard busy. */
  waited: number
  /** Calls that were refused, and requests with at least one such call. Both count as answered at that moment. */
  shedCalls: number
  shedRequests: number
  /** Calls that were sent to a second shard. */
  hedges: number
}
