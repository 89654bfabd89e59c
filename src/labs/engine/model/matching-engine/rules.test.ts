import type { Message } from './messages.ts'
import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'
import { BUY, FOK, IOC, MARKET, MOST, POST_ONLY, SELL, STP_BOTH, STP_NEWEST, STP_OLDEST } from './messages.ts'
import { NaiveEngine } from './testing/naive.ts'
import { applied, buy, cancel, mixes, replace, replay, sell, SYMBOLS } from './testing/streams.ts'

/** The reports on these messages. Every engine must produce the same reports as the naive one. */
function said(...messages: Message[]): string[] {
  const naive = new NaiveEngine(SYMBOLS)
  messages.forEach(message => naive.apply(message))
  for (const [name, costs] of mixes)
    expect(replay(costs, messages), name).toBe(naive.text)
  return naive.text.trim().split('\n')
}

/** The reports on the last message. */
const saidLast = (...messages: Message[]) => said(...messages).slice(said(...messages.slice(0, -1)).filter(Boolean).length)

describe('a limit order', () => {
  it('rests if no order crosses it', () => {
    expect(said(buy(1, 100, 5), sell(2, 101, 5))).toEqual(['accepted 0 1 100 5', 'accepted 0 2 101 5'])
  })

  it('trades at the maker\'s price, best price first, and the remaining lots rest', () => {
    expect(saidLast(sell(1, 103, 1), sell(2, 101, 2), sell(3, 102, 3), buy(4, 102, 9), cancel(4)))
      .toEqual(['cancelled 0 4 4 by request'])
    expect(saidLast(sell(1, 103, 1), sell(2, 101, 2), sell(3, 102, 3), buy(4, 102, 9)))
      .toEqual(['accepted 0 4 102 9', 'trade 0 4 2 101 2', 'trade 0 4 3 102 3'])
    expect(saidLast(buy(1, 99, 1), buy(2, 101, 2), sell(3, 99, 3)))
      .toEqual(['accepted 0 3 99 3', 'trade 0 3 2 101 2', 'trade 0 3 1 99 1'])
  })

  it('trades with orders at the same price in order of arrival, even after one of them was cancelled', () => {
    expect(saidLast(sell(1, 101, 1), sell(2, 101, 1), sell(3, 101, 1), cancel(1), buy(4, 101, 1))).toEqual([
      'accepted 0 4 101 1',
      'trade 0 4 2 101 1',
    ])
    expect(saidLast(sell(1, 101, 1), sell(2, 101, 1), sell(3, 101, 1), cancel(2), buy(4, 101, 2))).toEqual([
      'accepted 0 4 101 2',
      'trade 0 4 1 101 1',
      'trade 0 4 3 101 1',
    ])
    expect(saidLast(sell(1, 101, 1), sell(2, 101, 1), cancel(2), sell(3, 101, 1), buy(4, 101, 2))).toEqual([
      'accepted 0 4 101 2',
      'trade 0 4 1 101 1',
      'trade 0 4 3 101 1',
    ])
  })

  it('leaves a partly filled maker at the front', () => {
    expect(saidLast(sell(1, 101, 5), sell(2, 101, 5), buy(3, 101, 2), buy(4, 101, 4)))
      .toEqual(['accepted 0 4 101 4', 'trade 0 4 1 101 3', 'trade 0 4 2 101 1'])
  })

  it('does not trade with orders of another symbol', () => {
    expect(saidLast(sell(1, 100, 5), buy(2, 100, 5, { symbol: 1 }))).toEqual(['accepted 1 2 100 5'])
  })

  it('accepts ticks and lots up to 2^31', () => {
    expect(saidLast(sell(1, MOST, MOST), sell(2, MOST, MOST), buy(3, MOST, MOST))).toEqual([
      `accepted 0 3 ${MOST} ${MOST}`,
      `trade 0 3 1 ${MOST} ${MOST}`,
    ])
    expect(saidLast(buy(1, 1, MOST), sell(2, 1, 1))).toEqual(['accepted 0 2 1 1', 'trade 0 2 1 1 1'])
    expect(saidLast(buy(1, 1, MOST), sell(2, 1, 1), cancel(1))).toEqual([`cancelled 0 1 ${MOST - 1} by request`])
  })

  it.each([
    ['id', buy(0, 100, 1), 'bad id'],
    ['quantity of 0', buy(1, 100, 0), 'bad quantity'],
    ['quantity over 2^31', buy(1, 100, MOST + 1), 'bad quantity'],
    ['price of 0', buy(1, 0, 1), 'bad price'],
    ['price over 2^31', buy(1, MOST + 1, 1), 'bad price'],
    ['symbol', buy(1, 100, 1, { symbol: 2 }), 'unknown symbol'],
    ['kind', buy(1, 100, 1, { kind: 5 }), 'malformed'],
    ['type', buy(1, 100, 1, { type: 0 }), 'malformed'],
    ['other type', buy(1, 100, 1, { type: 4 }), 'malformed'],
  ])('is rejected for a bad %s', (_, message, reason) => {
    expect(said(message)).toEqual([`rejected ${message.symbol} ${message.id} ${reason}`])
  })

  it('is rejected while its id is live in any symbol, but not afterwards', () => {
    expect(saidLast(buy(1, 100, 1), buy(1, 99, 1))).toEqual(['rejected 0 1 duplicate id'])
    expect(saidLast(buy(1, 100, 1), buy(1, 99, 1, { symbol: 1 }))).toEqual(['rejected 1 1 duplicate id'])
    expect(saidLast(buy(1, 100, 1), cancel(1), buy(1, 99, 1))).toEqual(['accepted 0 1 99 1'])
    expect(saidLast(buy(1, 100, 1), sell(2, 100, 1), sell(1, 101, 1))).toEqual(['accepted 0 1 101 1'])
  })
})

