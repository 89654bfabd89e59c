import { expect, it } from 'vitest'
import { questions } from '../../../content/questions.ts'
import { recordedRun } from '../model/recorded-run.ts'
import { answersOf } from './answers.ts'

it('the recorded run answers every question, with what it recorded', () => {
  const run = recordedRun()
  const answers = answersOf(run)
  expect(Object.keys(answers)).toEqual([...questions])
  expect(run.machine.startsWith(answers.hardware)).toBe(true)
  expect(run.machine.endsWith(answers.environment)).toBe(true)
  expect(answers.date).toContain(run.date.slice(0, 4))
  expect(answers.cases).toBe(`${Object.keys(run.steps).length} engines, 1 hash`)
})

it('a run whose engines disagree says so', () => {
  const run = recordedRun()
  const before = { ...run.steps.before!, hash: 'another' }
  expect(answersOf({ ...run, steps: { ...run.steps, before } }).cases).toContain('2 hashes')
})
