import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureWidth } from '../../src/lib/figure-width'
import { checkRatio } from '../../src/lib/range'
import { canvas } from '../../src/lib/scale'
import { figureOf } from '../../tests/support/figure'
import { layoutCase } from './case-layout'

const units = fc.constantFrom('µs', 'ms', 's', 'min', 'min s')
/** Pairs of durations in the same unit whose ratio is in the range. */
const pairs = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.double({ min: 1.05, max: 1000, noNaN: true }), units)
  .map(([after, ratio, unit]) => ({ before: figureOf(Math.ceil(after * ratio), unit), after: figureOf(after, unit) }))
  .filter(({ before, after }) => before.value / after.value <= 1000)

describe('the layout of a case', () => {
  it('keeps the after figure off its bar, or inside it, for any ratio in the range', () => {
    fc.assert(fc.property(pairs, ({ before, after }) => {
      checkRatio(before, after)
      const { length, hero, size, moves, after: top } = layoutCase(before, after)
      const width = figureWidth(after, size)
      if (hero) {
        expect(hero.left).toBeGreaterThan(length)
        expect(hero.left + width).toBeLessThanOrEqual(549)
        expect(size).toBeGreaterThanOrEqual(36)
      }
      else {
        expect(length).toBeGreaterThan(canvas.margin + 90 + width)
        expect(moves).toBeGreaterThan(top + canvas.bar)
      }
    }), { numRuns: 500, examples: [[{ before: figureOf(14612, 'min s'), after: figureOf(6190, 'min s') }]] })
  })

  it('gives a short bar a large figure and a long bar the place under the ruler', () => {
    expect(layoutCase(figureOf(184, 'ms'), figureOf(28, 'ms')).hero).toEqual({ left: 150, size: 180 })
    expect(layoutCase(figureOf(184, 'ms'), figureOf(31, 'ms')).hero!.left).toBeGreaterThan(155.6)
    expect(layoutCase(figureOf(63, 'min'), figureOf(60, 'min')).hero).toBeUndefined()
  })

  it('is refused outside the range, with both figures named', () => {
    const [long, short] = [figureOf(100, 'ms'), figureOf(99, 'ms')]
    expect(() => checkRatio(long, short)).toThrow('test-100-ms is 1.01 times test-99-ms, but the picture fits 1.05 to 1,000 times.')
    expect(() => checkRatio(figureOf(2, 's'), figureOf(1, 'ms'))).toThrow('2000 times')
  })
})