describe('an IOC order', () => {
  it('trades what it can at once, and the remainder is cancelled', () => {
    expect(saidLast(sell(1, 101, 2), sell(2, 102, 2), buy(3, 101, 5, { kind: IOC }))).toEqual([
      'accepted 0 3 101 5',
      'trade 0 3 1 101 2',
      'cancelled 0 3 3 remainder',
    ])
    expect(said(buy(1, 101, 5, { kind: IOC }), cancel(1))).toEqual([
      'accepted 0 1 101 5',
      'cancelled 0 1 5 remainder',
      'rejected 0 1 unknown order',
    ])
  })
})

describe('a FOK order', () => {
  const offers = [sell(1, 101, 2), sell(2, 101, 1), sell(3, 102, 2)]

  it('trades in full across several prices', () => {
    expect(saidLast(...offers, buy(4, 102, 5, { kind: FOK }))).toEqual([
      'accepted 0 4 102 5',
      'trade 0 4 1 101 2',
      'trade 0 4 2 101 1',
      'trade 0 4 3 102 2',
    ])
    expect(saidLast(...offers, buy(4, 102, 4, { kind: FOK }))).toHaveLength(4)
  })

  it('is rejected before any trade if even one lot is missing, and leaves the book as it was', () => {
    expect(saidLast(...offers, buy(4, 102, 6, { kind: FOK }))).toEqual(['rejected 0 4 cannot fill'])
    expect(saidLast(...offers, buy(4, 101, 4, { kind: FOK }))).toEqual(['rejected 0 4 cannot fill'])
    expect(saidLast(...offers, buy(4, 102, 6, { kind: FOK }), buy(5, 102, 5))).toHaveLength(4)
  })

  it('does not count its own account\'s orders if they would not trade', () => {
    const own = [sell(1, 101, 2, { account: 7 }), sell(2, 101, 2)]
    const fok = (quantity: number, stp: number) => saidLast(...own, buy(3, 101, quantity, { kind: FOK, account: 7, stp }))
    expect(fok(2, STP_OLDEST)).toEqual(['accepted 0 3 101 2', 'cancelled 0 1 2 self-trade', 'trade 0 3 2 101 2'])
    expect(fok(3, STP_OLDEST)).toEqual(['rejected 0 3 cannot fill'])
    expect(fok(1, STP_NEWEST)).toEqual(['rejected 0 3 cannot fill'])
    expect(fok(1, STP_BOTH)).toEqual(['rejected 0 3 cannot fill'])
  })
})

