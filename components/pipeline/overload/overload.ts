/** A system that takes requests: each occupies one of its slots for a while, and the others wait in line. */
export interface System {
  /** How many requests it works on at a time. */
  slots: number
  /** How long it works on one, in s. */
  service: number
  /** How long a caller waits for an answer, in s. An answer that takes longer reaches nobody. */
  patience: number
}

/** One request, with its times in s after the load changed. */
export interface Request {
  arrival: number
  /** When a slot takes it. */
  start: number
  end: number
}

/** How many requests are in the system at one moment. */
export interface Moment {
  /** Time in s after the load changed. */
  time: number
  serving: number
  waiting: number
}

/** What happens to a system under a load that does not end. */
export interface Run {
  /** The moments in order, up to the one from which the system is stopped, if there is one. */
  moments: Moment[]
  /** Time in s from which each newcomer's answer comes too late; undefined if it does not come to that. */
  stopped?: number
}

/** The times are sums of fractions, so they are compared with this tolerance, in s. */
const EXACT = 1e-9

/** The time between two answers while all slots are taken, in s. */
export const interval = ({ slots, service }: System): number => service / slots

/** The load that the system can take for ever, in requests a second. */
export const capacity = (system: System): number => 1 / interval(system)

/**
 * Lets requests arrive at an even pace and serves them in order. Before time 0 the load is the same or, if that is more than
 * the system can take, as much as it can take.
 * @param system The system.
 * @param load Requests a second, positive.
 * @param until The time of the last arrival, in s.
 * @returns The requests that are in the system at time 0 or arrive later, by arrival.
 */
export function requestsUnder(system: System, load: number, until: number): Request[] {
  const calm = Math.min(load, capacity(system))
  const before = Array.from({ length: Math.ceil(system.service * calm - EXACT) }, (_, i) => -i / calm).reverse()
  const after = Array.from({ length: Math.floor(until * load + EXACT) }, (_, i) => (i + 1) / load)
  const requests: Request[] = []
  for (const arrival of [...before, ...after]) {
    // All take equally long, so the slot that is free first is that of the request as many places earlier as there are slots.
    const start = Math.max(arrival, requests[requests.length - system.slots]?.end ?? -Infinity)
    requests.push({ arrival, start, end: start + system.service })
  }
  return requests
}

/** Whether a request's answer comes after its caller has stopped waiting. */
export const isLate = ({ patience }: System, { arrival, end }: Request): boolean => end - arrival > patience + EXACT

/** How many requests are served and how many wait at a time, in s. */
export function momentOf(requests: readonly Request[], time: number): Moment {
  const by = time + EXACT
  return {
    time,
    serving: requests.filter(({ start, end }) => start <= by && by < end).length,
    waiting: requests.filter(({ arrival, start }) => arrival <= by && by < start).length,
  }
}

/**
 * Runs a system under a load and looks at it each time a slot could become free.
 * @param system The system.
 * @param load Requests a second, positive.
 * @param count How many moments to look at, at most. The last one is not taken for a stop, because nothing is seen after it.
 */
export function runUnder(system: System, load: number, count: number): Run {
  const step = interval(system)
  const requests = requestsUnder(system, load, count * step + 1 / load)
  const moments = Array.from({ length: count }, (_, i) => momentOf(requests, (i + 1) * step))
  const stop = moments.slice(0, -1).findIndex(({ time }) => {
    const next = requests.find(({ arrival }) => arrival > time + EXACT)
    return next !== undefined && isLate(system, next)
  })
  return stop < 0 ? { moments } : { moments: moments.slice(0, stop + 1), stopped: moments[stop].time }
}

/**
 * What becomes of the requests of one second, if a decision takes one request and the last decision takes all that are left.
 * @param load Requests a second.
 * @param fit How many are answered in full.
 * @param decisions How many decisions there are.
 * @returns How many requests each decision takes, in order.
 */
export function takenBy(load: number, fit: number, decisions: number): number[] {
  const over = Math.max(0, load - fit)
  return Array.from({ length: decisions }, (_, i) => i < decisions - 1 ? Math.min(1, Math.max(0, over - i)) : Math.max(0, over - i))
}

/** What is shown of a run: how many moments, whether the stop is, and whether that is all. */
export interface Shown { moments: number, stopped: boolean, done: boolean }

/**
 * What an animation of a run shows. The stop comes one moment after the last one.
 * @param run The run.
 * @param elapsed Time since its beginning in s; `Infinity` for its end.
 */
export function shownAt(run: Run, elapsed: number): Shown {
  const by = elapsed + EXACT
  const end = run.moments.at(-1)!.time + (run.stopped === undefined ? 0 : run.moments[0].time)
  return { moments: run.moments.filter(({ time }) => time <= by).length, stopped: run.stopped !== undefined && by >= end, done: by >= end }
}
