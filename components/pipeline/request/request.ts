/** The places where a system is told to bend, in the order in which a request meets them. */
export const stations = ['shard', 'key', 'retry', 'queue', 'breaker', 'partial'] as const

/** A shard, an idempotency key, a retry budget, backpressure, a breaker with shedding, a partial answer. */
export type Station = typeof stations[number]

/** How a request ends: with the whole answer, with one that lacks a piece, or refused with a reason. */
export type Outcome = 'answered' | 'partial' | 'refused'

/** What becomes of one request. It always ends: no set of faults leaves it without an answer or a refusal. */
export interface Journey {
  outcome: Outcome
  /** The stations it meets, in order; the one that refuses it is the last. */
  reached: readonly Station[]
  /** It was sent twice and takes effect once. */
  once: boolean
  /** It had to wait. */
  late: boolean
}

/**
 * What becomes of a request when something is broken at some of the stations.
 * Only the breaker refuses it; what lies behind the breaker is not reached then.
 */
export function journey(broken: ReadonlySet<Station>): Journey {
  const refused = broken.has('breaker')
  const reached = refused ? stations.slice(0, stations.indexOf('breaker') + 1) : stations
  return {
    outcome: refused ? 'refused' : broken.has('partial') ? 'partial' : 'answered',
    reached,
    once: broken.has('key'),
    late: broken.has('queue') && !refused,
  }
}

/** What each step breaks. The last mends the breaker again: the piece that failed is left out instead. */
const STEPS: readonly (readonly Station[])[] = [
  [],
  ['shard', 'key'],
  ['shard', 'key', 'retry', 'queue'],
  ['shard', 'key', 'retry', 'queue', 'breaker'],
  ['shard', 'key', 'retry', 'queue', 'partial'],
]

/** The stations that are broken at a step; a step past the last is the last, one before the first the first. */
export function brokenAt(step: number): ReadonlySet<Station> {
  return new Set(STEPS[Math.min(Math.max(step, 0), STEPS.length - 1)])
}

/** The same stations with one of them broken, or mended if it was. */
export function toggled(broken: ReadonlySet<Station>, station: Station): ReadonlySet<Station> {
  return new Set(stations.filter(s => broken.has(s) !== (s === station)))
}