describe('a post-only order', () => {
  it('rests, or is rejected if its price reaches the other side', () => {
    expect(saidLast(sell(1, 101, 1), buy(2, 100, 1, { kind: POST_ONLY }))).toEqual(['accepted 0 2 100 1'])
    expect(saidLast(sell(1, 101, 1), buy(2, 101, 1, { kind: POST_ONLY }))).toEqual(['rejected 0 2 would take'])
    expect(saidLast(buy(1, 101, 1), sell(2, 101, 1, { kind: POST_ONLY }))).toEqual(['rejected 0 2 would take'])
  })

  it('stays post-only when it is replaced', () => {
    const resting = [sell(1, 101, 1), buy(2, 100, 1, { kind: POST_ONLY })]
    expect(saidLast(...resting, replace(2, 101, 1))).toEqual(['rejected 0 2 would take'])
    expect(saidLast(...resting, replace(2, 101, 1), cancel(2))).toEqual(['cancelled 0 2 1 by request'])
    expect(saidLast(...resting, replace(2, 99, 1))).toEqual(['replaced 0 2 99 1'])
  })
})

describe('a market order', () => {
  it('trades at any price and never rests', () => {
    expect(saidLast(sell(1, 101, 1), sell(2, MOST, 1), buy(3, 0, 3, { kind: MARKET }), cancel(3)))
      .toEqual(['rejected 0 3 unknown order'])
    expect(saidLast(sell(1, 101, 1), sell(2, MOST, 1), buy(3, 0, 3, { kind: MARKET })))
      .toEqual(['accepted 0 3 0 3', 'trade 0 3 1 101 1', `trade 0 3 2 ${MOST} 1`, 'cancelled 0 3 1 remainder'])
    expect(saidLast(buy(1, 1, 1), sell(2, 77, 1, { kind: MARKET }))).toEqual(['accepted 0 2 0 1', 'trade 0 2 1 1 1'])
  })

  it('is cancelled at once in an empty book', () => {
    expect(said(sell(1, 0, 3, { kind: MARKET }))).toEqual(['accepted 0 1 0 3', 'cancelled 0 1 3 remainder'])
  })
})

describe('a cancel', () => {
  it('is rejected for an id that never existed, is no longer live, or is live in another symbol', () => {
    expect(said(cancel(1))).toEqual(['rejected 0 1 unknown order'])
    expect(saidLast(buy(1, 100, 1), cancel(1), cancel(1))).toEqual(['rejected 0 1 unknown order'])
    expect(saidLast(buy(1, 100, 1), sell(2, 100, 1), cancel(1))).toEqual(['rejected 0 1 unknown order'])
    expect(saidLast(buy(1, 100, 1), cancel(1, { symbol: 1 }))).toEqual(['rejected 1 1 unknown order'])
    expect(said(cancel(0))).toEqual(['rejected 0 0 unknown order'])
  })

  it('cancels the open lots', () => {
    expect(saidLast(buy(1, 100, 5), sell(2, 100, 2), cancel(1))).toEqual(['cancelled 0 1 3 by request'])
  })
})

