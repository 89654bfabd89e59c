import type { Scenario } from '../tape/scenarios.ts'
import type { Percentiles, Spread } from './summary.ts'

/** A contender of a recorded run. */
export interface RecordedContender {
  /** A step of the ladder, or the name of a package. */
  name: string
  /** Messages per second, over all passes of all rounds. */
  rate: Spread
  /**
   * Messages per second, over all rounds, as on a quiet machine: each batch counts with the shortest time that it took
   * in any pass of its round.
   */
  undisturbed: Spread
  /**
   * Service time of a message in ns: the minimum over the passes of a round, then percentiles over the tape. Each
   * percentile is the median over the rounds; the curve is from the last round.
   */
  service: Percentiles
  /**
   * Waiting plus service time in the last round at the run's offered rate, in ns: service is measured, arrivals are
   * simulated. Undefined if the rate is above the contender's capacity.
   */
  inSystem?: Percentiles
  /** Heap growth of the warm contender, in bytes per thousand messages, without a garbage collection in between. */
  bytesPerThousand: Spread
  /** SHA-256 of the canonical text of all reports; undefined for a package, which has reports of its own. */
  hash?: string
}

/** A run saved by `npm run bench:engine -- --record`, shown where the lab cannot run. Measurements have four digits. */
export interface RecordedRun {
  /** ISO 8601. */
  date: string
  /** `runtime` is a name and its major version, e.g. `Node 24`, because a build must not reveal exact tool versions. */
  machine: { cpu: string, cores: number, runtime: string, platform: string }
  scenario: Scenario
  seed: number
  messages: number
  rounds: number
  passes: number
  /** The time of two clock reads alone, in ns; it is part of each `service`. */
  clock: number
  /**
   * The rate that the queue is computed for, in messages per second: the highest of the benchmark's rates up to the one
   * that a run in a browser would choose.
   */
  offered: number
  contenders: RecordedContender[]
}
