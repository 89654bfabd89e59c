import type { Step } from '../src/lab/matching-engine/engine.ts'
import type { Percentiles } from '../src/lab/measuring/percentiles.ts'
import type { RecordedContender } from '../src/lab/measuring/recorded.ts'
import type { Subject } from '../src/lab/measuring/run.ts'
import type { Scenario } from '../src/lab/tape/scenarios.ts'
import process from 'node:process'
import { hashReports } from '../src/lab/matching-engine/canonical.ts'
import { createEngine, ladder } from '../src/lab/matching-engine/engine.ts'
import { percentiles } from '../src/lab/measuring/percentiles.ts'
import { timesInSystem, utilisation } from '../src/lab/measuring/queueing.ts'
import { measureNow, subject } from '../src/lab/measuring/run.ts'
import { Random } from '../src/lab/random.ts'
import { generateTape } from '../src/lab/tape/generate.ts'
import { packageSubject } from './order-book.ts'

/** What a contender is asked to do, in a process of its own: the compiler then sees no other engine. */
export interface Task {
  name: string
  scenario: Scenario
  seed: number
  messages: number
  passes: number
  /** Whether to measure allocation, which needs other settings of the collector, or speed. */
  memory: boolean
}

/** What it answers when speed was asked for. */
export interface Speed {
  rates: number[]
  undisturbed: number
  service: Percentiles
  offered: RecordedContender['offered']
  hash?: string
}

/** Rates at which messages are offered to each contender, a second. */
const OFFERED = [300_000, 1_000_000, 3_000_000]
/** Messages between two looks at the clock where throughput is measured. */
const BATCH = 2048
/** Messages between two looks at the heap: few enough that all they allocate fits in the young generation of `memoryFlags`. */
const WINDOW = 25_000

const isStep = (name: string): name is Step => Object.hasOwn(ladder, name)
const clock = () => performance.now()

function speedOf(run: Subject, { passes, seed }: Task): Speed {
  const whole = measureNow(run, { warmUps: 2, passes, batch: BATCH }, clock)
  const single = measureNow(run, { warmUps: 1, passes, batch: 1 }, clock)
  const offered = OFFERED.map((rate) => {
    const random = new Random(seed)
    const uniform = () => (random.bits() + 0.5) / 2 ** 32
    return { rate, utilisation: utilisation(single.least, rate), inSystem: percentiles(timesInSystem(single.least, { rate, uniform })) }
  })
  return {
    rates: whole.rates,
    undisturbed: run.count / whole.least.reduce((sum, ns) => sum + ns, 0) * 1e9,
    service: percentiles(single.least),
    offered,
  }
}

/** Bytes that the heap, array buffers included, grows by for a thousand messages. Needs `memoryFlags`. */
function growthOf(run: Subject): number[] {
  measureNow(run, { warmUps: 1, passes: 1, batch: BATCH }, clock)
  const used = () => {
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  return Array.from({ length: 2 }, () => {
    let grown = 0
    run.clear()
    for (let from = 0; from < run.count; from += WINDOW) {
      globalThis.gc!()
      const before = used()
      for (let at = from; at < Math.min(run.count, from + WINDOW); at += BATCH) {
        run.apply(at, Math.min(run.count, from + WINDOW, at + BATCH))
        run.settle()
      }
      grown += used() - before
    }
    return grown / run.count * 1000
  })
}

process.once('message', async (task: Task) => {
  const tape = generateTape(task.scenario, task.seed, task.messages)
  const run = isStep(task.name) ? subject(createEngine(ladder[task.name], tape.symbols), tape) : packageSubject(tape)
  if (task.memory)
    process.send!(growthOf(run))
  else
    process.send!({ ...speedOf(run, task), ...(isStep(task.name) ? { hash: await hashReports(createEngine(ladder[task.name], tape.symbols), tape) } : {}) })
  process.disconnect()
})
