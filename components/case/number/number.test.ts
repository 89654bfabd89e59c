import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { figureOf } from '../../../tests/support/figure'
import { checkCores, checkHours, coresFor, hoursSaved, inCores } from './number'

const words = { at: 'at', unit: 'req/s', ask: 'Your load', own: 'at these rates, your load' }

it('cores are rounded up, and one core is one core', () => {
  expect([coresFor(1000, 42), coresFor(1000, 310), coresFor(42, 42), coresFor(1e9, 42)]).toEqual([24, 4, 1, 23_809_524])
  expect([inCores(1, ['core', 'cores']), inCores(1234, ['core', 'cores'])]).toEqual(['1 core', '1,234 cores'])
  fc.assert(fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (load, rate) => {
    const cores = coresFor(load, rate)
    expect(cores * rate >= load && (cores - 1) * rate < load).toBe(true)
  }))
})

it('hours have one decimal up to a thousand', () => {
  expect([hoursSaved(40, 2088), hoursSaved(0, 2088), hoursSaved(100_000, 2088)]).toEqual([23.2, 0, 58_000])
})

it('the build refuses examples out of range, and words that do not fit', () => {
  const [load, before, after] = [figureOf(1000, 'req/s'), figureOf(42, 'req/s/core'), figureOf(310, 'req/s/core')]
  expect(() => checkCores({ load, before, after, words })).not.toThrow()
  expect(() => checkCores({ load: figureOf(0, 'req/s'), before, after, words })).toThrow('fits 1 to 1,000,000,000')
  expect(() => checkCores({ load, before: figureOf(0, 'req/s/core'), after, words })).toThrow('fits 0.1 to 1,000,000')
  const saved = figureOf(2088, 'min s')
  expect(() => checkHours({ builds: figureOf(40, 'builds a day'), saved, words })).not.toThrow()
  expect(() => checkHours({ builds: figureOf(100_001, 'builds a day'), saved, words })).toThrow('fits 1 to 100,000')
  expect(() => checkHours({ builds: figureOf(40, 'builds a day'), saved: figureOf(25, 'h'), words })).toThrow('fits 0 to 86,400')
  const long = { ...words, own: 'w'.repeat(40) }
  expect(() => checkHours({ builds: figureOf(40, 'builds a day'), saved, words: long })).toThrow('does not fit')
})
