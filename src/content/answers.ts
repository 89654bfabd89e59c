import type { IsShown } from './shown.ts'
import type { Answers, AnswersTable } from './types.ts'
import { answersOf } from '../labs/engine/text/answers.ts'
import { withFigures } from './index.ts'
import { withMarks } from './marks.ts'

/** A result, with figures in its answers as `@{id}`. */
function result(name: string, to: string, answers: Answers['answers']): Answers {
  const filled = Object.entries(answers).map(([question, answer]) => [question, withFigures(withMarks(answer))])
  return { name, to, answers: Object.fromEntries(filled) }
}

/**
 * What the sources say about how each result came about. Sources: docs/facts.md, S1c, S2c, S3c, E, M and M2; for the lab,
 * its recorded run. What a source does not say has no entry: production is stated for payments before only, and the
 * harness has measured at no client.
 */
export const answers = {
  results: [
    result('payments', 'payments', { environment: 'production (before)', baseline: '@{payments-p99-before}', cases: 'one' }),
    result('feed', 'fan-out', { baseline: '@{fanout-p99-before}', cases: 'one' }),
    result('monorepo', 'monorepo', { baseline: '@{monorepo-build-before}', cases: 'one' }),
    result('engine', 'engine-result', { baseline: '@{engine-p99-before}', cases: 'one' }),
    result('harness', 'matrix', { environment: 'pinned threads', baseline: 'index @{matrix-baseline}', cases: 'none' }),
  ],
  checked: { name: 'our lab', to: 'engine-lab', answers: answersOf() },
} as const satisfies AnswersTable

/**
 * The results of slides that are shown, beside the lab.
 * @throws Error if the lab's slide is hidden: the table is drawn around its column.
 */
export function shownAnswers(isShown: IsShown): AnswersTable {
  if (!isShown(answers.checked.to))
    throw new Error(`The last column is that of "${answers.checked.to}", which is hidden.`)
  return { ...answers, results: answers.results.filter(({ to }) => isShown(to)) }
}
