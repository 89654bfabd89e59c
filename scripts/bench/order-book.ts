import type { LimitOrderOptions, MarketOrderOptions } from 'nodejs-order-book'
import type { Subject } from '../../src/labs/engine/model/measuring/run.ts'
import type { Tape } from '../../src/labs/engine/model/tape/tape.ts'
import orderBook from 'nodejs-order-book'
import { BUY, CANCEL, decode, FOK, IOC, MARKET, NEW, POST_ONLY, WORDS } from '../../src/labs/engine/model/matching-engine/messages.ts'

const { OrderBook, Side, SelfTradePreventionMode: Mode } = orderBook
const PREVENTION = [Mode.NONE, Mode.EXPIRE_TAKER, Mode.EXPIRE_MAKER, Mode.EXPIRE_BOTH]

/** The package does not export this enum. */
const timesInForce = { [IOC]: 'IOC', [FOK]: 'FOK' } as Record<number, LimitOrderOptions['timeInForce']>

/** A message as a call to the package: the method and its arguments. */
type Call
  = | { type: 'limit', symbol: number, options: LimitOrderOptions }
    | { type: 'market', symbol: number, options: MarketOrderOptions }
    | { type: 'modify', symbol: number, id: string, to: { price: number, size: number } }
    | { type: 'cancel', symbol: number, id: string }

function callOf(words: Uint32Array, at: number): Call {
  const { type, symbol, ...m } = decode(words, at)
  // All-digit ids would be integer keys, which objects keep sorted. The package is faster when ids begin with a letter.
  const id = `o${m.id}`
  if (type === CANCEL)
    return { type: 'cancel', symbol, id }
  if (type !== NEW)
    return { type: 'modify', symbol, id, to: { price: m.price, size: m.quantity } }
  const options = {
    id,
    side: m.side === BUY ? Side.BUY : Side.SELL,
    size: m.quantity,
    accountId: String(m.account),
    stpMode: PREVENTION[m.stp],
  }
  if (m.kind === MARKET)
    return { type: 'market', symbol, options }
  return {
    type: 'limit',
    symbol,
    options: { ...options, price: m.price, timeInForce: timesInForce[m.kind], postOnly: m.kind === POST_ONLY },
  }
}

/**
 * Applies a tape to the package `nodejs-order-book`, with one book per symbol. The package takes each message as
 * ready-made options and returns objects, so neither decoding messages nor writing reports is timed. For our engines,
 * both are timed. The package's rules differ slightly: a replaced order always goes to the back of the queue.
 */
export function packageSubject(tape: Tape): Subject {
  const calls = Array.from({ length: tape.count }, (_, i) => callOf(tape.words, i * WORDS))
  let books = [] as InstanceType<typeof OrderBook>[]
  function call(c: Call): unknown {
    const book = books[c.symbol]
    switch (c.type) {
      case 'limit': return book.limit(c.options)
      case 'market': return book.market(c.options)
      case 'modify': return book.modify(c.id, c.to)
      case 'cancel': return book.cancel(c.id)
    }
  }
  return {
    count: tape.count,
    apply: (from, to) => {
      for (let i = from; i < to; i++)
        call(calls[i])
    },
    settle: () => {},
    clear: () => {
      books = Array.from({ length: tape.symbols }, () => new OrderBook())
    },
  }
}
