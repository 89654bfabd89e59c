/**
 * The lab's public API: two engines, the steps between them, tapes, and the code that measures the engines. All of this
 * code is pure; the clock is passed in. Engines run in module workers (`src/labs/engine/worker/bench.ts`), one worker
 * per engine, because engines that share a thread share compiled code and slow each other down.
 *
 * The histogram is not exported here. Its library is CommonJS, so a bundler could not drop it from a page that only
 * displays results. Code that measures imports the histogram from `measuring/percentiles.ts` directly.
 */

export { Random } from '../kit/random.ts'
export { type Spread, spread } from '../kit/spread.ts'
export { canonicalText, hashReports } from './model/matching-engine/canonical.ts'
export { type Costs, createEngine, type Engine, ladder, type Level, type Step } from './model/matching-engine/engine.ts'
export * from './model/matching-engine/messages.ts'
export { batchFor, MOST_PASSES, offeredTo, passesFor, warmUpsFor } from './model/measuring/choices.ts'
export { perMessage, timesInSystem, utilisation } from './model/measuring/queueing.ts'
export type { RecordedContender, RecordedRun } from './model/measuring/recorded.ts'
export { measure, type Measured, type Plan, type Progress, type Subject, subject } from './model/measuring/run.ts'
export { BINS, keepLeast, type Percentiles, tickOf } from './model/measuring/summary.ts'
export { type LabRun, passTime, type StepResult, type TapeName } from './model/result.ts'
export { firstTrade, type Frame, type Lot, type Queue, slowMotion } from './model/slow-motion.ts'
export { columns, type Read, readCsv, writeCsv } from './model/tape/csv.ts'
export { generateTape } from './model/tape/generate.ts'
export { isScenario, type Scenario, scenarios } from './model/tape/scenarios.ts'
export type { Tape } from './model/tape/tape.ts'
export { markdownOf } from './text/markdown.ts'
export { inWords } from './text/plain-words.ts'
