import type { Store } from './store.ts'
import { ACCOUNT, Arena, BOOK, ID, NEXT, PARENT, PREVIOUS, PRICE, QUANTITY, TERMS } from './arena.ts'
import { IdIndex } from './id-index.ts'
import { RecordTree } from './record-tree.ts'

/** Like `IntrusiveStore`, but orders are records of an arena: links are indices, and an order allocates no object. */
export class ArenaStore implements Store<number> {
  readonly #arena = new Arena()
  readonly #ids = new IdIndex()
  readonly #tree: RecordTree

  constructor(symbols: number) {
    this.#tree = new RecordTree(this.#arena, symbols * 2)
  }

  byId(id: number): number {
    return this.#ids.get(id)
  }

  first(book: number): number {
    return this.#tree.first(book)
  }

  after(order: number): number {
    const next = this.#arena.words[order + NEXT]
    return this.#isFirst(next) ? this.#tree.next(next) : next
  }

  add(book: number, terms: number, id: number, account: number, price: number, quantity: number): void {
    const order = this.#arena.take()
    const w = this.#arena.words
    w[order + ID] = id
    w[order + PRICE] = price
    w[order + QUANTITY] = quantity
    w[order + ACCOUNT] = account
    w[order + BOOK] = book
    w[order + TERMS] = terms
    const first = this.#tree.at(book, price)
    if (first === 0) {
      w[order + PREVIOUS] = order
      w[order + NEXT] = order
      this.#tree.insert(book, order)
    }
    else {
      const last = w[first + PREVIOUS]
      w[order + PREVIOUS] = last
      w[order + NEXT] = first
      w[last + NEXT] = order
      w[first + PREVIOUS] = order
      w[order + PARENT] = 0
    }
    this.#ids.add(id, order)
  }

  remove(order: number): void {
    const w = this.#arena.words
    const next = w[order + NEXT]
    if (next === order) {
      this.#tree.remove(w[order + BOOK], order)
    }
    else {
      if (this.#isFirst(order))
        this.#tree.inherit(w[order + BOOK], order, next)
      const previous = w[order + PREVIOUS]
      w[previous + NEXT] = next
      w[next + PREVIOUS] = previous
    }
    this.#ids.remove(w[order + ID])
    this.#arena.free(order)
  }

  setQuantity(order: number, quantity: number): void {
    this.#arena.words[order + QUANTITY] = quantity
  }

  book(order: number): number {
    return this.#arena.words[order + BOOK]
  }

  terms(order: number): number {
    return this.#arena.words[order + TERMS]
  }

  id(order: number): number {
    return this.#arena.words[order + ID]
  }

  account(order: number): number {
    return this.#arena.words[order + ACCOUNT]
  }

  price(order: number): number {
    return this.#arena.words[order + PRICE]
  }

  quantity(order: number): number {
    return this.#arena.words[order + QUANTITY]
  }

  clear(): void {
    this.#arena.clear()
    this.#ids.clear()
    this.#tree.clear()
  }

  /** Whether an order is first at its price, i.e. a node of the tree. Others have no parent and are not the root. */
  #isFirst(order: number): boolean {
    const w = this.#arena.words
    return w[order + PARENT] !== 0 || this.#tree.root(w[order + BOOK]) === order
  }
}
