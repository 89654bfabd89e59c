import type { FigureId } from './index'

/** One stage of the pipeline. */
export interface PipelineStage {
  id: 'commit' | 'lint' | 'build' | 'test' | 'perf-gate' | 'stage' | 'prod'
  /** The measure printed under the id; figures as `@{id}`. */
  measure: string
  /** The stated duration; `undefined` if the source gives none. */
  time?: FigureId
  /** What the stage decides, in one or two sentences; figures as `@{id}`. */
  detail: string
}

/** The stages in order. Source: docs/facts.md, L1 and L3. */
export const stages: readonly PipelineStage[] = [
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
    measure: 'p99 <= @{pipeline-bound}',
    detail:
      'Two rules: p99 at most @{pipeline-bound}, and a change of at most @{pipeline-gate}. Breaking either stops it before the canary.',
  },
  { id: 'stage', measure: 'canary @{pipeline-canary}', detail: 'A canary of @{pipeline-canary}; of what and for how long is not stated.' },
  { id: 'prod', measure: 'blue/green', detail: 'Blue/green. Like each stage, reversible. No duration is stated for it.' },
]
