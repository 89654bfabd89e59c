import process from 'node:process'
import { allMoves, defaults, noMoves } from '../../src/labs/fan-out/model/lab/settings.ts'
import { leavingShard, meanGap, simulationOptions } from '../../src/labs/fan-out/model/lab/simulation-options.ts'
import { withoutShard } from '../../src/labs/fan-out/model/ring/ring.ts'
import { EventQueue } from '../../src/labs/fan-out/model/simulation/event-queue.ts'
import { Simulation } from '../../src/labs/fan-out/model/simulation/simulation.ts'
import { ObjectHeap } from '../../src/labs/fan-out/model/testing/object-heap.ts'
import { StraightforwardSimulation } from '../../src/labs/fan-out/model/testing/straightforward.ts'
import { Random } from '../../src/labs/kit/random.ts'

/** Which contender runs what. Each runs in a process of its own, so that the compiler sees no other. */
export interface FanOutTask {
  contender: 'tuned' | 'straightforward'
  work: FanOutWork
  rounds: number
}

/** The lab's default run without moves, the same with all moves, and its event queue alone. */
export type FanOutWork = 'no moves' | 'all moves' | 'queue'

/** What a contender measured. */
export interface FanOutSpeed {
  /** Events a second of each round, by the processor time of this process. */
  rates: number[]
  /** The digest of a run; empty for the queue alone. */
  digest: string
}

/** A round: simulated time before and after the reshard in µs, load in per cent, calls per request. */
const [BEFORE, AFTER, LOAD, CALLS] = [40_000_000, 10_000_000, 64, 20]
/** Events in the queue, and how often one is taken and another added: the hold model (Jones, CACM 29(4), 1986). */
const [PENDING, HOLDS] = [400, 1_000_000]
const WARM_UPS = 2

interface Round { events: number, digest: string }

function simulate({ contender, work }: FanOutTask): Round {
  const options = simulationOptions(defaults, work === 'no moves' ? noMoves : allMoves)
  const simulation = contender === 'tuned' ? new Simulation(options) : new StraightforwardSimulation(options)
  simulation.offer(meanGap(LOAD, CALLS, defaults.shards), CALLS)
  simulation.advance(BEFORE)
  simulation.reshard(withoutShard(options.ring, leavingShard(defaults.shards)))
  simulation.advance(BEFORE + AFTER)
  return { events: 'counts' in simulation ? simulation.counts.events : simulation.events, digest: simulation.digest }
}

function hold({ contender }: FanOutTask): Round {
  const random = new Random(1)
  if (contender === 'tuned') {
    const queue = new EventQueue()
    for (let i = 0; i < PENDING; i++)
      queue.push(random.below(10_000), i)
    for (let i = 0; i < HOLDS; i++) {
      const { time } = queue
      queue.push(time + random.below(10_000), queue.pop())
    }
  }
  else {
    const heap = new ObjectHeap()
    const run = () => {}
    for (let order = 0; order < PENDING; order++)
      heap.push({ time: random.below(10_000), order, run })
    for (let i = 0; i < HOLDS; i++)
      heap.push({ time: heap.pop()!.time + random.below(10_000), order: PENDING + i, run })
  }
  return { events: HOLDS, digest: '' }
}

process.once('message', (task: FanOutTask) => {
  const rates: number[] = []
  let digest = ''
  for (let round = -WARM_UPS; round < task.rounds; round++) {
    const start = process.cpuUsage()
    const result = task.work === 'queue' ? hold(task) : simulate(task)
    const { user, system } = process.cpuUsage(start)
    digest = result.digest
    if (round >= 0)
      rates.push(result.events / (user + system) * 1e6)
  }
  process.send!({ rates, digest } satisfies FanOutSpeed)
  process.disconnect()
})
