import type { Spread } from '../../../kit/spread.ts'
import type { Input } from './inputs.ts'
import type { Moves, Settings } from './settings.ts'
import { spread } from '../../../kit/spread.ts'
import { Lane } from './lane.ts'
import { allMoves, noMoves } from './settings.ts'

/** The fewest seeds for which results are compared. */
export const FEWEST_SEEDS = 8
/** Events to run between two steps of the generator: a few ms. */
const SLICE = 20_000

/** What is compared: no move, each alone, all three. */
export const compared = {
  none: noMoves,
  bounded: { ...noMoves, bounded: true },
  hedging: { ...noMoves, hedging: true },
  buckets: { ...noMoves, buckets: true },
  all: allMoves,
} as const satisfies Readonly<Record<string, Moves>>

export type Compared = keyof typeof compared

/** The median and the range over all seeds. */
export interface Outcome {
  /** p99 of the requests that arrived since the reshard, in µs. A shed call counts as answered, so read it beside `shedCalls`. */
  p99: Spread
  /** Calls that were shed since the start of the run, and the share of requests that lost a call in this way, 0 to 1. */
  shedCalls: Spread
  shedRequests: Spread
  /** The share of calls that were hedged, 0 to 1. */
  hedges: Spread
}

/** A comparison to make. */
export interface ComparisonOptions {
  /** Settings for all runs, except the seeds: these are `settings.seed` and the integers after it. */
  settings: Settings
  /** The inputs of all runs, including a reshard. */
  inputs: readonly Input[]
  /** When all runs end, in µs. At least 1,000 requests must arrive between the reshard and this time. */
  until: number
  /** Number of seeds. Default, and least: 8. */
  seeds?: number
}

/**
 * What the moves bring, each alone and all together, over several seeds. For one seed, all runs have the same requests and
 * service times. One seed is no order: at other seeds, another move may be ahead.
 * @yields The share of runs that are done, 0 to 1, every few ms.
 * @throws RangeError if there are too few seeds, or too few requests for a p99.
 */
export function* compareMoves(options: ComparisonOptions): Generator<number, Record<Compared, Outcome>> {
  const { settings, inputs, until, seeds = FEWEST_SEEDS } = options
  if (seeds < FEWEST_SEEDS)
    throw new RangeError(`A comparison takes at least ${FEWEST_SEEDS} seeds, not ${seeds}.`)
  const names = Object.keys(compared) as Compared[]
  const outcomes = {} as Record<Compared, Outcome>
  let done = 0
  for (const name of names) {
    const results: ReturnType<typeof resultOf>[] = []
    for (let i = 0; i < seeds; i++, done++) {
      const lane = new Lane({ ...settings, seed: (settings.seed + i) % 2 ** 32 }, compared[name])
      while (!lane.advance(inputs, until, SLICE))
        yield (done + lane.simulation.now / until) / (seeds * names.length)
      results.push(resultOf(lane))
    }
    const over = (of: keyof typeof results[number]) => spread(results.map(result => result[of]))
    outcomes[name] = { p99: over('p99'), shedCalls: over('shedCalls'), shedRequests: over('shedRequests'), hedges: over('hedges') }
  }
  return outcomes
}

function resultOf(lane: Lane) {
  const { counts, requests, calls } = lane.simulation
  const { count, p99 } = lane.after()
  if ('needed' in p99)
    throw new RangeError(`${count} requests arrived since the reshard; p99 takes ${p99.needed}.`)
  return {
    p99: p99.value,
    shedCalls: counts.shedCalls,
    shedRequests: counts.shedRequests / requests.count,
    hedges: counts.hedges / calls.count,
  }
}

/** Whether two ranges have no value in common. Only then may the moves behind them be ranked. */
export const apart = (a: Spread, b: Spread): boolean => a.high < b.low || b.high < a.low
