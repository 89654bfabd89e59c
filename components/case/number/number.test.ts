import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { figureOf } from '../../../tests/support/figure'
import { hoursWords } from '../../../tests/support/hours'
import { checkCores, checkHours, coresFor, hoursSaved, inCores, printedHours } from './number'

const words = { at: 'at', unit: 'req/s,', assumes: 'linearly', ask: 'Your load', own: 'at these rates, your load' }

it('cores are rounded up, and one core is one core', () => {
  expect([coresFor(1000, 42), coresFor(1000, 310), coresFor(42, 42), coresFor(1e9, 42)]).toEqual([24, 4, 1, 23_809_524])
  expect([inCores(1, ['core', 'cores']), inCores(1234, ['core', 'cores'])]).toEqual(['1 core', '1,234 cores'])
  fc.assert(fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (load, rate) => {
    const cores = coresFor(load, rate)
    expect(cores * rate >= load && (cores - 1) * rate < load).toBe(true)
  }))
})

it('hours have one decimal up to a thousand, and a build that gets no shorter saves none', () => {
  const printed = (builds: number, before = 2460, after = 372) => printedHours(hoursSaved(builds, before, after))
  expect([printed(40), printed(100_000), printed(1)]).toEqual(['23.2', '58,000', '0.6'])
  expect([printed(40, 372, 372), printed(40, 372, 2460)]).toEqual(['0', '0'])
})

it('the build refuses examples out of range, and words that do not fit', () => {
  const [load, before, after] = [figureOf(1000, 'req/s'), figureOf(42, 'req/s/core'), figureOf(310, 'req/s/core')]
  expect(() => checkCores({ load, before, after, words })).not.toThrow()
  expect(() => checkCores({ load: figureOf(0, 'req/s'), before, after, words })).toThrow('fits 1 to 1,000,000,000')
  expect(() => checkCores({ load, before: figureOf(0, 'req/s/core'), after, words })).toThrow('fits 0.1 to 1,000,000')
  const [long, short] = [figureOf(41, 'min'), figureOf(372, 'min s')]
  const hours = { builds: figureOf(40, 'builds a day'), before: long, after: short, words: hoursWords }
  expect(() => checkHours(hours)).not.toThrow()
  expect(() => checkHours({ ...hours, builds: figureOf(100_001, 'builds a day') })).toThrow('fits 1 to 100,000')
  expect(() => checkHours({ ...hours, before: figureOf(25, 'h') })).toThrow('fits 1 to 86,400')
  expect(() => checkHours({ ...hours, before: short, after: long })).toThrow('times test-41-min')
  for (const note of ['own', 'ownTimes', 'notShorter'])
    expect(() => checkHours({ ...hours, words: { ...hoursWords, [note]: 'w'.repeat(40) } }), note).toThrow('does not fit')
})
