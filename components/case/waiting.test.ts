import { expect, it } from 'vitest'
import { figureOf } from '../../tests/support/figure'
import { checkHours, hoursSaved } from './waiting'

it('converts builds per day into hours of waiting saved', () => {
  expect(hoursSaved(40, 2088)).toBe(23.2)
  expect(hoursSaved(0, 2088)).toBe(0)
})

it('rejects a number of builds that is negative or NaN', () => {
  expect(() => hoursSaved(-1, 10)).toThrow(RangeError)
  expect(() => hoursSaved(Number.NaN, 10)).toThrow(RangeError)
})

it('refuses an example that the slider does not reach', () => {
  const saved = figureOf(30, 'min')
  expect(() => checkHours(figureOf(40, 'builds a day'), saved)).not.toThrow()
  expect(() => checkHours(figureOf(205, 'builds a day'), saved)).toThrow('fits 0 to 200')
  expect(() => checkHours(figureOf(42, 'builds a day'), saved)).toThrow('steps of 5')
  expect(() => checkHours(figureOf(40, 'builds a day'), figureOf(25, 'h'))).toThrow('fits 0 to 86,400')
})
