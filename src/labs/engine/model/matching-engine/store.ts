/** No order, as the handle that stores return: 0 where handles are numbers, null where they are objects. */
export type None = 0 | null

/**
 * Where the resting orders are kept, and all that the rules need to know of it. A store has two books a symbol: book
 * `symbol * 2 + side`. `H` is its handle to an order, valid until the order is removed.
 */
export interface Store<H> {
  /** The order with this id in any book. */
  byId: (id: number) => H | None
  /** The order of a book that trades first: best price, longest there. */
  first: (book: number) => H | None
  /** The order that trades next after this one: same price and longest there, else the first at the next price. */
  after: (order: H) => H | None
  /** Adds an order behind all others at its price. `terms` are its kind and its self-trade prevention, kept for a replace. */
  add: (book: number, terms: number, id: number, account: number, price: number, quantity: number) => void
  remove: (order: H) => void
  setQuantity: (order: H, quantity: number) => void
  book: (order: H) => number
  terms: (order: H) => number
  id: (order: H) => number
  account: (order: H) => number
  price: (order: H) => number
  quantity: (order: H) => number
  /** Removes all orders and keeps what memory it can. */
  clear: () => void
}
