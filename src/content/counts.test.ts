import { expect, it } from 'vitest'
import { capitalised, countWord } from '../lib/format.ts'
import { counts, withCounts } from './counts.ts'
import { matrix } from './matrix.ts'
import { stages } from './pipeline.ts'

it('puts counts into a text as words', () => {
  expect(counts.stages).toBe(stages.length)
  expect(withCounts('@{Count:stages} stages; the @{count:primitives} come with @{payments-load}'))
    .toBe(`${capitalised(countWord(stages.length))} stages; the ${countWord(matrix.primitives.length)} come with @{payments-load}`)
})

it('throws an error that names an unknown count', () => {
  expect(() => withCounts('@{count:stagges}')).toThrow('stagges')
})
