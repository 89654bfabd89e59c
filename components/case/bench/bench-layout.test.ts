import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureWidth } from '../../../src/lib/figure-width'
import { canvas } from '../../../src/lib/scale'
import { textWidth } from '../../../src/lib/text-width'
import { benchProps } from '../../../tests/support/bench'
import { figureOf } from '../../../tests/support/figure'
import { printedMultiple, solve } from './bench'
import { checkBench, layoutBench, place } from './bench-layout'
import { labelOf, layoutTicks } from './ticks'

const { results } = benchProps
const bench = (number: string, goal = '') => solve({ kind: '', what: '', number, goal }, [])
const layout = (number: string, goal = '', isFresh = false) => layoutBench(bench(number, goal), results, isFresh)

describe('the bench', () => {
  it('has the number as its ruler, and the goal in proportion', () => {
    const { number, goal, ruler } = layout('900 ms', '300')
    expect(number.length).toBe(canvas.right)
    expect(goal.length).toBeCloseTo(canvas.right / 3)
    expect(ruler).toMatchObject({ of: 'number', unit: 'ms' })
    const other = layout('1 s', '250 ms')
    expect(other.goal.length).toBeCloseTo(canvas.right / 4)
  })

  it('has the goal as its ruler if that is larger', () => {
    const { number, goal, ruler, hero, what } = layout('50 req/s', '150')
    expect([number.length, goal.length]).toEqual([canvas.right / 3, canvas.right])
    expect(ruler!.of).toBe('goal')
    expect(hero!.low).toBe(true)
    expect(what!.on).toBe('bg')
  })

  it('has a full bar and ticks, but no ruler and no name, while it is empty', () => {
    const { number, goal, ruler, ticks, hero, what } = layout('', '', true)
    expect([number.length, goal.length, ruler, hero, what]).toEqual([canvas.right, 0, undefined, undefined, undefined])
    expect(ticks.rows.map(({ x }) => x)).toEqual([canvas.right / 5, canvas.right / 9.5])
  })

  it('keeps the number where it is typed until it is left', () => {
    expect(layout('900 ms', '', true).number.field).toMatchObject({ left: canvas.column, end: false })
    expect(layout('900 ms').number.field).toMatchObject({ end: true })
  })

  it('has its multiple beside the goal, under a long one, and smaller beyond ninety-nine', () => {
    expect(layout('900 ms', '250').hero).toMatchObject({ low: false, size: 180 })
    expect(layout('900 ms', '700').hero).toMatchObject({ low: true, size: 136, words: '900 / 700\u00A0ms' })
    expect(layout('900 ms', '5').hero!.size).toBeLessThanOrEqual(136)
    expect(layout('900 ms', '900').hero).toBeUndefined()
  })

  const number = fc.integer({ min: 1, max: 999_999 }).map(n => n / 100)
  const unit = fc.constantFrom('', ' ms', ' min', '%', ' req/s', ' req/s/core')

  it('keeps its texts on the canvas and apart, for any number and goal', () => {
    fc.assert(fc.property(number, number, unit, (value, aim, unit) => {
      const shown = bench(`${value}${unit}`, `${aim}`)
      const { number, goal, what, hero, ticks } = layoutBench(shown, results, false)
      const within = (left: number, right: number) => {
        expect(left).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(canvas.right + 1)
      }
      const widths = [[number, shown.number!, 66], [goal, shown.goal!, 46]] as const
      for (const [lane, figure, label] of widths) {
        const { left, width, size } = lane.field
        const text = figureWidth(figure, size)
        const [from, to] = lane.field.end ? [left + width - text, left + width] : [left, left + text]
        within(from, to)
        expect(from).toBeGreaterThan(lane.label + label)
        // The end of a bar passes no text.
        for (const [a, b] of [[from, to], [lane.label, lane.label + label]])
          expect(lane.length <= a || lane.length >= b).toBe(true)
      }
      within(what!.left, what!.left + what!.width)
      expect(what!.width).toBeGreaterThan(100)
      if (hero) {
        const width = figureWidth(printedMultiple(shown.multiple!), hero.size)
        within(canvas.right - width, canvas.right)
        const computation = canvas.width - hero.right - textWidth(hero.words, hero.text)
        if (hero.low)
          expect(computation).toBeGreaterThan(ticks.right)
        else if (!goal.field.end)
          expect(goal.field.left + figureWidth(shown.goal!, goal.field.size)).toBeLessThanOrEqual(canvas.right - width)
      }
    }), { numRuns: 500 })
  })
})

describe('the results', () => {
  const name = fc.string({ unit: fc.constantFrom(...'abc '), minLength: 1, maxLength: 24 })
  const result = fc.tuple(fc.double({ min: 1.05, max: 1000, noNaN: true }), name)
    .map(([value, name]) => ({ name, ratio: figureOf(Math.round(value * 10) / 10, 'x', { decimals: 1 }) }))

  it('have rows whose labels fit, each right of its tick, and no tick passes a label', () => {
    const some = fc.array(result, { minLength: 1, maxLength: 4 })
    fc.assert(fc.property(some, fc.boolean(), fc.integer({ min: 420, max: 560 }), (results, up, right) => {
      const { rows, pitch, text } = layoutTicks(results, ratio => up ? 100 * ratio : canvas.right / ratio, right)
      expect(rows.flatMap(row => row.results)).toHaveLength(results.length)
      expect(place.row + rows.length * pitch).toBeLessThan(384)
      rows.forEach((row, i) => {
        expect(row.left + textWidth(labelOf(row.results), text)).toBeLessThanOrEqual(right)
        if (row.x !== undefined) {
          expect(row.x).toBeLessThan(row.left)
          // On its way down, the tick passes the rows above.
          rows.slice(0, i).forEach(above => expect(row.x!).toBeLessThan(above.left))
        }
      })
    }))
  })

  it('share a tick if theirs would be nearer than two px, and rows if both names fit', () => {
    const close = [figureOf(6.6, 'x'), figureOf(6.61, 'x')].map((ratio, i) => ({ name: `case ${i}`, ratio }))
    expect(layoutTicks(close, ratio => 924 / ratio, 560).rows).toMatchObject([{ results: close, x: 140 }])
    const long = close.map((each, i) => ({ ...each, name: `a case with a long name ${i}` }))
    expect(layoutTicks(long, ratio => 924 / ratio, 480).rows.map(({ x }) => x)).toEqual([140, undefined])
  })
})

it('what does not fit is refused by name', () => {
  const props = { ...benchProps }
  expect(() => checkBench({ ...props, then: 'words '.repeat(40) })).toThrow('takes more than 3 lines')
  expect(() => checkBench(props)).not.toThrow()
  expect(() => checkBench({ ...props, results: [] })).toThrow('There are no results')
  expect(() => checkBench({ ...props, results: [{ name: 'a', ratio: figureOf(1.01, 'x') }] })).toThrow('test-1.01-x is 1.01')
  expect(() => checkBench({ ...props, kinds: [...props.kinds, props.kinds[0]] })).toThrow('two kinds "latency"')
  const long = Array.from({ length: 4 }, (_, i) => ({ name: `A way in with a name ${i}`, to: 'a' }))
  expect(() => checkBench({ ...props, ways: long })).toThrow('do not fit on one line')
})
