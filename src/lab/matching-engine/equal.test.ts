// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'
import { BUY, SELL } from './messages.ts'
import { NaiveEngine } from './testing/naive.ts'
import { applied, crowded, hostile, mixes, replay, SYMBOLS, wide } from './testing/streams.ts'

const streams = [
  ['crowded', fc.array(crowded, { maxLength: 150, size: 'max' }), 150],
  ['wide', fc.array(wide, { minLength: 100, maxLength: 600, size: 'max' }), 25],
  ['hostile', fc.array(hostile, { maxLength: 80, size: 'max' }), 150],
] as const

describe.each(streams)('on a %s stream', (_, stream, numRuns) => {
  it.each(mixes)('the engine "%s" reports what the naive one does, line by line', (__, costs) => {
    fc.assert(fc.property(stream, (messages) => {
      const naive = new NaiveEngine(SYMBOLS)
      const engine = createEngine(costs, SYMBOLS)
      for (const message of messages) {
        const said = applied(engine, message)
        if (said !== naive.apply(message))
          expect(said).toBe(naive.text)
      }
      for (const symbol of [0, 1]) {
        for (const side of [BUY, SELL]) {
          const lots = naive.orders.filter(o => o.symbol === symbol && o.side === side)
          expect(engine.depth(symbol, side).flatMap(level => level.orders.map(open => [level.price, open])))
            .toEqual(lots.toSorted((a, b) => side === BUY ? b.price - a.price : a.price - b.price).map(o => [o.price, o.open]))
        }
      }
    }), { numRuns })
  })

  it('each engine, replayed from empty or after a clear, says the same again', () => {
    fc.assert(fc.property(stream, (messages) => {
      for (const [, costs] of mixes) {
        const once = replay(costs, messages)
        const engine = createEngine(costs, SYMBOLS)
        for (let pass = 0; pass < 2; pass++) {
          engine.clear()
          expect(messages.map(message => applied(engine, message)).join('')).toBe(once)
        }
      }
    }), { numRuns: Math.ceil(numRuns / 5) })
  })
})
