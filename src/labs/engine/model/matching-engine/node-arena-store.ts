import type { TreeNode } from './object-tree.ts'
import type { Store } from './store.ts'
import { ACCOUNT, Arena, BOOK, ID, NEXT, PREVIOUS, PRICE, QUANTITY, TERMS } from './arena.ts'
import { IdIndex } from './id-index.ts'
import { BUY } from './messages.ts'
import { ObjectTree } from './object-tree.ts'

/** A price level of a book: a tree node with the handles of the first and the last order at its price. */
class Level implements TreeNode<Level> {
  parent: Level | null = null
  left: Level | null = null
  right: Level | null = null
  red = false
  head = 0
  tail = 0
  readonly price: number

  constructor(price: number) {
    this.price = price
  }
}

/**
 * `NodeStore` with its orders as records of an arena, which shows the effect of the arena alone. No step of the ladder
 * uses this store: `createEngine` chooses it if `costs.nodes` is true and `costs.objects` is false.
 */
export class NodeArenaStore implements Store<number> {
  readonly #arena = new Arena()
  readonly #ids = new IdIndex()
  readonly #trees: ObjectTree<Level>[]

  constructor(symbols: number) {
    this.#trees = Array.from({ length: symbols * 2 }, (_, book) => new ObjectTree((book & 1) === BUY))
  }

  byId(id: number): number {
    return this.#ids.get(id)
  }

  first(book: number): number {
    const level = this.#trees[book].first
    return level ? level.head : 0
  }

  after(order: number): number {
    const w = this.#arena.words
    if (w[order + NEXT] !== 0)
      return w[order + NEXT]
    const tree = this.#trees[w[order + BOOK]]
    const level = tree.next(tree.at(w[order + PRICE])!)
    return level ? level.head : 0
  }

  add(book: number, terms: number, id: number, account: number, price: number, quantity: number): void {
    const tree = this.#trees[book]
    let level = tree.at(price)
    if (!level) {
      level = new Level(price)
      tree.insert(level)
    }
    const order = this.#arena.take()
    const w = this.#arena.words
    w[order + ID] = id
    w[order + PRICE] = price
    w[order + QUANTITY] = quantity
    w[order + ACCOUNT] = account
    w[order + BOOK] = book
    w[order + TERMS] = terms
    w[order + PREVIOUS] = level.tail
    w[order + NEXT] = 0
    if (level.tail === 0)
      level.head = order
    else
      w[level.tail + NEXT] = order
    level.tail = order
    this.#ids.add(id, order)
  }

  /** A record cannot point to its level object, so the level of a first or last order is looked up in the tree. */
  remove(order: number): void {
    const w = this.#arena.words
    const previous = w[order + PREVIOUS]
    const next = w[order + NEXT]
    if (previous !== 0)
      w[previous + NEXT] = next
    if (next !== 0)
      w[next + PREVIOUS] = previous
    if (previous === 0 || next === 0) {
      const tree = this.#trees[w[order + BOOK]]
      const level = tree.at(w[order + PRICE])!
      if (previous === 0)
        level.head = next
      if (next === 0)
        level.tail = previous
      if (level.head === 0)
        tree.remove(level)
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
    for (const tree of this.#trees)
      tree.clear()
  }
}
