/** Left edges of the places on the track where the system can bend, in canvas px. */
export const PLACES = [56, 186, 316, 446, 574, 706, 836] as const

/** Width of a station's button and of the words under a station, and height of a request's plate, in canvas px. */
export const STATION = 124
export const WORDS = 128
export const PLATE = 40

/** The places where a system is designed to tolerate a fault, in the order in which a request meets them. */
export const stations = ['shard', 'key', 'retry', 'queue', 'breaker', 'partial'] as const

/**
 * One of these places: a shard, an idempotency key, a retry budget, backpressure, a circuit breaker with load shedding,
 * or a partial answer.
 */
export type Station = typeof stations[number]

/** How a request ends: with the whole answer, with an answer that lacks a piece, or refused with a reason. */
export type Outcome = 'answered' | 'partial' | 'refused'

/** What happens to one request. Whatever the faults, it ends in an answer or a refusal. */
export interface Journey {
  outcome: Outcome
  /** The stations that the request meets, in order. If one of them refuses it, that one is the last. */
  reached: readonly Station[]
  /** Whether the request was sent twice but takes effect only once. */
  once: boolean
  /** Whether the request had to wait. */
  late: boolean
}

/**
 * What happens to a request when some of the stations are broken.
 * Only a broken `breaker` refuses the request, which then does not reach the stations after it.
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

/**
 * The broken stations at each step. The last step repairs the breaker, so that the request is answered, though with a
 * piece missing.
 */
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

/** A copy of the set in which one station is broken, or mended if it was already broken. */
export function toggled(broken: ReadonlySet<Station>, station: Station): ReadonlySet<Station> {
  return new Set(stations.filter(s => broken.has(s) !== (s === station)))
}
