import type { OverloadData, OverloadWords } from './overload-layout'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canvas } from '../../../src/lib/scale'
import { textWidth } from '../../../src/lib/text-width'
import { figureOf } from '../../../tests/support/figure'
import { runUnder, shownAt } from './overload'
import {
  checkOverload,
  filled,
  LANE,
  laneOf,
  laneText,
  layoutOverload,
  MOMENTS,
  mostLoad,
  outcomeSize,
  systemOf,
  timesOf,
} from './overload-layout'

const words: OverloadWords = {
  without: '# without',
  with: '# with {count}',
  fits: '{fit} fit',
  load: 'load',
  rate: '{load} a second',
  full: { name: 'in full', then: 'answered in full' },
  yours: 'your request',
  several: '{then}, {each} times',
  void: ['Above the line', 'nothing is decided'],
  grows: ['{over} more wait', 'with every second'],
  stopped: ['stopped', 'from {since} s on'],
  late: 'every answer comes too late',
  calm: '{load} ask',
  sum: '{load} ask',
  says: '{lane} {outcome}',
}
const names = ['one', 'two words', 'a longer name', 'consistency model', 'retry budget', 'shard', 'partial answer', 'breaker, shedding']
const decisionsOf = (count: number) => names.slice(0, count).map(name => ({ name, then: `what ${name} does` }))

const data = fc.record({
  count: fc.integer({ min: 4, max: 8 }),
  slots: fc.integer({ min: 3, max: 8 }),
  share: fc.double({ min: 0.01, max: 1, noNaN: true }),
})
  .filter(({ count, slots }) => count + slots <= 13)
  .map(({ count, slots, share }): OverloadData => ({
    capacity: figureOf(slots, 'req/s'),
    patience: figureOf(Math.floor(1000 * (1 + (2 + share * (count - 2)) / slots)) / 1000, 's'),
    low: figureOf(1, 'req/s'),
    high: figureOf(slots + 1, 'req/s'),
    decisions: decisionsOf(count),
    words,
  }))

const usual: OverloadData = {
  capacity: figureOf(5, 'req/s'),
  patience: figureOf(2.4, 's'),
  low: figureOf(4, 'req/s'),
  high: figureOf(12, 'req/s'),
  decisions: decisionsOf(7),
  words,
}

describe('the rows', () => {
  it('stand on one line, leave the place of the keys and of the sum free, and are high enough for a finger', () => {
    fc.assert(fc.property(data, (each) => {
      checkOverload(each)
      const { pitch, row, top, base, line } = layoutOverload(each.capacity.value, each.decisions)
      const rows = each.capacity.value + each.decisions.length
      expect(top + rows * pitch - (pitch - row)).toBeCloseTo(base)
      expect(top).toBeGreaterThan(canvas.top + 16)
      expect(pitch).toBeGreaterThanOrEqual(24)
      expect(line).toBeCloseTo(top + each.decisions.length * pitch - (pitch - row) / 2)
    }))
  })

  it('have an outcome that ends at the margin', () => {
    for (const then of ['a polite no, at once', 'waits; the others keep serving', 'takes effect once, however often']) {
      const size = outcomeSize(then)
      expect(size).toBeGreaterThanOrEqual(20)
      expect(542 + textWidth(then, size)).toBeLessThanOrEqual(canvas.right)
    }
  })
})

describe('the lane without decisions', () => {
  it('has the times of its moments at the ends of their columns, counted back from the last', () => {
    const system = systemOf({ capacity: figureOf(5, 'req/s'), patience: figureOf(2, 's') })
    const times = timesOf(runUnder(system, 12, MOMENTS))
    expect(times.map(({ seconds }) => seconds)).toEqual([0.4, 0.8])
    expect(times[1].x * LANE).toBeCloseTo(101)
    expect(timesOf(runUnder(system, 4, MOMENTS)).at(-1)).toMatchObject({ x: 1, seconds: 2.2 })
  })

  it('keeps its queue under its top and its words off the queue, at any load', () => {
    fc.assert(fc.property(data, fc.nat(), (each, seed) => {
      const count = each.decisions.length
      const slots = each.capacity.value
      const load = 1 + seed % mostLoad(slots, count)
      const run = runUnder(systemOf(each), load, MOMENTS)
      const { pitch } = layoutOverload(slots, each.decisions)
      const { squares, block } = laneOf(run, shownAt(run, Infinity), slots + count, pitch)
      expect(squares.filter(({ tone }) => tone === 'change')).toHaveLength(block === undefined ? 1 : 0)
      for (const { x, y } of squares) {
        expect(y).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThan(block ?? LANE)
      }
      if (block !== undefined)
        expect(LANE - block).toBeGreaterThanOrEqual(20)

      const [head, second] = run.stopped === undefined ? words.grows : words.stopped
      if (load > slots) {
        const since = filled(second, { since: run.stopped?.toFixed(1) ?? '' })
        const text = laneText(run, filled(head, { over: load - slots }), since, words.late, count)
        const right = text.left + textWidth(filled(head, { over: load - slots }), text.head)
        expect(text.head).toBeGreaterThanOrEqual(14)
        expect(text.size === 0 || text.size >= 14).toBe(true)
        expect(right).toBeLessThanOrEqual(LANE)
        if (text.inside)
          expect(text.left).toBeGreaterThan(block!)
        else
          expect(squares.filter(({ x, y }) => y < 2 * pitch && x < right)).toEqual([])
      }
    }))
  })

  it('says what happens in the block where that is wide enough', () => {
    const at = (load: number) => {
      const run = runUnder(systemOf(usual), load, MOMENTS)
      return laneText(run, 'stopped', `from ${run.stopped?.toFixed(1)} s on`, words.late, 7).inside
    }
    expect([8, 9, 10, 11, 12, 14].map(at)).toEqual([false, false, true, true, true, true])
  })
})

it('words are filled with values, and what has none is left', () => {
  expect(filled('{load} ask, {fit} fit, {more}', { load: 8, fit: 5 })).toBe('8 ask, 5 fit, {more}')
})

describe('data outside the range', () => {
  const refuses = (more: Partial<OverloadData>) => expect(() => checkOverload({ ...usual, ...more }))
  it('is refused by name', () => {
    expect(() => checkOverload(usual)).not.toThrow()
    refuses({ decisions: decisionsOf(3) }).toThrow('There are three decisions, but the picture fits four to eight.')
    refuses({ capacity: figureOf(9, 'req/s') }).toThrow('test-9-req/s is 9, but the picture fits 3 to 6.')
    refuses({ patience: figureOf(9, 's') }).toThrow('test-9-s is 9, but the picture fits 1.4 to 2.4.')
    refuses({ low: figureOf(7, 'req/s') }).toThrow('test-7-req/s is 7, but the picture fits 1 to 5.')
    refuses({ high: figureOf(40, 'req/s') }).toThrow('test-40-req/s is 40, but the picture fits 6 to 14.')
    const long = { name: 'a name that is far too long', then: 'no' }
    const patience = figureOf(2, 's')
    refuses({ patience, decisions: [...decisionsOf(4), long] }).toThrow('"a name that is far too long" does not fit on one line of 160 px.')
    refuses({ patience, decisions: [...decisionsOf(4), decisionsOf(1)[0]] }).toThrow('There are two decisions "one".')
  })
})
