import type { LabRun, Step, Tape } from '../lab'
import type { RunProgress } from './run-steps'
import type { EngineWorker } from './spawn'
import { describe, expect, it } from 'vitest'
import { Terminated } from '../../kit/worker-client'
import { runSteps } from './run-steps'

const tape: Tape = { words: new Uint32Array(), count: 200_000, symbols: 1 }
const head: Pick<LabRun, 'date' | 'machine' | 'tape'> = {
  date: '2026-01-01T00:00:00.000Z',
  machine: 'a machine',
  tape: { scenario: 'calm', seed: 1 },
}
const rates: Record<Step, number> = { before: 1_300_000, tree: 2e6, arena: 3e6, after: 5e6 }
const times = { p50: 1, p99: 2, p999: 3, most: 4, curve: [] }

/** Workers that respond immediately, and a log of their tasks. */
function fakeWorkers(answers: { hash?: (step: Step) => string, pass?: (step: Step) => void, tick?: number } = {}) {
  const log: string[] = []
  let busy = 0
  let [most, spawned] = [0, 0]
  function spawn(): EngineWorker {
    let [step, passes] = [undefined as Step | undefined, 0]
    spawned++
    const tasks: Record<string, (options: any) => unknown> = {
      prepare: (options: { step: Step }) => {
        step = options.step
        return { rate: rates[step], tick: answers.tick ?? 0.005 }
      },
      pass: () => {
        answers.pass?.(step!)
        passes++
        return { rate: { low: passes, median: passes, high: passes }, service: times }
      },
      queue: () => step === 'before' ? undefined : times,
      hash: () => answers.hash?.(step!) ?? 'abc',
    }
    return {
      async run(task, options, onProgress) {
        most = Math.max(most, task === 'hash' ? 0 : ++busy)
        onProgress?.(0.5)
        await Promise.resolve()
        const result = tasks[task](options)
        busy = task === 'hash' ? busy : busy - 1
        log.push(`${task} ${step}`)
        return result as never
      },
      terminate() {},
    }
  }
  return { spawn, log, most: () => most, spawned: () => spawned }
}

async function runFake(answers: Parameters<typeof fakeWorkers>[0] = {}) {
  const reports: RunProgress[] = []
  const workers = fakeWorkers(answers)
  const end = runSteps({ tape, head, isolated: true, spawn: workers.spawn, onProgress: each => reports.push(each) })
  return { ...workers, reports, error: await end.then(() => undefined, (error: Error) => error) }
}

describe('a run', () => {
  it('races before and after first, then lets all steps take turns pass by pass, and hashes last', async () => {
    const { log, error } = await runFake()
    const rounds = (count: number, ...steps: Step[]) => Array.from({ length: count }, () => steps.map(step => `pass ${step}`)).flat()
    expect(error).toBeUndefined()
    expect(log.slice(0, -8)).toEqual([
      'prepare before',
      'prepare after',
      ...rounds(2, 'before', 'after'),
      'prepare tree',
      'prepare arena',
      ...rounds(5, 'before', 'after', 'tree', 'arena'),
      ...rounds(2, 'tree', 'arena'),
    ])
    expect(log.slice(-8, -4)).toEqual(['queue before', 'queue after', 'queue tree', 'queue arena'])
    expect(log.slice(-4).toSorted()).toEqual(['hash after', 'hash arena', 'hash before', 'hash tree'])
  })

  it('has one worker for each step, and never measures two steps at a time', async () => {
    const { spawned, most } = await runFake()
    expect([spawned(), most()]).toEqual([4, 1])
  })

  it('grows: a step appears after its first pass, with figures from all passes so far', async () => {
    const { reports } = await runFake()
    const runs = reports.flatMap(({ run }) => run ?? [])
    const seen = runs.map(run => `${run.steps.before?.rate.median ?? 0}/${run.steps.after?.rate.median ?? 0}`)
    expect([...new Set(seen)].slice(0, 5)).toEqual(['0/0', '1/0', '1/1', '2/1', '2/2'])
    expect(runs.find(run => run.steps.tree)!.steps.after!.rate.median).toBe(3)
    // Every report has its own run object, so a reported result does not change afterwards.
    expect(new Set(runs).size).toBeGreaterThan(28)
  })

  it('states how it measures, with the batch set by the clock and fastest step, and the load by the slowest', async () => {
    const { reports } = await runFake()
    const run = reports.at(-1)!.run!
    expect(run).toMatchObject({
      origin: 'here',
      ...head,
      messages: 200_000,
      passes: 7,
      batch: 1024,
      clock: { tick: 5, isolated: true },
      offered: 600_000,
    })
    expect(run.steps.before!.inSystem).toBeUndefined()
    expect(run.steps.after!.inSystem).toEqual(times)
  })

  it('reports progress that never goes backwards, and the step being measured', async () => {
    const { reports } = await runFake()
    const progress = reports.map(each => each.progress)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect([progress[0], progress.at(-1)]).toEqual([0, 1])
    expect(new Set(reports.map(({ now }) => now))).toEqual(new Set(['before', 'after', 'tree', 'arena', undefined]))
  })

  it('fails if the reports of the steps differ, and names their hashes', async () => {
    const { error } = await runFake({ hash: step => step === 'arena' ? 'fedcba9876' : '0123456789' })
    expect(error!.message).toContain('The reports of the steps differ: before 01234567, after 01234567, tree 01234567, arena fedcba98')
  })

  it('ends at the first failure, including when its workers are terminated', async () => {
    let passes = 0
    const { error, log } = await runFake({
      pass: () => {
        if (++passes === 4)
          throw new Terminated('Terminated')
      },
    })
    expect(error).toBeInstanceOf(Terminated)
    expect(log.filter(entry => entry.startsWith('pass'))).toHaveLength(3)
  })

  it('is refused if the clock is too coarse for the tape', async () => {
    const { error } = await runFake({ tick: 16.7 })
    expect(error!.message).toBe('A tape of 200000 messages is over too soon for a clock that ticks every 16700 µs.')
  })
})
