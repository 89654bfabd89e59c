import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canvas } from '../../../src/lib/scale'
import { passingSizesOf, startsOf } from '../../../src/lib/sliders'
import { textWidth } from '../../../src/lib/text-width'
import { figureOf } from '../../../tests/support/figure'
import { track } from '../track'
import { climb, compound, ordinal } from './climb'
import { checkRatchet, layoutRatchet } from './ratchet-layout'

/** Starts and sizes on the sliders of any bound and limit, with a gate anywhere. */
const climbs = fc.record({
  bound: fc.constantFrom(1, 8, 90, 184, 1000),
  limit: fc.constantFrom(0.5, 3, 20),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  of: fc.double({ min: 0, max: 1, noNaN: true }),
  x: fc.integer({ min: 150, max: 836 }),
}).map(({ bound, limit, at, of, x }) => {
  const pick = (share: number, { least, most, step }: { least: number, most: number, step: number }) =>
    Math.min(most, least + step * Math.round(share * (most - least) / step))
  return { bound, limit, start: pick(at, startsOf(bound)), change: pick(of, passingSizesOf(limit)), x }
})

describe('the climb', () => {
  it('stops at the first change over the bound, as the power of its size says', () => {
    fc.assert(fc.property(climbs, ({ bound, start, change }) => {
      const { values, passed } = climb(start, change, bound)
      expect(values).toHaveLength(passed + 1)
      expect(values.slice(0, -1).every(value => value <= bound)).toBe(true)
      expect(values.at(-1)!).toBeGreaterThan(bound)
      values.forEach((value, i) => expect(value / (start * (1 + change / 100) ** (i + 1))).toBeCloseTo(1, 9))
    }))
  })

  it('rejects the fifth from 7.0 ms, the 25th from 4.0 ms and the first from just under the bound', () => {
    const end = (start: number) => [climb(start, 2.9, 8).passed + 1, climb(start, 2.9, 8).values.at(-1)!.toFixed(2)]
    expect([7, 4, 7.8].map(end)).toEqual([[5, '8.08'], [25, '8.17'], [1, '8.03']])
    expect(climb(4, 2.9, 8).added).toBeCloseTo(98.6, 1)
    expect(climb(7.8, 2.9, 8).added).toBe(0)
    expect(compound(2.9, 10)).toBeCloseTo(33.1, 1)
  })

  it('lets a value on the bound pass', () => {
    expect(climb(1, 100, 8).passed).toBe(3)
  })
})

it('an ordinal is a word up to twelve and has the right ending beyond', () => {
  expect([1, 2, 3, 12, 13, 21, 22, 23, 25, 101, 111, 112].map(ordinal)).toEqual([
    ...['first', 'second', 'third', 'twelfth', '13th', '21st', '22nd', '23rd', '25th', '101st', '111th', '112th'],
  ])
})

describe('the layout of the ratchet', () => {
  const layoutOf = (start: number, change = 2.9) => layoutRatchet(climb(start, change, 8), start, 8, 3, 576)

  it('keeps the columns under the headline and before the gate, and only the last over the bound', () => {
    fc.assert(fc.property(climbs, ({ bound, limit, start, change, x }) => {
      const { columns, high, gate, labelled, left, hero } = layoutRatchet(climb(start, change, bound), start, bound, limit, x)
      expect(left).toBeGreaterThanOrEqual(canvas.margin + 60)
      expect(columns.every(each => each.x >= left && each.x + each.width <= gate.x + 0.01 && each.width > 0)).toBe(true)
      expect(columns.every(({ after, cap }) => track.top - Math.max(after, cap) >= canvas.top)).toBe(true)
      expect(columns.map(({ after }) => after > high + 1e-6)).toEqual(columns.map((_, i) => i === columns.length - 1))
      expect(columns.every(({ before, after }) => after > before)).toBe(true)
      expect(labelled.every((i, k) => k === 0 || columns[i].x - columns[labelled[k - 1]].x >= 74)).toBe(true)
      expect(hero).toBeGreaterThanOrEqual(40)
      expect(track.top - high).toBeGreaterThan(canvas.top + 40)
    }))
  })

  it('keeps the columns off the words and the sliders, at every value of the deck\'s sliders', () => {
    const note = canvas.margin + textWidth('3 % alone: ten make +33 %', 20)
    for (let start = 1; start <= 7.8; start = Number((start + 0.1).toFixed(1))) {
      for (const change of [2, 2.3, 2.6, 2.9, 3]) {
        for (const { x, after, cap } of layoutOf(start, change).columns) {
          const top = track.top - Math.max(after, cap + 7)
          const lowest = x < note ? 272 : x < 372 ? 240 : x < 484 ? 178 : canvas.top
          expect(top, `${start} ms, ${change} %, column at ${x}`).toBeGreaterThanOrEqual(lowest)
        }
      }
    }
  })

  it('draws the usual start as in the talk: five columns, and the bound 174 px over the track', () => {
    const { columns, high, left, labelled } = layoutOf(7)
    expect([columns.length, high, left]).toEqual([5, 174, 126])
    expect(labelled).toEqual([0, 1, 2, 3, 4])
    expect(columns[4].after - high).toBeCloseTo(0.0757 * 174, 1)
  })

  it('moves the gate to the middle if the pipeline has it near an end', () => {
    expect(layoutRatchet(climb(7, 2.9, 8), 7, 8, 3, 836).gate.x).toBe(576)
  })
})

it('an example that is not on its slider is refused by name', () => {
  const example = { bound: figureOf(8, 'ms'), start: figureOf(7, 'ms'), change: figureOf(2.9, '%'), many: figureOf(10, 'count') }
  const limit = figureOf(3, '%')
  expect(() => checkRatchet(example, limit)).not.toThrow()
  expect(() => checkRatchet({ ...example, start: figureOf(7.9, 'ms') }, limit)).toThrow('test-7.9-ms is 7.9')
  expect(() => checkRatchet({ ...example, change: figureOf(4, '%') }, limit)).toThrow('test-4-% is 4')
  expect(() => checkRatchet({ ...example, start: figureOf(7, 's') }, limit)).toThrow('test-7-s is in s, but test-8-ms is in ms')
})
