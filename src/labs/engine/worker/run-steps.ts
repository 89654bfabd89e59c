import type { LabRun, Step, StepResult, Tape } from '../lab'
import type { Prepared } from './bench'
import type { EngineWorker } from './spawn'
import { batchFor, MOST_PASSES, offeredTo, passesFor } from '../lab'
import { words } from '../text/words'

/** The two steps of the race, which are measured first, and the steps of the ladder between those two. */
const RACE: readonly Step[] = ['before', 'after']
const BETWEEN: readonly Step[] = ['tree', 'arena']
const STEPS = [...RACE, ...BETWEEN]
/** Number of rounds for the race's steps alone, before all steps take turns. It is enough for a first result. */
const HEAD_START = 2
/** How much a step's warm-ups and its hash add to the progress. The unit is one timed pass. */
const BEFOREHAND = 2
const AFTERWARDS = 2

/** The progress of a run. */
export interface RunProgress {
  /** The step being measured; undefined while the reports are hashed. */
  now?: Step
  /** 0 to 1, over the whole run. */
  progress: number
  /** The results so far; undefined before the first timed pass. */
  run?: LabRun
}

/** Options of a run. */
export interface StepsOptions {
  tape: Tape
  /** The part of the result that is known in advance. */
  head: Pick<LabRun, 'date' | 'machine' | 'tape'>
  isolated: boolean
  /** Spawns a worker; each step gets its own. */
  spawn: () => EngineWorker
  onProgress: (progress: RunProgress) => void
}

/** @throws Error if the reports of the steps differ. */
function checkHashes(steps: LabRun['steps']): void {
  const hashes = STEPS.map(step => steps[step]?.hash)
  if (new Set(hashes).size > 1)
    throw new Error(words.errors.unequal(STEPS.map((step, i) => ({ step, hash: hashes[i] }))))
}

/**
 * Measures all steps of the ladder. They take turns, pass by pass, so that other load on the machine affects all of
 * them equally, and no two are measured at the same time. Terminating the workers ends the run.
 * @throws Error if a task fails, or if the hashes of the reports are not all the same.
 */
export async function runSteps({ tape, head, isolated, spawn, onProgress }: StepsOptions): Promise<void> {
  const workers = new Map(STEPS.map(step => [step, spawn()]))
  let [done, run] = [0, undefined as LabRun | undefined]

  const add = (step: Step, result: Partial<StepResult>) => {
    run = { ...run!, steps: { ...run!.steps, [step]: { ...run!.steps[step], ...result } } }
  }

  /** Awaits a part of the run and reports its progress. */
  async function part<T>(units: number, now: Step | undefined, work: (progress: (share: number) => void) => Promise<T>): Promise<T> {
    const whole = STEPS.length * (BEFOREHAND + (run?.passes ?? MOST_PASSES) + AFTERWARDS)
    const say = (share: number) => onProgress({ now, run, progress: (done + units * share) / whole })
    say(0)
    const result = await work(say)
    done += units
    return result
  }

  const prepare = (step: Step) => part(BEFOREHAND, step, progress => workers.get(step)!.run('prepare', { step, tape }, progress))

  async function pass(step: Step, { batch }: LabRun) {
    add(step, await part(1, step, progress => workers.get(step)!.run('pass', { batch }, progress)))
  }

  async function queue(step: Step, { offered }: LabRun) {
    add(step, { inSystem: await part(0, step, () => workers.get(step)!.run('queue', offered)) })
  }

  /** A run without results: its settings are derived from the warm-ups of the slowest and the fastest step. */
  function begin(before: Prepared, after: Prepared): LabRun {
    const tick = Math.min(before.tick, after.tick)
    return {
      origin: 'here',
      ...head,
      messages: tape.count,
      passes: passesFor(tape.count / before.rate),
      batch: batchFor(tape.count, after.rate, tick),
      clock: { tick: Number((tick * 1000).toPrecision(3)), isolated },
      offered: offeredTo(before.rate),
      steps: {},
    }
  }

  async function rounds(count: number, steps: readonly Step[]) {
    for (let i = 0; i < count; i++) {
      for (const step of steps)
        await pass(step, run!)
    }
  }

  run = begin(await prepare('before'), await prepare('after'))
  await rounds(HEAD_START, RACE)
  for (const step of BETWEEN)
    await prepare(step)
  await rounds(run.passes - HEAD_START, STEPS)
  await rounds(HEAD_START, BETWEEN)
  for (const step of STEPS)
    await queue(step, run)
  await part(STEPS.length * AFTERWARDS, undefined, async (progress) => {
    let made = 0
    await Promise.all(STEPS.map(async (step) => {
      add(step, { hash: await workers.get(step)!.run('hash', undefined) })
      progress(++made / STEPS.length)
    }))
  })
  checkHashes(run!.steps)
}
