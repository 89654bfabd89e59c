import type { PipelineStage } from './types.ts'
import { group } from './group.ts'
import { sources } from './sources.ts'

/** The figures of the pipeline. */
export const pipelineFigures = group(sources.pipeline, {
  'pipeline-lint': { value: 0.4, unit: 's', kind: 'engagement', fact: 'L1', label: 'lint stage' },
  'pipeline-build': { value: 12, unit: 's', kind: 'engagement', fact: 'L1', label: 'build stage, cached' },
  'pipeline-test': { value: 43, unit: 's', kind: 'engagement', fact: 'L1', label: 'test stage, parallel' },
  'pipeline-bound': { value: 8, unit: 'ms', kind: 'engagement', fact: 'L1', label: 'perf gate, absolute p99 bound' },
  'pipeline-canary': { value: 5, unit: '%', kind: 'engagement', fact: 'L1', label: 'size of the canary' },
  'pipeline-median': { value: 372, unit: 'min s', kind: 'engagement', fact: 'L3', label: 'pull request to production, median' },
  'pipeline-gate': { value: 3, unit: '%', signed: true, kind: 'engagement', fact: 'L3', label: 'perf gate, relative p99 limit' },
})

/** A stage as it is written here: figures in its texts as `@{id}`, its duration by id. */
type StageRow = Omit<PipelineStage, 'time'> & { time?: keyof typeof pipelineFigures }

/** The stages in order. Source: docs/facts.md, L1 and L3. */
export const stages: readonly StageRow[] = [
  { id: 'commit', measure: 'git push', detail: 'A push starts the run.' },
  { id: 'lint', measure: '@{pipeline-lint}', time: 'pipeline-lint', detail: 'The cheapest answer comes first: @{pipeline-lint}.' },
  {
    id: 'build',
    measure: '@{pipeline-build}, cached',
    time: 'pipeline-build',
    detail: '@{pipeline-build}, because what did not change comes from the cache.',
  },
  {
    id: 'test',
    measure: '@{pipeline-test}, parallel',
    time: 'pipeline-test',
    detail: '@{pipeline-test}, because the tests run in parallel.',
  },
  {
    id: 'perf-gate',
    gate: true,
    untimed: 'gate',
    measure: 'p99 ≤ @{pipeline-bound}',
    detail: 'Two rules: p99 of at most @{pipeline-bound}, a change of at most @{pipeline-gate}. Breaking either stops the change here.',
  },
  {
    id: 'stage',
    untimed: 'canary',
    measure: 'canary @{pipeline-canary}',
    detail: 'A canary of @{pipeline-canary} meets the change before everybody else does.',
  },
  {
    id: 'prod',
    untimed: 'rollout',
    measure: 'blue/green',
    detail: 'Blue/green: the old version stays ready, so this stage can be reversed, too.',
  },
]
