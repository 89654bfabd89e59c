import { expect, it } from 'vitest'
import { spread } from './spread.ts'

it('gives the median and the range of an odd or even number of values', () => {
  expect(spread([3, 1, 2])).toEqual({ low: 1, median: 2, high: 3 })
  expect(spread([4, 1, 2, 3])).toEqual({ low: 1, median: 2.5, high: 4 })
  expect(() => spread([])).toThrow('empty list')
})
