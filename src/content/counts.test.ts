import { expect, it } from 'vitest'
import { counts, withCounts } from './counts.ts'

it('puts counts into a text as words', () => {
  expect(counts.stages).toBe(7)
  expect(withCounts('@{Count:stages} stages; the @{count:primitives} come with @{payments-load}'))
    .toBe('Seven stages; the five come with @{payments-load}')
})

it('throws an error that names an unknown count', () => {
  expect(() => withCounts('@{count:stagges}')).toThrow('stagges')
})
