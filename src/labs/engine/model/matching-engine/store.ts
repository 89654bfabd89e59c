/** The handle that means no order: 0 if handles are numbers, null if they are objects. */
export type None = 0 | null

/**
 * Keeps the resting orders. The rules know a store only through this interface. A store has two books per symbol, one
 * for each side: book `symbol * 2 + side`. `H` is the type of its order handles; a handle is valid until its order is
 * removed.
 */
export interface Store<H> {
  /** The order with this id in any book. */
  byId: (id: number) => H | None
  /** The first order in a book to trade: the one that has been at the best price longest. */
  first: (book: number) => H | None
  /** The order that trades after this one: the next at the same price, else the first at the next price. */
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
  /** Removes all orders but keeps as much memory as it can. */
  clear: () => void
}
