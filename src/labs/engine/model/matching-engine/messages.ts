/**
 * Messages to an engine: `WORDS` unsigned 32-bit words each, one after the other in a `Uint32Array`. Typed arrays have
 * the byte order of the machine, so this format is for memory and for workers, not for files.
 *
 * | word | holds |
 * |---|---|
 * | 0 | type (bits 0-3), side (4), kind (5-7), self-trade prevention (8-9), symbol (16-31) |
 * | 1 | order id, 1 to 2^32 - 1 |
 * | 2 | account |
 * | 3 | price in ticks, 1 to `MOST`; ignored in a market order and in a cancel |
 * | 4 | quantity in lots, 1 to `MOST`; for a replace, the new open quantity; ignored in a cancel |
 */
export const WORDS = 5

/** The highest price in ticks and the largest quantity in lots. */
export const MOST = 2 ** 31

/** Message types. */
export const NEW = 1
export const CANCEL = 2
export const REPLACE = 3

/** Sides. */
export const BUY = 0
export const SELL = 1

/** Kinds of new order: `GTC` is a limit order that rests until cancelled; `MARKET` takes any price and never rests. */
export const GTC = 0
export const IOC = 1
export const FOK = 2
export const POST_ONLY = 3
export const MARKET = 4

/**
 * Self-trade prevention (STP): what happens when an order would trade with one from the same account. The incoming
 * order's setting applies.
 */
export const STP_NONE = 0
export const STP_NEWEST = 1
export const STP_OLDEST = 2
export const STP_BOTH = 3

/** A message as an object; `type`, `side`, `kind` and `stp` are the constants above. */
export interface Message {
  type: number
  side: number
  kind: number
  stp: number
  symbol: number
  id: number
  account: number
  price: number
  quantity: number
}

/** The first word of a message. */
export function headOf(type: number, side: number, kind: number, stp: number, symbol: number): number {
  return (type | side << 4 | kind << 5 | stp << 8 | symbol << 16) >>> 0
}

export const typeIn = (head: number): number => head & 15
export const sideIn = (head: number): number => head >>> 4 & 1
export const kindIn = (head: number): number => head >>> 5 & 7
export const stpIn = (head: number): number => head >>> 8 & 3
export const symbolIn = (head: number): number => head >>> 16

/** Writes a message into `words`, starting at index `at`. */
export function write(words: Uint32Array, at: number, m: Message): void {
  words[at] = headOf(m.type, m.side, m.kind, m.stp, m.symbol)
  words[at + 1] = m.id
  words[at + 2] = m.account
  words[at + 3] = m.price
  words[at + 4] = m.quantity
}

/** The message that begins at index `at` of `words`, as a new object. */
export function decode(words: Uint32Array, at: number): Message {
  const head = words[at]
  return {
    type: typeIn(head),
    side: sideIn(head),
    kind: kindIn(head),
    stp: stpIn(head),
    symbol: symbolIn(head),
    id: words[at + 1],
    account: words[at + 2],
    price: words[at + 3],
    quantity: words[at + 4],
  }
}

/** A message in a new buffer. */
export function encode(message: Message): Uint32Array {
  const words = new Uint32Array(WORDS)
  write(words, 0, message)
  return words
}

/** Messages in one new buffer, one after the other, as engines expect them. */
export function encodeAll(messages: readonly Message[]): Uint32Array {
  const words = new Uint32Array(messages.length * WORDS)
  messages.forEach((message, i) => write(words, i * WORDS, message))
  return words
}
