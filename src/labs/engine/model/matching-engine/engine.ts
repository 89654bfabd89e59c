import type { Message } from './messages.ts'
import type { Reports } from './reports.ts'
import type { Store } from './store.ts'
import { ArenaStore } from './arena-store.ts'
import { IntrusiveStore } from './intrusive-store.ts'
import { decode, encode, kindIn, sideIn, stpIn, symbolIn, typeIn, WORDS } from './messages.ts'
import { NodeArenaStore } from './node-arena-store.ts'
import { NodeStore } from './node-store.ts'
import { Rules } from './rules.ts'

/** A price level of a book and its resting orders. */
export interface Level {
  price: number
  /** Sum of the open lots. */
  quantity: number
  /** Open lots of each order. The order that trades first comes first. */
  orders: number[]
}

/** A matching engine: messages in, reports out. */
export interface Engine {
  /**
   * Applies messages in order and appends their reports to `reports`. Only this is timed.
   * @param words Messages in the layout of `messages.ts`.
   * @param from Index of the first message, counted in messages rather than words.
   * @param to Index of the message after the last one.
   */
  apply: (words: Uint32Array, from: number, to: number) => void
  /** The reports so far; the caller clears them after reading. */
  readonly reports: Reports
  /** The best price levels of one side, for a picture or a test; not for timed code. */
  depth: (symbol: number, side: number, most?: number) => Level[]
  /** Resets to empty books and no reports; keeps the memory, so that the next pass is a warm one. */
  clear: () => void
}

/** Which of the three costs an engine pays. */
export interface Costs {
  /** Whether there is a separate node object per price. If not, the orders themselves are the tree's nodes. */
  nodes: boolean
  /** Whether orders are objects in a `Map` by id. If not, they are arena records found by an open-addressing table. */
  objects: boolean
  /** Whether each message is encoded into a new buffer and decoded from it, twice. If not, it is read in place. */
  copies: boolean
}

/**
 * The steps from `before` to `after`. Each step pays one cost fewer than the step above it. A browser allows three of
 * the deep dive's five moves: the intrusive tree, the arena and messages without copies. It offers neither the
 * processor's time-stamp counter nor control over where threads run.
 */
export const ladder = {
  before: { nodes: true, objects: true, copies: true },
  tree: { nodes: false, objects: true, copies: true },
  arena: { nodes: false, objects: false, copies: true },
  after: { nodes: false, objects: false, copies: false },
} satisfies Record<string, Costs>

export type Step = keyof typeof ladder

abstract class StoreEngine<H> implements Engine {
  readonly reports: Reports
  protected readonly rules: Rules<H>
  readonly #store: Store<H>

  constructor(store: Store<H>, symbols: number) {
    this.#store = store
    this.rules = new Rules(store, symbols)
    this.reports = this.rules.reports
  }

  abstract apply(words: Uint32Array, from: number, to: number): void

  depth(symbol: number, side: number, most = Infinity): Level[] {
    const store = this.#store
    const levels: Level[] = []
    for (let order = store.first(symbol * 2 + side); order; order = store.after(order)) {
      const [price, quantity] = [store.price(order), store.quantity(order)]
      const level = levels.at(-1)
      if (level?.price === price) {
        level.quantity += quantity
        level.orders.push(quantity)
      }
      else if (levels.length < most) {
        levels.push({ price, quantity, orders: [quantity] })
      }
      else {
        break
      }
    }
    return levels
  }

  clear(): void {
    this.#store.clear()
    this.reports.clear()
  }
}

/** Reads messages in place. */
class InPlaceEngine<H> extends StoreEngine<H> {
  apply(words: Uint32Array, from: number, to: number): void {
    const end = to * WORDS
    for (let at = from * WORDS; at < end; at += WORDS) {
      const head = words[at]
      this.rules.apply(
        typeIn(head),
        sideIn(head),
        kindIn(head),
        stpIn(head),
        symbolIn(head),
        words[at + 1],
        words[at + 2],
        words[at + 3],
        words[at + 4],
      )
    }
  }
}

/** Copies a message into a new buffer and back out, as when one part of a system passes a message to the next. */
const copy = (message: Message) => decode(encode(message), 0)

/**
 * Decodes each message and copies it twice: once as for a gateway and once as for a sequencer, each of which passes
 * messages on without sharing memory.
 */
class CopyingEngine<H> extends StoreEngine<H> {
  apply(words: Uint32Array, from: number, to: number): void {
    const end = to * WORDS
    for (let at = from * WORDS; at < end; at += WORDS) {
      const m = copy(copy(decode(words, at)))
      this.rules.apply(m.type, m.side, m.kind, m.stp, m.symbol, m.id, m.account, m.price, m.quantity)
    }
  }
}

/**
 * Creates an engine with empty books.
 * @param costs The costs that it pays: a step of the `ladder`, or any other mix.
 * @param symbols Number of symbols, at most 65,536; they are numbered from 0.
 */
export function createEngine(costs: Costs, symbols: number): Engine {
  const over = <H>(store: Store<H>) => costs.copies ? new CopyingEngine(store, symbols) : new InPlaceEngine(store, symbols)
  if (costs.objects)
    return costs.nodes ? over(new NodeStore(symbols)) : over(new IntrusiveStore(symbols))
  return costs.nodes ? over(new NodeArenaStore(symbols)) : over(new ArenaStore(symbols))
}
