import type { SummaryResult } from './summary'
import { expect, it } from 'vitest'
import { isMark } from '../lib/marks'
import { summary, summaryOf, summaryProblems } from './summary'

const result = (to: string): SummaryResult => ({ name: `The case ${to}`, before: 'payments-p99-before', after: 'payments-p99-after', to })
const cases = ['a', 'b', 'c', 'd', 'e']
const known = [...summary.ways, ...summary.who, ...summary.results, ...summary.steps.map(({ example }) => example)].map(({ to }) => to)

it('the summary says how many results it has room for, and what leads nowhere', () => {
  const aliases = [...known, ...cases]
  expect(summaryProblems(aliases, cases.slice(1).map(result))).toEqual([])
  expect(summaryProblems(aliases, cases.map(result))).toEqual([
    'src/content/summary.ts: there are five results, but page one has room for four.',
  ])
  expect(summaryProblems(known.filter(to => to !== 'ci' && to !== 'engine-diagnosis'), [result('payments'), result('f')])).toEqual([
    'src/content/summary.ts: the result "The case f" leads to "f", which is no slide.',
    'src/content/summary.ts: the example of "You keep the cause" leads to "engine-diagnosis", which is no slide.',
    'src/content/summary.ts: "CI and build" leads to "ci", which is no slide.',
  ])
})

it('the summary holds every result with its figures and marks', () => {
  const all = summaryOf(() => true, {})
  expect(all.results.map(({ to }) => to)).toEqual(summary.results.map(({ to }) => to))
  expect(all.resultsTitle).toBe('Four engagements, before and after')
  expect(JSON.stringify(all)).not.toMatch(/@\{|undefined/)
  expect(all.results.flatMap(({ remark }) => remark ?? []).every(remark => [...remark].some(isMark))).toBe(true)
})

it('what came out of a case stands only with its slide, and the counts follow', () => {
  const without = summaryOf(alias => !alias.startsWith('engine'), { platformLead: 'Ada Example', deliveryLead: 'Łucja Przykład' })
  expect(without.results.map(({ to }) => to)).toEqual(['payments', 'fan-out', 'monorepo'])
  expect(without.resultsTitle).toBe('Three engagements, before and after')
  expect(without.steps.map(({ text }) => text)).toEqual(summary.steps.map(({ text }) => text))
  expect(without.who.map(({ name }) => name)).toEqual(['Ada Example', 'Łucja Przykład'])
  expect(summaryOf(alias => alias === 'payments', {}).resultsTitle).toBe('One engagement, before and after')
})
