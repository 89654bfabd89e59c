import type { TreeNode } from './object-tree.ts'
import type { Store } from './store.ts'
import { BUY } from './messages.ts'
import { ObjectTree } from './object-tree.ts'

/** A price level of a book: a tree node with a list of the orders that rest at it. */
class Level implements TreeNode<Level> {
  parent: Level | null = null
  left: Level | null = null
  right: Level | null = null
  red = false
  head: Order | null = null
  tail: Order | null = null
  readonly price: number

  constructor(price: number) {
    this.price = price
  }
}

class Order {
  previous: Order | null = null
  next: Order | null = null
  readonly level: Level
  readonly book: number
  readonly terms: number
  readonly id: number
  readonly account: number
  quantity: number

  constructor(level: Level, book: number, terms: number, id: number, account: number, quantity: number) {
    this.level = level
    this.book = book
    this.terms = terms
    this.id = id
    this.account = account
    this.quantity = quantity
  }
}

/** The common way to keep a book: a balanced tree with a node object per price, and an object per order. */
export class NodeStore implements Store<Order> {
  readonly #trees: ObjectTree<Level>[]
  readonly #orders = new Map<number, Order>()

  constructor(symbols: number) {
    this.#trees = Array.from({ length: symbols * 2 }, (_, book) => new ObjectTree((book & 1) === BUY))
  }

  byId(id: number): Order | null {
    return this.#orders.get(id) ?? null
  }

  first(book: number): Order | null {
    const level = this.#trees[book].first
    return level ? level.head : null
  }

  after(order: Order): Order | null {
    if (order.next)
      return order.next
    const level = this.#trees[order.book].next(order.level)
    return level ? level.head : null
  }

  add(book: number, terms: number, id: number, account: number, price: number, quantity: number): void {
    const tree = this.#trees[book]
    // #region add
    let level = tree.at(price)
    if (!level) {
      level = new Level(price)
      tree.insert(level)
    }
    const order = new Order(level, book, terms, id, account, quantity)
    order.previous = level.tail
    if (level.tail)
      level.tail.next = order
    else
      level.head = order
    level.tail = order
    // #endregion
    this.#orders.set(id, order)
  }

  remove(order: Order): void {
    const { level, previous, next } = order
    if (previous)
      previous.next = next
    else
      level.head = next
    if (next)
      next.previous = previous
    else
      level.tail = previous
    if (!level.head)
      this.#trees[order.book].remove(level)
    this.#orders.delete(order.id)
  }

  setQuantity(order: Order, quantity: number): void {
    order.quantity = quantity
  }

  book(order: Order): number {
    return order.book
  }

  terms(order: Order): number {
    return order.terms
  }

  id(order: Order): number {
    return order.id
  }

  account(order: Order): number {
    return order.account
  }

  price(order: Order): number {
    return order.level.price
  }

  quantity(order: Order): number {
    return order.quantity
  }

  clear(): void {
    for (const tree of this.#trees)
      tree.clear()
    this.#orders.clear()
  }
}
