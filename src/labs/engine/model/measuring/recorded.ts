import type { Spread } from '../../../kit/spread.ts'
import type { Scenario } from '../tape/scenarios.ts'
import type { Percentiles } from './summary.ts'

/** A contender of a recorded run. */
export interface RecordedContender {
  /** A step of the ladder, or the name of a package. */
  name: string
  /** Messages per second, over all passes of all rounds. */
  rate: Spread
  /**
   * Messages per second, over all rounds, as on a quiet machine: in each round, each batch is counted at its shortest
   * time over the round's passes.
   */
  undisturbed: Spread
  /**
   * Percentiles, over the tape, of each message's service time in ns, which is its minimum over the passes of a round.
   * p50 to `most` are medians over the rounds; the curve and the bins are from the last round.
   */
  service: Percentiles
  /**
   * Waiting plus service time in the last round at the run's offered rate, in ns: service is measured, arrivals are
   * simulated. Undefined if the rate is above the contender's capacity.
   */
  inSystem?: Percentiles
  /** Heap growth of the warm contender, in bytes per thousand messages, without a garbage collection in between. */
  bytesPerThousand: Spread
  /** SHA-256 of the canonical text of all reports; undefined for a package, whose reports have another format. */
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
   * The rate that the queue is computed for, in messages per second. It is the highest of the benchmark's rates that
   * does not exceed the rate that a run in a browser would choose, or the lowest if all exceed it.
   */
  offered: number
  contenders: RecordedContender[]
}
