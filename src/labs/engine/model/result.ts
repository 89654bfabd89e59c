import type { Spread } from '../../kit/spread.ts'
import type { Step } from './matching-engine/engine.ts'
import type { Percentiles } from './measuring/summary.ts'
import type { Scenario } from './tape/scenarios.ts'

/** The result of a step of the ladder, in this browser or in a recorded run. */
export interface StepResult {
  /** Messages per second, over all passes. */
  rate: Spread
  /** Service time of a message in ns, the minimum over the passes; the messages of a batch share its time. */
  service: Percentiles
  /**
   * Waiting plus service time at the run's offered rate, in ns: service is measured, arrivals are simulated. Undefined
   * before the step's last pass, or if the rate is above the step's capacity.
   */
  inSystem?: Percentiles
  /** SHA-256 of the canonical text of all reports; undefined until it is computed. */
  hash?: string
}

/** The tape of a run: a generated one, or a file of the visitor's own. */
export type TapeName = { scenario: Scenario, seed: number } | { file: string }

/** A run of the lab as it is shown: steps are added as they are measured. */
export interface LabRun {
  /** Whether it was just measured in this browser, or saved by `npm run bench:engine -- --record`. */
  origin: 'here' | 'recorded'
  /** Start time, ISO 8601. */
  date: string
  /** The machine in words: its processor or browser, and its number of cores. */
  machine: string
  tape: TapeName
  messages: number
  /** Number of timed passes of each step. */
  passes: number
  /** Number of messages that are timed together. */
  batch: number
  /**
   * The clock's tick in µs, and whether the page is cross-origin isolated, which makes the clock finer. Undefined for a
   * recorded run, which used Node's clock.
   */
  clock?: { tick: number, isolated: boolean }
  /**
   * The time of two clock reads in ns, which is part of each service time in a recorded run. Undefined for a run
   * measured here, where it is negligible in a batch.
   */
  looks?: number
  /** The rate that the queue is computed for, in messages per second. */
  offered: number
  steps: Partial<Record<Step, StepResult>>
}

/** Time in ns of one pass over a run's tape, at a rate in messages per second. */
export const passTime = ({ messages }: Pick<LabRun, 'messages'>, rate: number): number => messages / rate * 1e9
