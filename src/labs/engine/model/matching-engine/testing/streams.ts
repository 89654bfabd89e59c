import type { Costs, Engine } from '../engine.ts'
import type { Message } from '../messages.ts'
import fc from 'fast-check'
import { canonicalText } from '../canonical.ts'
import { createEngine, ladder } from '../engine.ts'
import { BUY, CANCEL, encode, FOK, GTC, IOC, MARKET, MOST, NEW, POST_ONLY, REPLACE, SELL, STP_NONE } from '../messages.ts'

/** Number of symbols of the engines under test. */
export const SYMBOLS = 2

/** Every mix of the three costs, by name. */
export const mixes: [string, Costs][] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => {
  const costs = { nodes: (bits & 1) > 0, objects: (bits & 2) > 0, copies: (bits & 4) > 0 }
  const step = Object.entries(ladder).find(([, c]) => c.nodes === costs.nodes && c.objects === costs.objects && c.copies === costs.copies)
  return [step?.[0] ?? Object.entries(costs).filter(([, paid]) => paid).map(([name]) => name).join(' and '), costs]
})

const one = { type: NEW, side: BUY, kind: GTC, stp: STP_NONE, symbol: 0, account: 1, price: 100, quantity: 1 }

/** Short forms of messages for handwritten cases; `over` overrides the defaults. */
export function buy(id: number, price: number, quantity: number, over: Partial<Message> = {}): Message {
  return {
    ...one,
    id,
    price,
    quantity,
    account: id,
    ...over,
  }
}
export function sell(id: number, price: number, quantity: number, over: Partial<Message> = {}): Message {
  return buy(id, price, quantity, { side: SELL, ...over })
}
export const cancel = (id: number, over: Partial<Message> = {}): Message => ({ ...one, type: CANCEL, id, price: 0, quantity: 0, ...over })
export function replace(id: number, price: number, quantity: number, over: Partial<Message> = {}): Message {
  return {
    ...one,
    type: REPLACE,
    id,
    price,
    quantity,
    ...over,
  }
}

/** Applies one message and returns the canonical text of its reports. */
export function applied(engine: Engine, message: Message): string {
  engine.reports.clear()
  engine.apply(encode(message), 0, 1)
  return canonicalText(engine.reports.words, engine.reports.length)
}

/** The canonical text of the reports on a whole stream, starting from an empty engine. */
export function replay(costs: Costs, messages: readonly Message[]): string {
  const engine = createEngine(costs, SYMBOLS)
  return messages.map(message => applied(engine, message)).join('')
}

const kinds = fc.constantFrom(GTC, GTC, GTC, IOC, FOK, POST_ONLY, MARKET)
const newOrders = fc.constantFrom(NEW, NEW, NEW, NEW, CANCEL, REPLACE)

/** Messages that interact often: few ids, prices, lots and accounts. */
export const crowded: fc.Arbitrary<Message> = fc.record({
  type: newOrders,
  side: fc.constantFrom(BUY, SELL),
  kind: kinds,
  stp: fc.integer({ min: 0, max: 3 }),
  symbol: fc.constantFrom(0, 0, 0, 1),
  id: fc.integer({ min: 1, max: 40 }),
  account: fc.integer({ min: 1, max: 3 }),
  price: fc.integer({ min: 95, max: 105 }),
  quantity: fc.integer({ min: 1, max: 12 }),
})

/** Messages over many prices, so that the trees grow and shrink. */
export const wide: fc.Arbitrary<Message> = fc.record({
  type: newOrders,
  side: fc.constantFrom(BUY, SELL),
  kind: fc.constantFrom(GTC, GTC, GTC, GTC, IOC),
  stp: fc.integer({ min: 0, max: 3 }),
  symbol: fc.constant(0),
  id: fc.integer({ min: 1, max: 400 }),
  account: fc.integer({ min: 1, max: 50 }),
  price: fc.integer({ min: 1, max: 300 }),
  quantity: fc.integer({ min: 1, max: 5 }),
})

/** Valid and invalid values in the fields, including the limits of their ranges. */
export const hostile: fc.Arbitrary<Message> = fc.record({
  type: fc.oneof(newOrders, fc.integer({ min: 0, max: 15 })),
  side: fc.constantFrom(BUY, SELL),
  kind: fc.oneof(kinds, fc.integer({ min: 0, max: 7 })),
  stp: fc.integer({ min: 0, max: 3 }),
  symbol: fc.constantFrom(0, 1, 2, 65535),
  id: fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8, 2 ** 31, 2 ** 32 - 1),
  account: fc.constantFrom(0, 1, 2 ** 32 - 1),
  price: fc.constantFrom(0, 1, 2, 2 ** 30, MOST - 1, MOST, MOST + 1, 2 ** 32 - 1),
  quantity: fc.constantFrom(0, 1, 2, 2 ** 30, MOST - 1, MOST, MOST + 1, 2 ** 32 - 1),
})
