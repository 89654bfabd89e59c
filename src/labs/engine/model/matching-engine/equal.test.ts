import type { Scenario } from '../tape/scenarios.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateTape } from '../tape/generate.ts'
import { scenarios } from '../tape/scenarios.ts'
import { canonicalText } from './canonical.ts'
import { createEngine } from './engine.ts'
import { BUY, decode, encodeAll, SELL, WORDS } from './messages.ts'
import { NaiveEngine } from './testing/naive.ts'
import { applied, crowded, hostile, mixes, SYMBOLS, wide } from './testing/streams.ts'

const streams = [
  ['crowded', fc.array(crowded, { maxLength: 150, size: 'max' }), 80],
  ['wide', fc.array(wide, { minLength: 50, maxLength: 500, size: 'max' }), 12],
  ['hostile', fc.array(hostile, { maxLength: 80, size: 'max' }), 80],
] as const

const names = Object.keys(scenarios) as Scenario[]
it.each(names)('on the tape "%s", engines with every mix of costs report the same as the naive engine', (scenario) => {
  const { words, count, symbols } = generateTape(scenario, 5, 2500)
  const naive = new NaiveEngine(symbols)
  for (let i = 0; i < count; i++) naive.apply(decode(words, i * WORDS))
  for (const [name, costs] of mixes) {
    const engine = createEngine(costs, symbols)
    engine.apply(words, 0, count)
    expect(canonicalText(engine.reports.words, engine.reports.length) === naive.text, name).toBe(true)
  }
})

describe.each(streams)('on a %s stream', (_, stream, numRuns) => {
  it('engines with every mix of costs give the same reports as the naive one, message by message, and hold the same books', () => {
    fc.assert(fc.property(stream, (messages) => {
      const naive = new NaiveEngine(SYMBOLS)
      const engines = mixes.map(([name, costs]) => ({ name, engine: createEngine(costs, SYMBOLS) }))
      for (const message of messages) {
        const line = naive.apply(message)
        for (const { name, engine } of engines) {
          const said = applied(engine, message)
          // `expect` is slow, and there are many messages.
          if (said !== line)
            expect(said, name).toBe(line)
        }
      }
      for (const { name, engine } of engines) {
        for (const [symbol, side] of [[0, BUY], [0, SELL], [1, BUY], [1, SELL]]) {
          const resting = naive.orders
            .filter(o => o.symbol === symbol && o.side === side)
            .sort((a, b) => (side === BUY ? b.price - a.price : a.price - b.price))
          expect(
            engine.depth(symbol, side).flatMap(level => level.orders.map(open => [level.price, open])),
            name,
          ).toEqual(resting.map(o => [o.price, o.open]))
        }
      }
    }), { numRuns })
  })

  it('a second pass over a cleared engine, split anywhere, gives the same reports', () => {
    fc.assert(fc.property(stream, fc.nat(600), (messages, cut) => {
      const words = encodeAll(messages)
      const middle = Math.min(cut, messages.length)
      for (const [name, costs] of mixes) {
        const engine = createEngine(costs, SYMBOLS)
        const text = () => canonicalText(engine.reports.words, engine.reports.length)
        engine.apply(words, 0, messages.length)
        const once = text()
        engine.clear()
        expect(text()).toBe('')
        engine.apply(words, 0, middle)
        engine.apply(words, middle, messages.length)
        expect(text(), name).toBe(once)
      }
    }), { numRuns: Math.ceil(numRuns / 4) })
  })
})
