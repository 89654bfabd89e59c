import type { SummaryResult } from './summary'
import { expect, it } from 'vitest'
import { summary, summaryProblems } from './summary'

const result = (to: string): SummaryResult => ({ ...summary.results[0], name: `The case ${to}`, to })
const cases = ['a', 'b', 'c', 'd', 'e']

it('the summary says how many results it has room for, and which leads nowhere', () => {
  expect(summaryProblems(cases, cases.slice(1).map(result))).toEqual([])
  expect(summaryProblems(cases, cases.map(result))).toEqual([
    'src/content/summary.ts: there are five results, but page one has room for four.',
  ])
  expect(summaryProblems(cases, [result('f')])).toEqual([
    'src/content/summary.ts: the result "The case f" leads to "f", which is no slide.',
  ])
})
