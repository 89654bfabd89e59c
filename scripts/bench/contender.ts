import type { Step } from '../../src/labs/engine/model/matching-engine/engine.ts'
import type { Subject } from '../../src/labs/engine/model/measuring/run.ts'
import type { Percentiles } from '../../src/labs/engine/model/measuring/summary.ts'
import type { Scenario } from '../../src/labs/engine/model/tape/scenarios.ts'
import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { hashReports } from '../../src/labs/engine/model/matching-engine/canonical.ts'
import { createEngine, ladder } from '../../src/labs/engine/model/matching-engine/engine.ts'
import { percentiles } from '../../src/labs/engine/model/measuring/percentiles.ts'
import { timesInSystem, utilisation } from '../../src/labs/engine/model/measuring/queueing.ts'
import { measureNow, subject } from '../../src/labs/engine/model/measuring/run.ts'
import { generateTape } from '../../src/labs/engine/model/tape/generate.ts'
import { Random } from '../../src/labs/kit/random.ts'
import { packageSubject } from './order-book.ts'

/** The task of a contender. Each contender runs in its own process, so that the compiler sees no other engine. */
export interface Task {
  name: string
  scenario: Scenario
  seed: number
  messages: number
  passes: number
  /** Whether to measure allocation instead of speed. Allocation needs different garbage collector settings. */
  memory: boolean
}

/** The result of a speed measurement. */
export interface Speed {
  rates: number[]
  undisturbed: number
  service: Percentiles
  /** The time that two clock reads take with nothing between them, in ns. */
  clock: number
  /** Waiting plus service time at each offered rate, in ns. Service times are measured; arrivals are simulated. */
  offered: { rate: number, utilisation: number, inSystem: Percentiles }[]
  hash?: string
}

/** Rates offered to each contender, in messages per second. */
const OFFERED = [300_000, 1_000_000, 3_000_000]
/** Number of messages between two clock reads when measuring throughput. */
const BATCH = 512
/** Number of messages between two heap readings. Their allocations must fit in the young generation (`memoryFlags`). */
const WINDOW = 100_000

const isStep = (name: string): name is Step => Object.hasOwn(ladder, name)
const clock = () => performance.now()

/** The median of the times measured between two clock reads with nothing between them, in ns. */
function clockCost(): number {
  const nothing = () => {}
  return percentiles(
    measureNow({ count: 20_000, apply: nothing, settle: nothing, clear: nothing }, { warmUps: 2, passes: 1, batch: 1 }, clock).least,
  ).p50
}

function speedOf(run: Subject, { passes, seed }: Task): Speed {
  const whole = measureNow(run, { warmUps: 2, passes, batch: BATCH }, clock)
  const single = measureNow(run, { warmUps: 1, passes, batch: 1 }, clock)
  const offered = OFFERED.map((rate) => {
    const random = new Random(seed)
    return {
      rate,
      utilisation: utilisation(single.least, rate),
      inSystem: percentiles(timesInSystem(single.least, { rate, uniform: () => random.uniform() })),
    }
  })
  return {
    rates: whole.rates,
    undisturbed: run.count / whole.least.reduce((sum, ns) => sum + ns, 0) * 1e9,
    service: percentiles(single.least),
    clock: clockCost(),
    offered,
  }
}

/** Number of passes whose heap growth counts. The two passes before them only warm up the measuring code. */
const GROWTH_PASSES = 3

/** Growth of heap and array buffers in each pass, in bytes per thousand messages. Needs `memoryFlags`. */
async function growthOf(run: Subject): Promise<number[]> {
  measureNow(run, { warmUps: 1, passes: 1, batch: BATCH }, clock)
  const used = () => {
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const grown: number[] = []
  for (let pass = -2; pass < GROWTH_PASSES; pass++) {
    let sum = 0
    run.clear()
    for (let from = 0; from < run.count; from += WINDOW) {
      // Array buffers are freed in the background. The second collection waits for those that the first one found.
      globalThis.gc!()
      await setImmediate()
      globalThis.gc!()
      const before = used()
      for (let at = from; at < Math.min(run.count, from + WINDOW); at += BATCH) {
        run.apply(at, Math.min(run.count, from + WINDOW, at + BATCH))
        run.settle()
      }
      sum += used() - before
    }
    if (pass >= 0)
      grown.push(sum / run.count * 1000)
  }
  return grown
}

process.once('message', async (task: Task) => {
  const tape = generateTape(task.scenario, task.seed, task.messages)
  const run = isStep(task.name) ? subject(createEngine(ladder[task.name], tape.symbols), tape) : packageSubject(tape)
  if (task.memory) {
    process.send!(await growthOf(run))
  }
  else {
    process.send!({
      ...speedOf(run, task),
      ...(isStep(task.name) ? { hash: await hashReports(createEngine(ladder[task.name], tape.symbols), tape) } : {}),
    })
  }
  process.disconnect()
})
