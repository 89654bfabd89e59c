import type { Step } from './matching-engine/engine.ts'
import type { RecordedRun } from './measuring/recorded.ts'
import type { LabRun, StepResult } from './result.ts'
import { ladder } from './matching-engine/engine.ts'
import run from './recorded-run.json' with { type: 'json' }

/**
 * The run that `npm run bench:engine -- --record` has kept, for where nothing is measured. Of the rates that were
 * offered it has the one that the file keeps; its package from npm it leaves out.
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
    // Service is timed message by message, rates over more at a time.
    batch: 1,
    looks: clock,
    offered,
    steps: Object.fromEntries(steps),
  }
}
