import type { GivenId } from './figures.ts'
import type { PipelineStage } from './types.ts'

/** A stage as it is written here: figures in its texts as `@{id}`, its duration by id. */
type StageRow = Omit<PipelineStage, 'time'> & { time?: GivenId }

/** The stages in order. Source: docs/facts.md, L1 and L3. */
export const stages: readonly StageRow[] = [
  { id: 'commit', measure: 'git push', detail: 'A push starts the run. No duration is stated for it.' },
  { id: 'lint', measure: '@{pipeline-lint}', time: 'pipeline-lint', detail: 'The cheapest answer comes first: @{pipeline-lint}.' },
  {
    id: 'build',
    measure: '@{pipeline-build}, cached',
    time: 'pipeline-build',
    detail: '@{pipeline-build} because what did not change comes from the cache.',
  },
  { id: 'test', measure: '@{pipeline-test}, parallel', time: 'pipeline-test', detail: '@{pipeline-test} with the tests run in parallel.' },
  {
    id: 'perf-gate',
    gate: true,
    untimed: 'gate',
    measure: 'p99 <= @{pipeline-bound}',
    detail: 'Two rules: p99 at most @{pipeline-bound}, a change of at most @{pipeline-gate}. Breaking either stops it here.',
  },
  {
    id: 'stage',
    untimed: 'canary',
    measure: 'canary @{pipeline-canary}',
    detail: 'A canary of @{pipeline-canary}; of what and for how long is not stated.',
  },
  {
    id: 'prod',
    untimed: 'rollout',
    measure: 'blue/green',
    detail: 'Blue/green. Like each stage, reversible. No duration is stated for it.',
  },
]
