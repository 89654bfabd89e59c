import type { Step } from './matching-engine/engine.ts'
import type { RecordedRun } from './measuring/recorded.ts'
import type { LabRun, StepResult } from './result.ts'
import { ladder } from './matching-engine/engine.ts'
import run from './recorded-run.json' with { type: 'json' }

/**
 * The run saved by `npm run bench:engine -- --record`, shown until this browser has measured one. It has only one of
 * the benchmark's offered rates, and leaves out the npm package that the benchmark compares with.
 */
export function recordedRun(recorded = run as unknown as RecordedRun): LabRun {
  const { date, machine, scenario, seed, messages, rounds, passes, contenders, offered, clock } = recorded
  const steps = contenders
    .filter(({ name }) => Object.hasOwn(ladder, name))
    .map(({ name, rate, service, inSystem, hash }): [Step, StepResult] => [name as Step, { rate, service, inSystem, hash }])
  return {
    origin: 'recorded',
    date,
    machine: `${machine.cpu}, ${machine.cores} cores, ${machine.runtime}`,
    tape: { scenario, seed },
    messages,
    passes: rounds * passes,
    // Service times are measured message by message, but rates over larger batches.
    batch: 1,
    looks: clock,
    offered,
    steps: Object.fromEntries(steps),
  }
}
