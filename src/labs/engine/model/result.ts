import type { Step } from './matching-engine/engine.ts'
import type { Percentiles, Spread } from './measuring/summary.ts'
import type { Scenario } from './tape/scenarios.ts'

/** What a step of the ladder came to, in this browser or in a recorded run. */
export interface StepResult {
  /** Messages a second, over all passes. */
  rate: Spread
  /** Time of service of a message, in ns: the least over the passes; the messages of a batch share its time. */
  service: Percentiles
  /**
   * Waiting and service at the run's offered rate, in ns: service measured, arrivals simulated. None before the step's
   * last pass, or where the rate is above what it can do.
   */
  inSystem?: Percentiles
  /** SHA-256 of the canonical text of all reports; none before it is made. */
  hash?: string
}

/** What a run ran on: a tape that was generated, or one of the visitor's own. */
export type TapeName = { scenario: Scenario, seed: number } | { file: string }

/** A run of the lab as it is shown: steps come in as they are measured. */
export interface LabRun {
  /** Whether it was measured in this browser, just now, or is kept from `npm run bench:engine -- --record`. */
  origin: 'here' | 'recorded'
  /** When it began, ISO 8601. */
  date: string
  /** What it ran on, in words for a reader: processor or browser, cores. */
  machine: string
  tape: TapeName
  messages: number
  /** Timed passes of each step. */
  passes: number
  /** Messages that share a look at the clock. */
  batch: number
  /** The clock's tick in µs, and whether the page is isolated, which makes it fine. None for a recorded run, where the clock is Node's. */
  clock?: { tick: number, isolated: boolean }
  /**
   * What two looks at the clock take, in ns, where they are part of each time of service: in a recorded run. In a batch
   * they are nothing.
   */
  looks?: number
  /** Messages a second that the queue is computed for. */
  offered: number
  steps: Partial<Record<Step, StepResult>>
}

/** Time of one pass over the tape of a run at a rate of messages a second, in ns. */
export const passTime = ({ messages }: Pick<LabRun, 'messages'>, rate: number): number => messages / rate * 1e9
