/**
 * Reports of an engine: `REPORT_WORDS` unsigned 32-bit words each.
 *
 * | word | holds |
 * |---|---|
 * | 0 | kind (bits 0-7), reason (8-15), symbol (16-31) |
 * | 1 | id of the order; for a trade, the taker's |
 * | 2 | for a trade, the maker's id; otherwise 0 |
 * | 3 | price in ticks: for a trade, the maker's; for a replaced or accepted order, its own (market: 0); else 0 |
 * | 4 | lots: traded, accepted, open after a replace, or open when cancelled; 0 for a reject |
 */
export const REPORT_WORDS = 5

/** Report kinds. */
export const ACCEPTED = 1
export const TRADE = 2
export const CANCELLED = 3
export const REPLACED = 4
export const REJECTED = 5

/** Why an order was cancelled: on request, because its remainder may not rest, or to prevent a self-trade. */
export const BY_REQUEST = 1
export const REMAINDER = 2
export const SELF_TRADE = 3

/** Why a message was rejected, in the order of the checks. `UNKNOWN_ORDER`: the symbol has no live order of this id. */
export const MALFORMED = 1
export const UNKNOWN_SYMBOL = 2
export const BAD_ID = 3
export const DUPLICATE_ID = 4
export const UNKNOWN_ORDER = 5
export const BAD_QUANTITY = 6
export const BAD_PRICE = 7
export const WOULD_TAKE = 8
export const CANNOT_FILL = 9

const ROOM = 64

/** An append-only buffer of reports. It grows only when full, so once it is large enough, it allocates nothing. */
export class Reports {
  /** Reports; only the first `length` words count. */
  words = new Uint32Array(ROOM * REPORT_WORDS)
  /** Length in words. */
  length = 0

  /** Drops the reports but keeps the memory. */
  clear(): void {
    this.length = 0
  }

  accepted(symbol: number, id: number, price: number, quantity: number): void {
    this.#write(ACCEPTED | symbol << 16, id, 0, price, quantity)
  }

  trade(symbol: number, taker: number, maker: number, price: number, quantity: number): void {
    this.#write(TRADE | symbol << 16, taker, maker, price, quantity)
  }

  cancelled(symbol: number, id: number, quantity: number, cause: number): void {
    this.#write(CANCELLED | cause << 8 | symbol << 16, id, 0, 0, quantity)
  }

  replaced(symbol: number, id: number, price: number, quantity: number): void {
    this.#write(REPLACED | symbol << 16, id, 0, price, quantity)
  }

  rejected(symbol: number, id: number, reason: number): void {
    this.#write(REJECTED | reason << 8 | symbol << 16, id, 0, 0, 0)
  }

  #write(head: number, id: number, other: number, price: number, quantity: number): void {
    const at = this.length
    if (at === this.words.length)
      this.#grow()
    const words = this.words
    words[at] = head
    words[at + 1] = id
    words[at + 2] = other
    words[at + 3] = price
    words[at + 4] = quantity
    this.length = at + REPORT_WORDS
  }

  #grow(): void {
    const words = new Uint32Array(this.words.length * 2)
    words.set(this.words)
    this.words = words
  }
}
