import type { TreeNode } from './object-tree.ts'
import type { Store } from './store.ts'
import { BUY } from './messages.ts'
import { ObjectTree } from './object-tree.ts'

/** An order that holds the tree's links. The orders at one price form a ring; the first one is the price's node. */
class Order implements TreeNode<Order> {
  parent: Order | null = null
  left: Order | null = null
  right: Order | null = null
  red = false
  previous: Order
  next: Order
  readonly book: number
  readonly terms: number
  readonly id: number
  readonly account: number
  readonly price: number
  quantity: number

  constructor(book: number, terms: number, id: number, account: number, price: number, quantity: number) {
    this.previous = this
    this.next = this
    this.book = book
    this.terms = terms
    this.id = id
    this.account = account
    this.price = price
    this.quantity = quantity
  }
}

/** Whether an order is the first at its price and so a tree node. Any other has no parent and is not the root. */
const isFirst = (tree: ObjectTree<Order>, order: Order) => order.parent !== null || tree.root === order

/** `NodeStore` without its nodes: the tree's links live in the orders. */
export class IntrusiveStore implements Store<Order> {
  readonly #trees: ObjectTree<Order>[]
  readonly #orders = new Map<number, Order>()

  constructor(symbols: number) {
    this.#trees = Array.from({ length: symbols * 2 }, (_, book) => new ObjectTree((book & 1) === BUY))
  }

  byId(id: number): Order | null {
    return this.#orders.get(id) ?? null
  }

  first(book: number): Order | null {
    return this.#trees[book].first
  }

  after(order: Order): Order | null {
    const tree = this.#trees[order.book]
    const { next } = order
    // The last order of a ring links back to the first.
    return isFirst(tree, next) ? tree.next(next) : next
  }

  add(book: number, terms: number, id: number, account: number, price: number, quantity: number): void {
    const tree = this.#trees[book]
    // #region add
    const order = new Order(book, terms, id, account, price, quantity)
    const first = tree.at(price)
    if (first) {
      const last = first.previous
      order.previous = last
      order.next = first
      last.next = order
      first.previous = order
    }
    else {
      tree.insert(order)
    }
    // #endregion
    this.#orders.set(id, order)
  }

  remove(order: Order): void {
    const tree = this.#trees[order.book]
    const { previous, next } = order
    if (next === order) {
      tree.remove(order)
    }
    else {
      if (isFirst(tree, order))
        tree.inherit(order, next)
      previous.next = next
      next.previous = previous
    }
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
    return order.price
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
