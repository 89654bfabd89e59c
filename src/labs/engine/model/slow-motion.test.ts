import type { Message } from './matching-engine/messages.ts'
import type { Frame } from './slow-motion.ts'
import { describe, expect, it } from 'vitest'
import { inWords } from '../text/plain-words.ts'
import { BUY, CANCEL, encodeAll, FOK, GTC, IOC, MARKET, NEW, REPLACE, SELL } from './matching-engine/messages.ts'
import { firstTrade, slowMotion } from './slow-motion.ts'
import { generateTape } from './tape/generate.ts'

/** Messages to another book, which get no frames. */
const filler = Array.from({ length: 20 }, (_, i): Message => ({
  type: CANCEL,
  side: 0,
  kind: 0,
  stp: 0,
  symbol: 1,
  id: 9000 + i,
  account: 0,
  price: 0,
  quantity: 0,
}))

function order(id: number, side: number, price: number, quantity: number, kind = GTC): Message {
  return {
    type: NEW,
    side,
    kind,
    stp: 0,
    symbol: 0,
    id,
    account: id,
    price,
    quantity,
  }
}
const cancel = (id: number): Message => ({ ...filler[0], symbol: 0, id })
const replace = (id: number, price: number, quantity: number): Message => ({ ...cancel(id), type: REPLACE, price, quantity })

/** The last frame of a tape that begins with `filler` and continues with the given messages. */
function last(...messages: Message[]): Frame {
  const all = [...filler, ...messages]
  return slowMotion({ words: encodeAll(all), count: all.length, symbols: 2 }, 0, 5, 60).at(-1)!
}

/** A queue as text: sizes from the front, each with its fate. */
function queue({ queues }: Frame, side: number, price: number) {
  return queues
    .find(each => each.side === side && each.price === price)
    ?.orders
    .map(({ size, fate }) => (fate ? `${size} ${fate}` : `${size}`))
}

// No frames are made for the first half of a book's messages, so `opening` must hold at least as many as a test adds.
const opening = [order(1, SELL, 100, 5), order(2, SELL, 100, 7), order(3, SELL, 100, 9), order(4, SELL, 101, 4)]

describe('a book in slow motion', () => {
  it('shows a new order at the back of its queue', () => {
    expect(queue(last(...opening, order(5, SELL, 100, 2)), SELL, 100)).toEqual(['5', '7', '9', '2 new'])
  })

  it('shows what a trade took from the front, and what is left of a partly filled order', () => {
    expect(queue(last(...opening, order(5, BUY, 100, 8, IOC)), SELL, 100)).toEqual(['5 traded', '3 traded', '4', '9'])
  })

  it('shows a trade at two prices in the queues of both', () => {
    const frame = last(...opening, order(5, BUY, 101, 23))
    expect(queue(frame, SELL, 100)).toEqual(['5 traded', '7 traded', '9 traded'])
    expect(queue(frame, SELL, 101)).toEqual(['2 traded', '2'])
  })

  it('shows where a cancelled order was', () => {
    expect(queue(last(...opening, cancel(2)), SELL, 100)).toEqual(['5', '7 gone', '9'])
    expect(queue(last(...opening, cancel(3)), SELL, 100)).toEqual(['5', '7', '9 gone'])
    expect(queue(last(...opening, cancel(4)), SELL, 101)).toEqual(['4 gone'])
  })

  it('keeps the place of an order that shrinks, even at the end of its queue', () => {
    expect(queue(last(...opening, replace(2, 100, 6)), SELL, 100)).toEqual(['5', '6 smaller', '9'])
    expect(queue(last(...opening, replace(3, 100, 6)), SELL, 100)).toEqual(['5', '7', '6 smaller'])
  })

  it('moves an order that grows to the back of its queue', () => {
    expect(queue(last(...opening, replace(1, 100, 8)), SELL, 100)).toEqual(['5 gone', '7', '9', '8 new'])
  })

  it('moves an order to another price', () => {
    const frame = last(...opening, replace(1, 101, 5))
    expect(queue(frame, SELL, 100)).toEqual(['5 gone', '7', '9'])
    expect(queue(frame, SELL, 101)).toEqual(['4', '5 new'])
  })

  it('begins shortly before a trade on every generated tape, and has no frame in which nothing happens', () => {
    for (const scenario of ['calm', 'reshaping', 'crash'] as const) {
      const frames = slowMotion(generateTape(scenario, 1, 20_000), 0, 5, 60)
      expect(frames.length).toBeGreaterThan(40)
      expect(firstTrade(frames)).toBeLessThanOrEqual(4)
      expect(inWords(frames[firstTrade(frames)]).came).toMatch(/^trades /)
      expect(frames.filter(({ queues }) => !queues.some(({ orders }) => orders.some(({ fate }) => fate)))).toEqual([])
    }
  })

  it('has no frames for a tape without a message to the book', () => {
    expect(slowMotion({ words: encodeAll(filler), count: filler.length, symbols: 2 }, 0, 5, 60)).toEqual([])
    expect(slowMotion({ words: new Uint32Array(), count: 0, symbols: 1 }, 0, 5, 60)).toEqual([])
  })
})

describe('a message in words', () => {
  const said = (frame: Frame) => Object.values(inWords(frame)).join(': ')

  it('says what was requested and what happened', () => {
    expect(said(last(...opening, order(5, SELL, 100, 2)))).toBe('Sell 2 at 100: waits at the back of its queue')
    expect(said(last(...opening, order(5, BUY, 100, 8, IOC)))).toBe('Buy 8 at 100 now or never: trades 5 and 3 from the front')
    expect(said(last(...opening, order(5, BUY, 0, 30, MARKET)))).toBe(
      'Buy 30 at any price: trades 5, 7, 9 and 4 from the front, 5 not filled',
    )
    expect(said(last(...opening, order(5, BUY, 100, 5, FOK)))).toBe('Buy 5 at 100, all or nothing: trades 5 from the front')
    expect(said(last(...opening, cancel(2)))).toBe('Cancel: 7 lots at 100 leave the queue')
    expect(said(last(...opening, replace(1, 100, 8)))).toBe('Replace: 8 at 100: goes to the back of its queue')
    expect(said(last(...opening, replace(2, 100, 6)))).toBe('Replace: 6 at 100: keeps its place')
    expect(said(last(...opening, replace(1, 101, 5)))).toBe('Replace: 5 at 101: waits at the back of its queue')
  })
})
