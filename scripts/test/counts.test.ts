import { expect, it } from 'vitest'
import { inWords, told } from './counts.ts'

it('puts counts into words', () => {
  expect(inWords({ done: 2, tests: 2, failed: 0, checks: 1204, examined: 330, identical: 0 })).toBe(
    '2 tests, 1,204 checks, 330 states examined, 0 identical',
  )
  expect(inWords({ done: 1, tests: 1, failed: 1, checks: 1 })).toBe('1 test, 1 check, 1 failed')
  expect(inWords({ done: 0, tests: 0, failed: 0, checks: 0, files: 437 })).toBe('437 files')
})

it('distinguishes reports from ordinary output', () => {
  expect(told('{"done":1}')).toBeUndefined()
  expect(told('\u001E"built"')).toBe('built')
})
