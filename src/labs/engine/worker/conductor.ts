import type { LabRun, Step, StepResult, Tape } from '../lab'
import type { Prepared } from './bench'
import type { Hand } from './hand'
import { batchFor, MOST_PASSES, offeredTo, passesFor } from '../lab'

/** The race, which comes first, and what lies between. */
const RACE: readonly Step[] = ['before', 'after']
const BETWEEN: readonly Step[] = ['tree', 'arena']
const STEPS = [...RACE, ...BETWEEN]
/** Rounds of the race alone: as many as show something before all take turns. */
const HEAD_START = 2
/** What the warm-ups of a step and its hash count in the progress, in passes. */
const BEFOREHAND = 2
const AFTERWARDS = 2

/** What the conductor tells while a run goes on. */
export interface Told {
  /** The step at work; none while the hashes are made. */
  now?: Step
  /** 0 to 1, over the whole run. */
  progress: number
  /** What there is of the run; none before the first timed pass. */
  run?: LabRun
}

/** A run before anything is measured. */
export interface Commission {
  tape: Tape
  /** What does not depend on the measuring. */
  head: Pick<LabRun, 'date' | 'machine' | 'tape'>
  isolated: boolean
  /** Gets somebody who measures a step; one for each. */
  hire: () => Hand
  tell: (told: Told) => void
}

/** @throws Error when not all steps report the same. */
function checkHashes(steps: LabRun['steps']): void {
  const hashes = STEPS.map(step => steps[step]?.hash)
  if (new Set(hashes).size > 1)
    throw new Error(`The steps do not report the same: ${STEPS.map((step, i) => `${step} ${hashes[i]?.slice(0, 8)}`).join(', ')}. One of the engines is wrong.`)
}

/**
 * Measures all steps of the ladder. They take turns, pass by pass, so that what else the machine does hits all alike, and
 * never two at a time. Whoever has hired ends the run by dismissing all hands.
 * @throws Error when something fails, or when the hashes of the reports are not all the same.
 */
export async function conduct({ tape, head, isolated, hire, tell }: Commission): Promise<void> {
  const hands = new Map(STEPS.map(step => [step, hire()]))
  let [done, run] = [0, undefined as LabRun | undefined]

  const add = (step: Step, result: Partial<StepResult>) => {
    run = { ...run!, steps: { ...run!.steps, [step]: { ...run!.steps[step], ...result } } }
  }

  /** Awaits a part of the run. */
  async function part<T>(units: number, now: Step | undefined, work: (progress: (share: number) => void) => Promise<T>): Promise<T> {
    const whole = STEPS.length * (BEFOREHAND + (run?.passes ?? MOST_PASSES) + AFTERWARDS)
    const say = (share: number) => tell({ now, run, progress: (done + units * share) / whole })
    say(0)
    const result = await work(say)
    done += units
    return result
  }

  const prepare = (step: Step) => part(BEFOREHAND, step, progress => hands.get(step)!.ask('prepare', { step, tape }, progress))

  async function pass(step: Step, { batch }: LabRun) {
    add(step, await part(1, step, progress => hands.get(step)!.ask('pass', { batch }, progress)))
  }

  async function queue(step: Step, { offered }: LabRun) {
    add(step, { inSystem: await part(0, step, () => hands.get(step)!.ask('queue', offered)) })
  }

  /** What all steps share, from the warm-ups of the slowest and the quickest. */
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
      add(step, { hash: await hands.get(step)!.ask('hash', undefined) })
      progress(++made / STEPS.length)
    }))
  })
  checkHashes(run!.steps)
}
