import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canvas, fromZero, notches, roundStep, sizesDown, type, weekNotches } from './scale'

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
  const marks = notches(184)
  expect(marks).toHaveLength(18)
  expect(marks.filter(m => m.major).map(m => m.value)).toEqual([50, 100, 150])
  expect(notches(41).filter(m => m.major).map(m => m.value)).toEqual([10, 20, 30, 40])
  expect(weekNotches(39).filter(m => m.major).map(m => m.value)).toEqual([10, 20, 30])
})

it('gives decimal notches exact values, without binary rounding errors', () => {
  expect(notches(4.1).filter(m => m.major).map(m => m.value)).toEqual([1, 2, 3, 4])
})

it('keeps every notch strictly inside the ruler, in order, at a round distance, and neither too many nor too few', () => {
  fc.assert(fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), fc.integer({ min: 5, max: 60 }), (full, most) => {
    const marks = notches(full, { most })
    expect(marks.every(({ x }, i) => x > (marks[i - 1]?.x ?? 0) && x < canvas.right)).toBe(true)
    expect(marks.length).toBeLessThanOrEqual(most)
    expect(marks.length).toBeGreaterThanOrEqual(most / 2.5 - 2)
    expect([1, 2, 5]).toContain(Number(roundStep(full, most).toExponential().split('e')[0]))
  }))
})

it('has the type sizes of styles/tokens.css, which says them for styles: at most twelve', () => {
  const css = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8')
  const tokens = Object.fromEntries([...css.matchAll(/--deck-type-([\w-]+): ([\d.]+)px;/g)].map(([, name, size]) => [name, Number(size)]))
  expect(type, 'a changed token must be changed in "type" of src/lib/scale.ts, too').toEqual(tokens)
  expect(new Set(Object.values(type)).size).toBe(Object.keys(type).length)
  expect(Object.keys(type).length).toBeLessThanOrEqual(12)
})

it('steps down its sizes', () => {
  expect(sizesDown(27, 18)).toEqual([26, 22, 20, 18])
  expect(sizesDown(13)).toEqual([])
})