describe('a replace', () => {
  const queue = [sell(1, 101, 5), sell(2, 101, 5)]
  const first = (...messages: Message[]) => saidLast(...messages, buy(9, 101, 1))[1]

  it('keeps the place of an order that gets smaller or stays as it is', () => {
    expect(saidLast(...queue, replace(1, 101, 2))).toEqual(['replaced 0 1 101 2'])
    expect(first(...queue, replace(1, 101, 2))).toBe('trade 0 9 1 101 1')
    expect(first(...queue, replace(1, 101, 5))).toBe('trade 0 9 1 101 1')
  })

  it('sends an order that gets larger, or returns to its price, to the back', () => {
    expect(first(...queue, replace(1, 101, 6))).toBe('trade 0 9 2 101 1')
    expect(first(...queue, replace(1, 102, 5), replace(1, 101, 5))).toBe('trade 0 9 2 101 1')
    expect(first(sell(1, 101, 5), replace(1, 101, 6))).toBe('trade 0 9 1 101 1')
  })

  it('counts the new quantity as open, whatever was traded before', () => {
    expect(saidLast(...queue, buy(3, 101, 4), replace(1, 101, 1), cancel(1))).toEqual(['cancelled 0 1 1 by request'])
    expect(first(...queue, buy(3, 101, 4), replace(1, 101, 2))).toBe('trade 0 9 2 101 1')
  })

  it('trades at its new price, and the remaining lots rest', () => {
    expect(saidLast(sell(1, 101, 1), buy(2, 99, 3), replace(2, 101, 3))).toEqual(['replaced 0 2 101 3', 'trade 0 2 1 101 1'])
    expect(saidLast(sell(1, 101, 1), buy(2, 99, 3), replace(2, 101, 3), cancel(2))).toEqual(['cancelled 0 2 2 by request'])
    expect(saidLast(sell(1, 101, 1), buy(2, 99, 1), replace(2, 101, 1), cancel(2))).toEqual(['rejected 0 2 unknown order'])
  })

  it('keeps the self-trade prevention that the order was entered with', () => {
    expect(saidLast(sell(1, 101, 1, { account: 7 }), buy(2, 99, 3, { account: 7, stp: STP_OLDEST }), replace(2, 101, 3)))
      .toEqual(['replaced 0 2 101 3', 'cancelled 0 1 1 self-trade'])
    expect(saidLast(sell(1, 101, 1, { account: 7 }), buy(2, 99, 3, { account: 7, stp: STP_NEWEST }), replace(2, 101, 3), cancel(2)))
      .toEqual(['rejected 0 2 unknown order'])
  })

  it('is rejected for an unknown order or bad numbers, and leaves the order where it was', () => {
    expect(said(replace(1, 100, 1))).toEqual(['rejected 0 1 unknown order'])
    expect(saidLast(...queue, replace(1, 101, 1, { symbol: 1 }))).toEqual(['rejected 1 1 unknown order'])
    expect(saidLast(...queue, replace(1, 101, 0))).toEqual(['rejected 0 1 bad quantity'])
    expect(saidLast(...queue, replace(1, 0, 1))).toEqual(['rejected 0 1 bad price'])
    expect(first(...queue, replace(1, 101, 0), replace(1, MOST + 1, 1))).toBe('trade 0 9 1 101 1')
  })
})

describe('self-trade prevention', () => {
  const book = [sell(1, 101, 2), sell(2, 101, 2, { account: 7 }), sell(3, 102, 2)]
  const taken = (stp: number) => saidLast(...book, buy(4, 102, 5, { account: 7, stp })).slice(1)

  it('cancels the incoming order when it reaches one from the same account: newest', () => {
    expect(taken(STP_NEWEST)).toEqual(['trade 0 4 1 101 2', 'cancelled 0 4 3 self-trade'])
  })
  it('cancels the resting order and continues: oldest', () => {
    expect(taken(STP_OLDEST)).toEqual(['trade 0 4 1 101 2', 'cancelled 0 2 2 self-trade', 'trade 0 4 3 102 2'])
  })
  it('cancels both', () => {
    expect(taken(STP_BOTH)).toEqual(['trade 0 4 1 101 2', 'cancelled 0 2 2 self-trade', 'cancelled 0 4 3 self-trade'])
  })
  it('lets an account trade with itself if the incoming order does not set it', () => {
    expect(taken(0)).toEqual(['trade 0 4 1 101 2', 'trade 0 4 2 101 2', 'trade 0 4 3 102 1'])
  })
  it('is the incoming order\'s choice, not the resting one\'s', () => {
    expect(saidLast(sell(1, 101, 1, { account: 7, stp: STP_BOTH }), buy(2, 101, 1, { account: 7 }))).toEqual([
      'accepted 0 2 101 1',
      'trade 0 2 1 101 1',
    ])
  })
})

describe('the depth', () => {
  it('lists prices from the best onwards, with the lots of each order in queue order', () => {
    for (const [, costs] of mixes) {
      const engine = createEngine(costs, SYMBOLS)
      for (const message of [buy(1, 99, 4), buy(2, 100, 1), buy(3, 99, 2), sell(4, 101, 3), buy(5, 98, 1)])
        applied(engine, message)
      expect(engine.depth(0, BUY, 2)).toEqual([{ price: 100, quantity: 1, orders: [1] }, { price: 99, quantity: 6, orders: [4, 2] }])
      expect(engine.depth(0, SELL)).toEqual([{ price: 101, quantity: 3, orders: [3] }])
      expect(engine.depth(1, BUY)).toEqual([])
    }
  })
})
