import type { AnswersTable } from '../../../src/content/types'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canvas, type } from '../../../src/lib/scale'
import { countLines } from '../../../src/lib/text-lines'
import { textWidth } from '../../../src/lib/text-width'
import { checkQuestions, END, GAP, INSET, layoutQuestions, PILLAR } from './questions-table'

const ids = ['load', 'hardware', 'date', 'environment', 'baseline', 'cases'] as const
const words = { note: 'Filled: answered.', run: 'run it' }

const answer = fc.constantFrom('one', '184 ms', 'production (before)', 'pinned threads', 'index 100')
/** Three to six questions, and two to five results that answer some of them. */
const tables = fc.record({
  count: fc.integer({ min: 3, max: 6 }),
  results: fc.array(fc.dictionary(fc.constantFrom(...ids), answer), { minLength: 2, maxLength: 5 }),
  checked: fc.constantFrom('today', 'calm tape, seed 1', 'AMD EPYC, 2 cores'),
}).map(({ count, results, checked }) => {
  const questions = ids.slice(0, count).map(id => ({ id, text: 'What environment?' }))
  const known = (given: object) => Object.fromEntries(Object.entries(given).filter(([id]) => questions.some(each => each.id === id)))
  const answers: AnswersTable = {
    results: results.map((given, i) => ({ name: `result ${i}`, to: 'slide', answers: known(given) })),
    checked: { name: 'lab', to: 'lab', answers: Object.fromEntries(questions.map(({ id }) => [id, checked])) },
  }
  return { questions, answers, words }
})

describe('a table of questions', () => {
  it('keeps each text inside its cell, and the last column inside the canvas', () => {
    fc.assert(fc.property(tables, (table) => {
      checkQuestions(table)
      const { questions, answers: { results, checked } } = table
      const { left, column, pillar, row, size, name, checked: last } = layoutQuestions(questions, table.answers)
      const room = column - GAP - INSET - END
      questions.forEach(({ text }) => expect(canvas.margin + textWidth(text, type.body)).toBeLessThanOrEqual(left))
      expect(left + results.length * column).toBeCloseTo(pillar)
      expect(2 * 20).toBeLessThanOrEqual(row - GAP)
      for (const result of results) {
        expect(textWidth(result.name, name)).toBeLessThanOrEqual(room)
        Object.values(result.answers).forEach(text => expect(countLines(text, room, size)).toBeLessThanOrEqual(2))
      }
      Object.values(checked.answers).forEach(text =>
        expect(pillar + PILLAR + textWidth(text, last)).toBeLessThanOrEqual(canvas.right))
    }))
  })

  it('is refused if something does not fit or is not answered, by its name', () => {
    const usual = fc.sample(tables, 1)[0]
    const { questions, answers } = usual
    const renamed = (name: string) => {
      const results = answers.results.map((each, i) => i ? each : { ...each, name })
      return { ...usual, answers: { ...answers, results } }
    }
    expect(() => checkQuestions({ ...usual, questions: questions.slice(0, 2) })).toThrow('There are two questions')
    expect(() => checkQuestions(renamed('x'.repeat(60)))).toThrow(`The result "${'x'.repeat(60)}" has 60 characters`)
    expect(() => checkQuestions(renamed('lab'))).toThrow('There are two results "lab".')
    expect(() => checkQuestions({ ...usual, answers: { ...answers, checked: { ...answers.checked, answers: {} } } }))
      .toThrow('"lab" does not answer "What environment?".')
    expect(() => checkQuestions({ ...usual, questions: [...questions.slice(1), { id: 'new', text: 'New?' }] }))
      .toThrow('answers "load", which is none of the questions.')
    expect(() => checkQuestions({ ...usual, items: ['**Long** '.repeat(60)] })).toThrow('does not fit on its line')
  })
})
