import type { Message } from './messages.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, ladder } from './engine.ts'
import { Audit } from './testing/audit.ts'
import { applied, buy, crowded, sell, SYMBOLS, wide } from './testing/streams.ts'

const linesOf = (text: string) => text.split('\n').filter(Boolean)

describe.each(Object.entries(ladder))('the engine "%s"', (_, costs) => {
  it.each([
    ['crowded', fc.array(crowded, { maxLength: 200, size: 'max' }), 25],
    ['wide', fc.array(wide, { minLength: 50, maxLength: 300, size: 'max' }), 4],
  ] as const)('keeps every promise on a %s stream: never crossed, no lot lost, first come first served', (__, stream, numRuns) => {
    fc.assert(fc.property(stream, (messages) => {
      const engine = createEngine(costs, SYMBOLS)
      const audit = new Audit()
      for (const message of messages)
        audit.check(message, linesOf(applied(engine, message)))
      for (const [symbol, side] of [[0, 0], [0, 1], [1, 0], [1, 1]]) {
        expect(engine.depth(symbol, side).flatMap(({ price, orders }) => orders.map(open => ({ price, open })))).toEqual(
          audit.depth(symbol, side),
        )
      }
    }), { numRuns })
  })
})

describe('the audit', () => {
  /** Audits these messages, each with the report lines it got. */
  const verdict = (...answers: [Message, ...string[]][]) => () => {
    const audit = new Audit()
    for (const [message, ...lines] of answers)
      audit.check(message, lines)
  }
  const first: [Message, string] = [sell(1, 101, 2), 'accepted 0 1 101 2']
  const second: [Message, string] = [sell(2, 101, 2), 'accepted 0 2 101 2']

  it.each([
    ['a crossed book', 'never crossed', verdict(first, [buy(3, 101, 1), 'accepted 0 3 101 1'])],
    ['a jumped queue', 'came first', verdict(first, second, [buy(3, 101, 1), 'accepted 0 3 101 1', 'trade 0 3 2 101 1'])],
    [
      'a better price passed over',
      'best price',
      verdict(first, [sell(2, 102, 2), 'accepted 0 2 102 2'], [buy(3, 102, 1), 'accepted 0 3 102 1', 'trade 0 3 2 102 1']),
    ],
    ['a trade at the taker\'s price', 'resting one\'s price', verdict(first, [buy(3, 103, 1), 'accepted 0 3 103 1', 'trade 0 3 1 103 1'])],
    ['a trade of too many lots', 'no more is traded', verdict(first, [buy(3, 101, 3), 'accepted 0 3 101 3', 'trade 0 3 1 101 3'])],
    ['lost lots', 'what was open', verdict(first, [{ ...sell(1, 0, 0), type: 2 }, 'cancelled 0 1 1 by request'])],
    ['a trade with an order that is not live', 'two live orders', verdict([buy(3, 101, 3), 'accepted 0 3 101 3', 'trade 0 3 1 101 3'])],
    ['an IOC order that rests', 'never rest', verdict([buy(3, 101, 3, { kind: 1 }), 'accepted 0 3 101 3'])],
  ])('detects %s', (_, promise, run) => {
    expect(run).toThrow(promise)
  })
})
