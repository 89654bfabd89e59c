import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compact, currencyIn, inCurrency, numberRules, printNumber, readNumber } from './number-rules'

const rules = Object.entries(numberRules)

it.each([
  ['rate', '5,000', 5000],
  ['rate', ' 5 000 ', 5000],
  ['rate', '1.2k req/s', 1200],
  ['rate', '1000000000', 1e9],
  ['rate', '1000000001', undefined],
  ['rate', '5 ms', undefined],
  ['builds', '40', 40],
  ['builds', '40 builds a day', 40],
  ['build-before', '41', 2460],
  ['build-before', '6 min 12 s', 372],
  ['build-before', '1.5 h', 5400],
  ['build-before', '6.2', 372],
  ['build-before', '25 h', undefined],
  ['build-before', '41%', undefined],
  ['hour-cost', '€62.50', 62.5],
  ['hour-cost', '80 eur', 80],
  ['hour-cost', '80 €', 80],
  ['hour-cost', '80 ms', undefined],
  ['changes', '10', 10],
  ['changes', '2.5', undefined],
  ['changes', '101', undefined],
] as const)('%s "%s" is %s', (key, text, value) => expect(readNumber(text, numberRules[key])).toBe(value))

it.each(['', '0', '-1', 'abc', '1e9', '1e99', '\u0665', 'NaN', '3 to 5'])('"%s" is no number of any kind', (text) => {
  for (const [key, rule] of rules)
    expect(readNumber(text, rule), key).toBeUndefined()
})

it('whatever is typed is no number or one within the range, which is read again from its field', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789., kMminhs%€') }))
  fc.assert(fc.property(fc.constantFrom(...rules), text, ([, rule], typed) => {
    const value = readNumber(typed, rule)
    if (value === undefined)
      return
    expect(value >= rule.least && value <= rule.most).toBe(true)
    const printed = printNumber(value, rule, currencyIn(typed))
    expect(printed).not.toMatch(/NaN|undefined|Infinity/)
    expect(readNumber(printed, rule)).toBeCloseTo(value, 2)
  }), { numRuns: 2000 })
})

it('amounts keep their currency, and large ones are short', () => {
  expect(['€80', '80 eur', '80', '$ 1,000'].map(currencyIn)).toEqual(['€', 'EUR', '', '$'])
  expect([inCurrency('80', '€'), inCurrency('80', 'EUR'), inCurrency('80', '')]).toEqual(['€80', '80\u00A0EUR', '80'])
  const amounts = [0, 0.125, 62.5, 1856.4, 999_999, 1_856_000, 2.4e12]
  expect(amounts.map(compact)).toEqual(['0', '0.13', '62.5', '1,856', '999,999', '1.86M', '2,400bn'])
})
