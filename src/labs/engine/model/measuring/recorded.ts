import type { Scenario } from '../tape/scenarios.ts'
import type { Percentiles, Spread } from './summary.ts'

/** A contender of a recorded run. */
export interface RecordedContender {
  /** A step of the ladder, or the name of a package. */
  name: string
  /** Messages a second: over all passes of all rounds. */
  rate: Spread
  /** Messages a second where each batch takes the least that it took in any pass of a round: what a quiet machine gives. Over rounds. */
  undisturbed: Spread
  /**
   * Time of service of a message, in ns: the least over the passes of a round, percentiles over the tape; each the median
   * of the rounds, the curve of the last one.
   */
  service: Percentiles
  /**
   * Waiting and service at the run's offered rate, in ns: service measured, arrivals simulated; from the last round. None
   * where the rate is above what the contender can do.
   */
  inSystem?: Percentiles
  /** Heap growth of the warm contender, in bytes for a thousand messages, without a collection in between. */
  bytesPerThousand: Spread
  /** SHA-256 of the canonical text of all reports; none for a package, whose reports are its own. */
  hash?: string
}

/** A run of `npm run bench:engine -- --record`, as it is kept for where nothing can be run; measurements to four digits. */
export interface RecordedRun {
  /** ISO 8601. */
  date: string
  /** `runtime` is a name and its major version, e.g. `Node 24`: what ships tells no exact version of a tool. */
  machine: { cpu: string, cores: number, runtime: string, platform: string }
  scenario: Scenario
  seed: number
  messages: number
  rounds: number
  passes: number
  /** What two looks at the clock alone take, in ns; part of each `service`. */
  clock: number
  /** Messages a second that the queue is computed for: the highest rate of the benchmark that a run in a browser might choose. */
  offered: number
  contenders: RecordedContender[]
}
