import type { Store } from './store.ts'
import { BUY, CANCEL, FOK, GTC, MARKET, MOST, NEW, POST_ONLY, REPLACE, STP_NEWEST, STP_NONE, STP_OLDEST } from './messages.ts'
import {
  BAD_ID,
  BAD_PRICE,
  BAD_QUANTITY,
  BY_REQUEST,
  CANNOT_FILL,
  DUPLICATE_ID,
  MALFORMED,
  REMAINDER,
  Reports,
  SELF_TRADE,
  UNKNOWN_ORDER,
  UNKNOWN_SYMBOL,
  WOULD_TAKE,
} from './reports.ts'

const isValid = (n: number) => n >= 1 && n <= MOST

/** Whether an order of `side` with a limit of `limit` may trade at `price`. */
const crosses = (side: number, limit: number, price: number) => side === BUY ? price <= limit : price >= limit

/**
 * The matching rules, the same for every engine whatever its store. All engines on a thread share this code, so the
 * compiler specialises it for a store only if the thread runs a single engine. Measure each engine in its own worker.
 *
 * - The best price trades first. At one price, the order that has been there longest trades first. A trade has the
 *   maker's price.
 * - IOC and market: lots that cannot trade immediately are cancelled. FOK: the order trades in full or is rejected
 *   before any trade. Post-only: the order is rejected if its price reaches the other side, whoever owns the order
 *   there.
 * - Replace: if the price stays the same and the open quantity does not grow, the order keeps its place. Otherwise it
 *   leaves the book and trades if it can, and any lots left go to the back of the queue at the requested price. A
 *   rejected replace leaves the order as it was.
 * - Self-trade prevention follows the incoming order's setting: the incoming order's remainder is cancelled (newest),
 *   the resting order is cancelled (oldest), or both. The check of a FOK order counts only lots that may trade under
 *   this setting.
 * - All symbols share one space of ids. The id of an order that is no longer live may be reused.
 */
export class Rules<H> {
  readonly reports = new Reports()
  readonly #store: Store<H>
  readonly #symbols: number

  constructor(store: Store<H>, symbols: number) {
    this.#store = store
    this.#symbols = symbols
  }

  /** Applies one message; the parameters are its fields. */
  apply(
    type: number,
    side: number,
    kind: number,
    stp: number,
    symbol: number,
    id: number,
    account: number,
    price: number,
    quantity: number,
  ): void {
    if (type < NEW || type > REPLACE || (type === NEW && kind > MARKET))
      this.reports.rejected(symbol, id, MALFORMED)
    else if (symbol >= this.#symbols)
      this.reports.rejected(symbol, id, UNKNOWN_SYMBOL)
    else if (type === NEW)
      this.#enter(side, kind, stp, symbol, id, account, price, quantity)
    else if (type === CANCEL)
      this.#cancel(symbol, id)
    else this.#replace(symbol, id, price, quantity)
  }

  #enter(side: number, kind: number, stp: number, symbol: number, id: number, account: number, price: number, quantity: number): void {
    const reports = this.reports
    const book = symbol * 2 + side
    const market = kind === MARKET
    const limit = !market ? price : side === BUY ? MOST : 0
    if (id === 0)
      return reports.rejected(symbol, id, BAD_ID)
    if (this.#store.byId(id))
      return reports.rejected(symbol, id, DUPLICATE_ID)
    if (!isValid(quantity))
      return reports.rejected(symbol, id, BAD_QUANTITY)
    if (!market && !isValid(price))
      return reports.rejected(symbol, id, BAD_PRICE)
    if (kind === POST_ONLY && this.#wouldTake(book, limit))
      return reports.rejected(symbol, id, WOULD_TAKE)
    if (kind === FOK && !this.#canFill(book, stp, account, limit, quantity))
      return reports.rejected(symbol, id, CANNOT_FILL)
    reports.accepted(symbol, id, market ? 0 : price, quantity)
    const left = this.#take(book, stp, id, account, limit, quantity)
    if (left === 0)
      return
    if (kind === GTC || kind === POST_ONLY)
      this.#store.add(book, kind | (stp << 3), id, account, price, left)
    else reports.cancelled(symbol, id, left, REMAINDER)
  }

  #cancel(symbol: number, id: number): void {
    const store = this.#store
    const order = store.byId(id)
    if (!order || store.book(order) >>> 1 !== symbol)
      return this.reports.rejected(symbol, id, UNKNOWN_ORDER)
    this.reports.cancelled(symbol, id, store.quantity(order), BY_REQUEST)
    store.remove(order)
  }

  #replace(symbol: number, id: number, price: number, quantity: number): void {
    const { reports } = this
    const store = this.#store
    const order = store.byId(id)
    if (!order || store.book(order) >>> 1 !== symbol)
      return reports.rejected(symbol, id, UNKNOWN_ORDER)
    if (!isValid(quantity))
      return reports.rejected(symbol, id, BAD_QUANTITY)
    if (!isValid(price))
      return reports.rejected(symbol, id, BAD_PRICE)
    if (price === store.price(order) && quantity <= store.quantity(order)) {
      store.setQuantity(order, quantity)
      return reports.replaced(symbol, id, price, quantity)
    }
    const book = store.book(order)
    const terms = store.terms(order)
    const account = store.account(order)
    if ((terms & 7) === POST_ONLY && this.#wouldTake(book, price))
      return reports.rejected(symbol, id, WOULD_TAKE)
    store.remove(order)
    reports.replaced(symbol, id, price, quantity)
    const left = this.#take(book, terms >>> 3, id, account, price, quantity)
    if (left > 0)
      store.add(book, terms, id, account, price, left)
  }

  /** Trades as many lots as possible; returns the number of lots that are left and may rest. */
  #take(book: number, stp: number, id: number, account: number, limit: number, quantity: number): number {
    const store = this.#store
    const reports = this.reports
    const symbol = book >>> 1
    const side = book & 1
    let left = quantity
    let maker = store.first(book ^ 1)
    while (left > 0 && maker && crosses(side, limit, store.price(maker))) {
      const open = store.quantity(maker)
      if (stp !== STP_NONE && store.account(maker) === account) {
        if (stp !== STP_NEWEST) {
          reports.cancelled(symbol, store.id(maker), open, SELF_TRADE)
          store.remove(maker)
        }
        if (stp !== STP_OLDEST) {
          reports.cancelled(symbol, id, left, SELF_TRADE)
          return 0
        }
      }
      else if (open <= left) {
        reports.trade(symbol, id, store.id(maker), store.price(maker), open)
        store.remove(maker)
        left -= open
      }
      else {
        reports.trade(symbol, id, store.id(maker), store.price(maker), left)
        store.setQuantity(maker, open - left)
        return 0
      }
      maker = store.first(book ^ 1)
    }
    return left
  }

  #wouldTake(book: number, limit: number): boolean {
    const maker = this.#store.first(book ^ 1)
    return maker ? crosses(book & 1, limit, this.#store.price(maker)) : false
  }

  #canFill(book: number, stp: number, account: number, limit: number, quantity: number): boolean {
    const store = this.#store
    let left = quantity
    let maker = store.first(book ^ 1)
    while (left > 0 && maker && crosses(book & 1, limit, store.price(maker))) {
      if (stp === STP_NONE || store.account(maker) !== account)
        left -= store.quantity(maker)
      else if (stp !== STP_OLDEST)
        return false
      maker = store.after(maker)
    }
    return left <= 0
  }
}
