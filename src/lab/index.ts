/**
 * The lab's public face: two engines, the steps between them, tapes, and how they are measured. All of it is pure; the
 * clock is handed in. A module worker drives it, one worker for each engine, since engines that share a thread share
 * compiled code and slow each other down:
 *
 * ```ts
 * const tape = generateTape('calm', seed, 400_000) // well under a second; or readCsv(text).tape
 * const engine = createEngine(ladder.before, tape.symbols)
 * const plan = { warmUps: 2, passes: 7, batch: 4096 } // a batch long against tickOf(clock)
 * const clock = () => performance.now()
 * const steps = measure(subject(engine, tape), plan, clock)
 * for (let step = steps.next(); ; step = steps.next()) {
 *   if (step.done) {
 *     const { rates, least } = step.value
 *     postMessage({ rate: spread(rates), service: percentiles(perMessage(least, plan.batch, tape.count)) })
 *     break
 *   }
 *   // Once a frame at most: post step.value, then await a message, so that a cancel can come in between.
 * }
 * ```
 *
 * Then, off the clock: `hashReports(engine, tape)` for the proof that all steps say the same, `timesInSystem` for the
 * queue at an offered rate, `engine.depth` for a picture of the book.
 */
export { canonicalText, hashReports } from './matching-engine/canonical.ts'
export { type Costs, createEngine, type Engine, ladder, type Level, type Step } from './matching-engine/engine.ts'
export * from './matching-engine/messages.ts'
export { BINS, type Percentiles, percentiles } from './measuring/percentiles.ts'
export { perMessage, timesInSystem, utilisation } from './measuring/queueing.ts'
export type { RecordedContender, RecordedRun } from './measuring/recorded.ts'
export { measure, type Measured, type Plan, type Progress, type Subject, subject } from './measuring/run.ts'
export { type Spread, spread, tickOf } from './measuring/summary.ts'
export { inWords } from './plain-words.ts'
export { Random } from './random.ts'
export type { LabRun, StepResult, TapeName } from './result.ts'
export { firstTrade, type Frame, type Lot, type Queue, slowMotion } from './slow-motion.ts'
export { columns, type Read, readCsv, writeCsv } from './tape/csv.ts'
export { generateTape } from './tape/generate.ts'
export { isScenario, type Scenario, scenarios } from './tape/scenarios.ts'
export type { Tape } from './tape/tape.ts'
