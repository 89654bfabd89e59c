/**
 * The fan-out lab's public API: a simulation of requests that fan out to shards, and what a reader can change. All of this
 * code is pure. It runs in a module worker (`src/labs/fan-out/worker/simulator.ts`).
 */

export type { Spread } from '../kit/spread.ts'
export { serviceTimes } from './model/distributions/service-times.ts'
export {
  apart,
  type Compared,
  compareMoves,
  FEWEST_SEEDS,
  type Outcome,
} from './model/lab/comparison.ts'
export { Frame } from './model/lab/frame.ts'
export { checkInputs, type Input } from './model/lab/inputs.ts'
export { CALLS, Lane, type Latencies, WARM_UP } from './model/lab/lane.ts'
export {
  allMoves,
  checkSettings,
  COPIES,
  defaults,
  type Moves,
  noMoves,
  numberRanges,
  pointChoices,
  type Settings,
} from './model/lab/settings.ts'
export { leavingShard, meanGap } from './model/lab/simulation-options.ts'
export type { Percentile, TooFew } from './model/statistics/percentiles.ts'
