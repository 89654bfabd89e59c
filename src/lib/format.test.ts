import { expect, it } from 'vitest'
import { countWord, figureParts, formatDay, formatFigure, grouped } from './format'
import { inBase } from './units'

it('separates a number from its unit, and never breaks the line between them', () => {
  expect(formatFigure({ value: 184, unit: 'ms' })).toBe('184\u00A0ms')
  expect(figureParts({ value: 372, unit: 'min s' })).toEqual([{ number: '6', unit: 'min' }, { number: '12', unit: 's' }])
})

it('prints a hedge, and keeps decimals that the shortest form would drop', () => {
  expect(formatFigure({ value: 22, unit: 'x', hedge: 'about' })).toBe('about\u00A022×')
  expect(formatFigure({ value: 7, unit: 'x', decimals: 1 })).toBe('7.0×')
})

it('groups thousands, but not the digits of a year', () => {
  expect(formatFigure({ value: 3680, unit: 'index' })).toBe('3,680')
  expect(formatFigure({ value: 1995, unit: 'year' })).toBe('1995')
})

it('prints a real minus sign, and a plus sign for signed figures', () => {
  expect(formatFigure({ value: -37, unit: '%' })).toBe('−37%')
  expect(formatFigure({ value: 4, unit: '%', signed: true })).toBe('+4%')
})

it('prints a range with its unit once', () => {
  expect(formatFigure({ value: 4, to: 6, unit: 'ms' })).toBe('4–6\u00A0ms')
})

it('converts times to seconds and leaves other units alone', () => {
  expect([inBase(184, 'ms'), inBase(41, 'min'), inBase(372, 'min s'), inBase(42, 'req/s/core')]).toEqual([0.184, 2460, 372, 42])
})

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [12345.6789, '12,345.679'],
  [3680, '3,680'],
  [1234567, '1,234,567'],
  [0.1 + 0.2, '0.3'],
])('writes %s as %s, as the browser would', (value, text) => {
  expect(grouped(value)).toBe(text)
  expect(grouped(value)).toBe(value.toLocaleString('en'))
  expect(grouped(value, 1)).toBe(value.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }))
})

it('writes a date in words, whatever the reader\'s time zone', () => {
  expect(formatDay('2026-11-30')).toBe('30 November 2026')
  expect(formatDay('2026-01-01')).toBe('1 January 2026')
})

it('writes a count as a word up to twelve, and in digits beyond', () => {
  expect([0, 1, 4, 12, 13, 1200].map(countWord)).toEqual(['no', 'one', 'four', 'twelve', '13', '1,200'])
})
