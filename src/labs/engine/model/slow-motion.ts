import type { Level } from './matching-engine/engine.ts'
import type { Message } from './matching-engine/messages.ts'
import type { Tape } from './tape/tape.ts'
import { createEngine, ladder } from './matching-engine/engine.ts'
import { BUY, decode, SELL, symbolIn, WORDS } from './matching-engine/messages.ts'
import { REPORT_WORDS, TRADE } from './matching-engine/reports.ts'

/** An order, or a part of one, as it is drawn in its queue. Without a `fate`, it rests unchanged. */
export interface Lot {
  /** How many of the order's lots are drawn here: an order that traded in part is drawn as two `Lot`s. */
  size: number
  /** What happened to the order in the last message: it was entered, reduced in place, traded, or removed without a trade. */
  fate?: 'new' | 'smaller' | 'traded' | 'gone'
}

/** A price level and its queue, with the order that trades first at the front. */
export interface Queue {
  side: number
  price: number
  orders: Lot[]
}

/** The picture after a message. Orders that the message removed are still included, and marked. */
export interface Frame {
  message: Message
  /** Reports, as words in the layout of `reports.ts`. */
  reports: number[]
  queues: Queue[]
}

/** How many price levels per side are compared: more than any picture shows. */
const DEEP = 24
/** How many frames are kept before the first trade. */
const RUN_UP = 4
/** The maximum number of the book's messages without a frame at the start, so that there are orders to trade with. */
const OPENING = 80

/** A queue with the changes between two messages marked; `taken` holds the sizes that traded at its front. */
function marked(before: readonly number[], after: readonly number[], taken: readonly number[]): Lot[] {
  const queue: Lot[] = after.map(size => ({ size }))
  if (taken.length)
    return [...taken.map((size): Lot => ({ size, fate: 'traded' })), ...queue]
  const at = before.findIndex((size, i) => size !== after[i])
  if (at >= 0) {
    // If an order left or went to the back, those behind it moved up; an order that shrank keeps its place.
    const left = before.slice(at + 1).every((size, i) => size === after[at + i]) && (after.length < before.length || at < before.length - 1)
    if (left)
      queue.splice(at, 0, { size: before[at], fate: 'gone' })
    else
      queue[at].fate = 'smaller'
  }
  for (const order of queue.slice(before.length))
    order.fate = 'new'
  return queue
}

/** The number of a tape's messages that go to a book. */
function messagesTo(book: number, { words, count }: Tape): number {
  let found = 0
  for (let at = 0; at < count; at++)
    found += Number(symbolIn(words[at * WORDS]) === book)
  return found
}

/** The makers' lots that were traded, by price. */
function takenBy(reports: readonly number[]): Map<number, number[]> {
  const taken = new Map<number, number[]>()
  for (let at = 0; at < reports.length; at += REPORT_WORDS) {
    if ((reports[at] & 255) === TRADE)
      taken.set(reports[at + 3], [...taken.get(reports[at + 3]) ?? [], reports[at + 4]])
  }
  return taken
}

/**
 * Plays the beginning of a tape through the engine `after`, one message at a time, and returns what each message did
 * to the queues of one book. Messages that change nothing at the best prices get no frame. The frames begin shortly
 * before the first trade.
 * @param tape The tape.
 * @param symbol The number of the book's symbol.
 * @param prices Number of price levels per side to include.
 * @param most Maximum number of frames.
 */
export function slowMotion(tape: Tape, symbol: number, prices: number, most: number): Frame[] {
  const engine = createEngine(ladder.after, tape.symbols)
  const look = () => [BUY, SELL].map(side => engine.depth(symbol, side, DEEP))
  const opening = Math.min(OPENING, messagesTo(symbol, tape) >> 1)
  const frames: Frame[] = []
  let before = look()
  for (let at = 0, seen = 0; at < tape.count && frames.length < most; at++) {
    engine.reports.clear()
    engine.apply(tape.words, at, at + 1)
    const message = decode(tape.words, at * WORDS)
    if (message.symbol !== symbol)
      continue
    const after = look()
    const reports = [...engine.reports.words.subarray(0, engine.reports.length)]
    const queues = compared(before, after, takenBy(reports))
    const near = [BUY, SELL].flatMap(side => queues.filter(queue => queue.side === side).slice(0, prices))
    if (seen++ >= opening && near.some(({ orders }) => orders.some(order => order.fate)))
      frames.push({ message, reports, queues: near })
    before = after
  }
  return frames.slice(Math.max(0, firstTrade(frames) - RUN_UP))
}

/** The index of the first frame with a trade, or 0. */
export function firstTrade(frames: readonly Frame[]): number {
  return Math.max(0, frames.findIndex(({ queues }) => queues.some(({ orders }) => orders.some(({ fate }) => fate === 'traded'))))
}

/** The queues of both sides, best price first, with their changes marked. */
function compared(before: Level[][], after: Level[][], taken: Map<number, number[]>): Queue[] {
  return [BUY, SELL].flatMap((side) => {
    const [then, now] = [before, after].map(symbol => new Map(symbol[side].map(({ price, orders }) => [price, orders])))
    const all = [...new Set([...then.keys(), ...now.keys()])].sort((a, b) => side === BUY ? b - a : a - b)
    return all.map((price): Queue => ({
      side,
      price,
      orders: marked(then.get(price) ?? [], now.get(price) ?? [], then.has(price) ? (taken.get(price) ?? []) : []),
    }))
  })
}
