import type { Plan, Read, Scenario, Step, StepResult, Subject, Tape } from '../lab'
import {
  createEngine,
  generateTape,
  hashReports,
  keepLeast,
  ladder,
  measure,
  perMessage,
  Random,
  readCsv,
  spread,
  subject,
  tickOf,
  timesInSystem,
  utilisation,
  warmUpsFor,
} from '../lab'
import { percentiles } from '../model/measuring/percentiles'

/** How many messages there are between two clock reads during the warm-up, when the clock's tick is not known yet. */
const WARM_UP_BATCH = 4096
/** The shortest time between two progress reports, in ms: one frame. */
const FRAME = 16

/** What is known about a step and the clock before the first timed pass. */
export interface Prepared {
  /** Messages per second in the last warm-up pass. */
  rate: number
  /** The clock's tick in ms. */
  tick: number
}

/** The tasks of a worker, run one at a time. Options and results are cloneable. */
export interface Tasks {
  /** Generates a tape from its name. */
  generate: (task: { scenario: Scenario, seed: number, messages: number }) => Tape
  /** Reads a tape from a file. Fails as `readCsv` does. */
  read: (file: Blob) => Promise<Read>
  /** Builds the engine of a step and warms it up on a tape. */
  prepare: (task: { step: Step, tape: Tape }) => Prepared
  /**
   * Runs a timed pass and returns the results of all passes so far. Call it after `prepare`, always with the same
   * `batch`.
   */
  pass: (task: { batch: number }) => Pick<StepResult, 'rate' | 'service'>
  /** The queue at a rate in messages per second, computed from all passes so far. Call it after at least one `pass`. */
  queue: (offered: number) => StepResult['inSystem']
  /** SHA-256 of the canonical text of all reports; not timed. Call it after `prepare`. Fails as `hashReports` does. */
  hash: () => Promise<string>
}

/**
 * Moves the tape's words to shared memory, so that all workers see them without a copy. If the page is not cross-origin
 * isolated, they stay as they are and each worker gets its own copy.
 */
function shared(tape: Tape): Tape {
  if (!globalThis.crossOriginIsolated)
    return tape
  const words = new Uint32Array(new SharedArrayBuffer(tape.words.byteLength))
  words.set(tape.words)
  return { ...tape, words }
}

/**
 * The tasks of one worker. A worker does only one of three things: it generates a tape, reads a tape, or measures one
 * step of the ladder. This way its compiler never sees a second engine.
 * @param clock Returns the time in ms.
 * @param onProgress Called with the fraction of a task that is done, 0 to 1.
 */
export function createBench(clock: () => number, onProgress: (done: number) => void): Tasks {
  const rates: number[] = []
  let least: Float64Array | undefined
  let run: Subject
  let service: () => Float64Array
  let hash: Tasks['hash']

  function drive(plan: Plan) {
    const steps = measure(run, plan, clock)
    let [step, reported] = [steps.next(), clock()]
    for (; !step.done; step = steps.next()) {
      if (clock() - reported >= FRAME) {
        reported = clock()
        onProgress(step.value.done)
      }
    }
    return step.value
  }

  return {
    generate: ({ scenario, seed, messages }) => shared(generateTape(scenario, seed, messages)),

    async read(file) {
      const read = readCsv(await file.text())
      return { ...read, tape: shared(read.tape) }
    },

    prepare({ step, tape }) {
      const engine = createEngine(ladder[step], tape.symbols)
      run = subject(engine, tape)
      hash = () => hashReports(engine, tape)
      const warmUp = drive({ warmUps: warmUpsFor(tape.count) - 1, passes: 1, batch: WARM_UP_BATCH })
      return { rate: warmUp.rates[0], tick: tickOf(clock) }
    },

    pass({ batch }) {
      const pass = drive({ warmUps: 0, passes: 1, batch })
      rates.push(pass.rates[0])
      least ??= pass.least
      keepLeast(least, pass.least)
      const best = least
      service = () => perMessage(best, batch, run.count)
      return { rate: spread(rates), service: percentiles(best, batch, run.count) }
    },

    queue(rate) {
      // A fixed seed gives every step the same arrivals.
      const random = new Random(1)
      const times = service()
      return utilisation(times, rate) < 1 ? percentiles(timesInSystem(times, { rate, uniform: () => random.uniform() })) : undefined
    },

    hash: () => hash(),
  }
}
