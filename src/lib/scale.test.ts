import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canvas, fromZero, notches } from './scale'

it('puts zero at the left edge and full scale at the right margin', () => {
  const x = fromZero(184)
  expect([x(0), x(184)]).toEqual([0, canvas.right])
  expect(x(28)).toBeCloseTo(140.6, 1)
})

it('refuses a scale whose full value is not positive', () => {
  expect(() => fromZero(0)).toThrow(RangeError)
  expect(() => fromZero(Number.NaN)).toThrow(RangeError)
})

it('puts notches between the ends of a ruler, with every n-th one major', () => {
  const marks = notches(184, 10, 5)
  expect(marks).toHaveLength(18)
  expect(marks.filter(m => m.major).map(m => m.value)).toEqual([50, 100, 150])
  expect(notches(41, 2, 5).filter(m => m.major).map(m => m.value)).toEqual([10, 20, 30, 40])
})

it('gives decimal notches exact values, without binary rounding errors', () => {
  expect(notches(4.1, 0.2, 5).filter(m => m.major).map(m => m.value)).toEqual([1, 2, 3, 4])
})

it('keeps every notch strictly inside the ruler, in order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 10 }),
      (full, step, every) => {
        const xs = notches(full, step, every).map(m => m.x)
        expect(xs.every((x, i) => x > (xs[i - 1] ?? 0) && x < canvas.right)).toBe(true)
        expect(xs).toHaveLength(Math.ceil(full / step) - 1)
      },
    ),
  )
})
