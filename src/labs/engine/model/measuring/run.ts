import type { Engine } from '../matching-engine/engine.ts'
import type { Tape } from '../tape/tape.ts'
import { keepLeast } from './summary.ts'

/** Something that can be run over a tape's messages and reset. */
export interface Subject {
  /** Number of messages. */
  count: number
  /** Applies the messages from `from` up to but not including `to`. Only this call is timed. */
  apply: (from: number, to: number) => void
  /** Called after each batch; not timed. */
  settle: () => void
  /** Resets to the start; not timed. */
  clear: () => void
}

/** How a subject is run. */
export interface Plan {
  /** Number of untimed passes that warm up the compiler and memory. */
  warmUps: number
  passes: number
  /** Number of messages between two clock reads. A batch must last many clock ticks. */
  batch: number
}

/** The progress of a run. */
export interface Progress {
  /** Fraction of the messages processed so far, across all passes including warm-ups: 0 to 1. */
  done: number
  /** Messages per second in the timed passes so far; 0 before the first. */
  rate: number
}

/** The measurements of a run. */
export interface Measured {
  /** Messages per second of each pass. */
  rates: number[]
  /** The shortest time of each batch over all passes, in ns. */
  least: Float64Array
}

/** How many messages there are between two progress reports. */
const SLICE = 8192

/** An engine that runs over a tape, as a subject. */
export function subject(engine: Engine, tape: Tape): Subject {
  return {
    count: tape.count,
    apply: (from, to) => engine.apply(tape.words, from, to),
    settle: () => engine.reports.clear(),
    clear: () => engine.clear(),
  }
}

/**
 * Runs a subject according to a plan, one slice at a time. Between slices, the caller can report progress and do other
 * work; to cancel, it drops the generator.
 * @param run The subject.
 * @param plan The plan.
 * @param clock Returns the time in ms.
 */
export function* measure(run: Subject, plan: Plan, clock: () => number): Generator<Progress, Measured> {
  const { warmUps, passes, batch } = plan
  const batches = Math.ceil(run.count / batch)
  const least = new Float64Array(batches).fill(Infinity)
  const times = new Float64Array(batches)
  const rates: number[] = []
  const perSlice = Math.max(1, Math.floor(SLICE / batch))
  let timed = 0
  let busy = 0
  for (let pass = -warmUps; pass < passes; pass++) {
    run.clear()
    for (let b = 0; b < batches; b += perSlice) {
      const end = Math.min(batches, b + perSlice)
      const spent = slice(run, batch, b, end, times, clock)
      const messages = Math.min(run.count, end * batch) - b * batch
      if (pass >= 0) {
        busy += spent
        timed += messages
      }
      yield {
        done: ((pass + warmUps) * run.count + b * batch + messages) / ((warmUps + passes) * run.count),
        rate: busy > 0 ? timed / busy * 1000 : 0,
      }
    }
    if (pass >= 0) {
      keepLeast(least, times)
      rates.push(run.count / times.reduce((sum, ns) => sum + ns, 0) * 1e9)
    }
  }
  return { rates, least }
}

/**
 * Times the batches from `from` up to but not including `to`; returns the total in ms. This is a separate function,
 * because compilers optimise generators less well.
 */
function slice(run: Subject, batch: number, from: number, to: number, times: Float64Array, clock: () => number): number {
  let spent = 0
  for (let b = from; b < to; b++) {
    const start = clock()
    run.apply(b * batch, Math.min(run.count, (b + 1) * batch))
    const ms = clock() - start
    run.settle()
    times[b] = ms * 1e6
    spent += ms
  }
  return spent
}

/** Runs to the end in one go, for callers that need not stay responsive. */
export function measureNow(run: Subject, plan: Plan, clock: () => number): Measured {
  const steps = measure(run, plan, clock)
  let step = steps.next()
  while (!step.done)
    step = steps.next()
  return step.value
}
