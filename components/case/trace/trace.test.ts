import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureWidth } from '../../../src/lib/figure-width'
import { canvas, type } from '../../../src/lib/scale'
import { textWidth } from '../../../src/lib/text-width'
import { figureOf } from '../../../tests/support/figure'
import { checkTrace, layoutTrace } from './trace'

const units = fc.constantFrom('µs' as const, 'ms' as const, 's' as const, 'min' as const, 'min s' as const)
const rest = {
  what: 'feed, p99',
  symptom: 'Tail spikes',
  moves: ['Consistent hashing with bounded loads'],
  count: figureOf(0, 'count'),
  countWords: 'shed events a week',
}
/** Durations whose ratio is in the range, with what a trace found and an output of up to forty characters. */
const traces = fc.record({
  least: fc.integer({ min: 1, max: 9999 }),
  times: fc.double({ min: 1.05, max: 990, noNaN: true }),
  share: fc.double({ min: 0.001, max: 1, noNaN: true }),
  unit: units,
  length: fc.integer({ min: 1, max: 34 }),
}).map(({ least, times, share, unit, length }) => {
  const most = Math.ceil(least * times)
  return {
    ...rest,
    before: figureOf(most, unit),
    reading: figureOf(Math.max(Math.ceil(most / 1000), Math.floor(share * most)), unit),
    after: figureOf(least, unit),
    answer: 'x'.repeat(length),
  }
}).filter(({ before, after }) => before.value / after.value <= 1000 && before.value / after.value >= 1.05)

describe('the layout of a case that a trace opened', () => {
  it('keeps the output and the figure of what was found apart, inside the canvas, and off the ends of bars', () => {
    fc.assert(fc.property(traces, (trace) => {
      checkTrace(trace)
      const { length, answer, figure } = layoutTrace(trace).reading
      const end = answer.left + textWidth(trace.answer, answer.size, 'mono')
      expect(answer.size).toBeGreaterThanOrEqual(20)
      expect(end).toBeLessThanOrEqual(answer.inside ? length : canvas.right)
      if (!answer.inside)
        expect(answer.left).toBeGreaterThan(length)
      if (figure) {
        const right = figure.left + figureWidth(trace.reading, type.figure)
        expect(figure.left).toBeGreaterThan(figure.inside ? end : length)
        expect(right).toBeLessThanOrEqual(figure.inside ? length : canvas.right)
      }
    }), { numRuns: 500 })
  })

  it('keeps the result off its bar and off the moves, or inside its bar', () => {
    fc.assert(fc.property(traces, (trace) => {
      const { after: { length, hero, size, after }, moves, count } = layoutTrace(trace)
      const width = figureWidth(trace.after, size)
      if (hero) {
        expect(hero.left).toBeGreaterThan(length)
        expect(hero.left + width).toBeLessThan(canvas.beside)
      }
      else {
        expect(canvas.margin + width).toBeLessThan(length)
        expect(count.baseline).toBeLessThan(after)
        expect(moves.top + 3 * moves.line).toBeLessThanOrEqual(after)
      }
    }), { numRuns: 500 })
  })

  it('puts what was found on the scale of before, and its figure onto the edge of the moves if that is near', () => {
    const usual = { ...rest, before: figureOf(4.1, 's'), reading: figureOf(2.4, 's'), after: figureOf(380, 'ms') }
    const { reading, after } = layoutTrace({ ...usual, answer: 'shard 73 · 2.4s · queue saturation' })
    expect(reading.length / canvas.right).toBeCloseTo(2.4 / 4.1)
    expect(after.length / canvas.right).toBeCloseTo(0.38 / 4.1)
    expect(reading).toMatchObject({ answer: { inside: true, size: 22 }, figure: { left: canvas.beside, inside: false } })
  })

  it('is refused outside the range, by the name of the figure or the text', () => {
    const usual = { ...rest, before: figureOf(4, 's'), reading: figureOf(2, 's'), after: figureOf(1, 's'), answer: 'shard' }
    expect(() => checkTrace({ ...usual, reading: figureOf(5, 's') })).toThrow('test-4-s is 0.8 times test-5-s')
    expect(() => checkTrace({ ...usual, moves: [] })).toThrow('There are no moves, but the picture fits one to three.')
    expect(() => checkTrace({ ...usual, answer: 'x'.repeat(60) })).toThrow('fits neither inside the bar of test-2-s nor beside it')
    expect(() => checkTrace({ ...usual, symptom: 'x'.repeat(80) })).toThrow('does not fit beside test-4-s')
    expect(() => checkTrace({ ...usual, countWords: 'x'.repeat(40) })).toThrow('does not fit beside test-0-count')
  })
})
