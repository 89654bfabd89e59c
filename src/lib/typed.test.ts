import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFigure } from './format'
import { isPartial, parse } from './typed'

const figure = (text: string) => parse(text).figure
const problem = (text: string) => parse(text).problem

describe('a typed number', () => {
  it.each([
    ['350 ms', 350, 'ms'],
    ['350ms', 350, 'ms'],
    ['1,000', 1000, ''],
    ['1,234.5 req/s', 1234.5, 'req/s'],
    ['1 000 000 rps', 1e6, 'req/s'],
    ['1\u202F200 requests/s', 1200, 'req/s'],
    ['1\'000', 1000, ''],
    ['2.5 s', 2.5, 's'],
    ['2,5 s', 2.5, 's'],
    ['.5 s', 0.5, 's'],
    ['12%', 12, '%'],
    ['0.8 percent', 0.8, '%'],
    ['180 us', 180, 'µs'],
    ['42 req/s/core', 42, 'req/s/core'],
    ['1.2k req/s', 1200, 'req/s'],
    ['3M', 3e6, ''],
    ['5m', 5, 'min'],
    ['41 Minutes', 41, 'min'],
    ['~ 900 ms', 900, 'ms'],
    ['about 900 ms', 900, 'ms'],
    ['<= 8 ms', 8, 'ms'],
    ['≤8 ms', 8, 'ms'],
    ['17 GB', 17, 'GB'],
    ['6 min 12 s', 372, 'min s'],
    ['6m12s', 372, 'min s'],
    ['1 h 30 min', 90, 'min'],
    ['1 s 200 ms', 1200, 'ms'],
  ])('%s', (text, value, unit) => expect(figure(text)).toEqual({ value, unit }))

  it.each([
    ['fast', 'nonsense'],
    ['ms', 'nonsense'],
    ['~', 'nonsense'],
    ['-5 ms', 'nonsense'],
    ['1.2.3', 'several'],
    ['184 to 28 ms', 'several'],
    ['5 ms 3 h', 'several'],
    ['0 ms', 'zero'],
    ['0.0001 s', 'range'],
    ['99999999999 ms', 'range'],
  ])('%s is refused: %s', (text, why) => expect(parse(text)).toEqual({ problem: why }))

  it('is neither a number nor a problem if it is empty', () => {
    expect(parse('')).toEqual({})
    expect(parse('  ')).toEqual({})
  })

  it('is never NaN, whatever is typed', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,\' kMmsh%/') })), (text) => {
      const { figure, problem } = parse(text)
      expect(figure && problem).toBeUndefined()
      if (figure) {
        expect(figure.value).toBeGreaterThan(0)
        expect(formatFigure(figure)).not.toMatch(/NaN|undefined|Infinity/)
      }
    }), { numRuns: 2000 })
  })

  it('is read again from how the deck prints it', () => {
    const value = fc.integer({ min: 1, max: 99_999_999 }).map(n => n / 100)
    const typed = fc.record({ value, unit: fc.constantFrom('ms', 's', '%', 'req/s', '') })
    fc.assert(fc.property(typed, (each) => {
      expect(figure(formatFigure(each))).toEqual({ ...each })
    }))
  })
})

it('somebody who has typed half a unit is not done', () => {
  expect(['900 m', '900m', '900 re', '900 mi'].map(isPartial)).toEqual([true, true, true, true])
  expect(['900', '900 ms', '41 min', '12%', 'fast', ''].filter(isPartial)).toEqual([])
  expect(problem('900 ')).toBeUndefined()
})
