import { expect, it } from 'vitest'
import { hoursSaved } from './waiting'

it('converts builds per day into hours of waiting saved', () => {
  expect(hoursSaved(40, 2088)).toBe(23.2)
  expect(hoursSaved(0, 2088)).toBe(0)
})

it('rejects a number of builds that is negative or NaN', () => {
  expect(() => hoursSaved(-1, 10)).toThrow(RangeError)
  expect(() => hoursSaved(Number.NaN, 10)).toThrow(RangeError)
})
