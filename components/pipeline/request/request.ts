/** The places where a system is designed to bend, in the order in which a request meets them. */
export const stations = ['shard', 'key', 'retry', 'queue', 'breaker', 'partial'] as const

/** A shard, an idempotency key, a retry budget, backpressure, a breaker with shedding, a partial answer. */
export type Station = typeof stations[number]

/** How a request ends: with the whole answer, with an answer that lacks a piece, or refused with a reason. */
export type Outcome = 'answered' | 'partial' | 'refused'

/** What happens to one request. Whatever the faults, it ends in an answer or a refusal. */
export interface Journey {
  outcome: Outcome
  /** The stations it meets, in order; a station that refuses it is the last. */
  reached: readonly Station[]
  /** Whether it was sent twice and takes effect once. */
  once: boolean
  /** Whether it had to wait. */
  late: boolean
}

/**
 * What happens to a request when some of the stations are broken.
 * Only the breaker refuses it; the stations after the breaker are then not reached.
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

/** What is broken at each step. The last step mends the breaker; the failed piece is left out instead. */
const STEPS: readonly (readonly Station[])[] = [
  [],
  ['shard', 'key'],
  ['shard', 'key', 'retry', 'queue'],
  ['shard', 'key', 'retry', 'queue', 'breaker'],
  ['shard', 'key', 'retry', 'queue', 'partial'],
]

/** The stations that are broken at a step; steps out of range are clamped to the first or last. */
export function brokenAt(step: number): ReadonlySet<Station> {
  return new Set(STEPS[Math.min(Math.max(step, 0), STEPS.length - 1)])
}

/** The same set with one station broken, or mended if it was broken. */
export function toggled(broken: ReadonlySet<Station>, station: Station): ReadonlySet<Station> {
  return new Set(stations.filter(s => broken.has(s) !== (s === station)))
}
