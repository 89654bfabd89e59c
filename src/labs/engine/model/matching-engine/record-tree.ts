import type { Arena } from './arena.ts'
import { LEFT, PARENT, PRICE, RED, RIGHT } from './arena.ts'

/**
 * A red-black tree for each book, with all links in an arena's records. The nodes of a tree are the first orders at
 * each price; 0 means no node. The algorithm is that of `ObjectTree`, but the two share no code, because a link is a
 * word of an array here and a property of an object there. This module is also longer than usual, because a tree split
 * over two modules would be harder to read.
 */
export class RecordTree {
  readonly #arena: Arena
  readonly #roots: Uint32Array
  readonly #firsts: Uint32Array
  /** Where a node belongs for the last price that `at` did not find: its parent node, and `LEFT` or `RIGHT`. */
  #parent = 0
  #link = LEFT

  /**
   * @param arena Holds the records.
   * @param books Number of books. In a book with an even index, the highest price trades first.
   */
  constructor(arena: Arena, books: number) {
    this.#arena = arena
    this.#roots = new Uint32Array(books)
    this.#firsts = new Uint32Array(books)
  }

  root(book: number): number {
    return this.#roots[book]
  }

  /** A book's node with the price that trades first, or 0 if the book is empty. */
  first(book: number): number {
    return this.#firsts[book]
  }

  /** The node for a price in a book, or 0 if there is none. In that case `insert` may add one there. */
  at(book: number, price: number): number {
    const w = this.#arena.words
    const sell = book & 1
    let node = this.#roots[book]
    let parent = 0
    let link = LEFT
    while (node !== 0) {
      const here = w[node + PRICE]
      if (here === price)
        return node
      parent = node
      link = RIGHT - (price > here ? 1 ^ sell : sell)
      node = w[node + link]
    }
    this.#parent = parent
    this.#link = link
    return 0
  }

  /** The node that trades after this one. */
  next(node: number): number {
    const w = this.#arena.words
    let at = w[node + RIGHT]
    if (at !== 0) {
      while (w[at + LEFT] !== 0)
        at = w[at + LEFT]
      return at
    }
    at = node
    let parent = w[at + PARENT]
    while (parent !== 0 && w[parent + RIGHT] === at) {
      at = parent
      parent = w[at + PARENT]
    }
    return parent
  }

  /** Inserts a record at the price that `at` has just looked for and not found. */
  insert(book: number, node: number): void {
    const w = this.#arena.words
    const parent = this.#parent
    w[node + PARENT] = parent
    w[node + LEFT] = 0
    w[node + RIGHT] = 0
    w[node + RED] = 1
    if (parent === 0)
      this.#roots[book] = node
    else
      w[parent + this.#link] = node
    if (parent === 0 || (this.#link === LEFT && parent === this.#firsts[book]))
      this.#firsts[book] = node
    if (w[parent + RED] !== 0)
      this.#afterInsert(book, node)
    w[this.#roots[book] + RED] = 0
  }

  /** Replaces `node` with `heir`, which is not in any tree. Both have the same price. */
  inherit(book: number, node: number, heir: number): void {
    const w = this.#arena.words
    const left = w[node + LEFT]
    const right = w[node + RIGHT]
    w[heir + LEFT] = left
    w[heir + RIGHT] = right
    w[heir + RED] = w[node + RED]
    if (left !== 0)
      w[left + PARENT] = heir
    if (right !== 0)
      w[right + PARENT] = heir
    this.#hang(book, node, heir)
    if (this.#firsts[book] === node)
      this.#firsts[book] = heir
  }

  remove(book: number, node: number): void {
    const w = this.#arena.words
    if (this.#firsts[book] === node)
      this.#firsts[book] = this.next(node)
    const left = w[node + LEFT]
    const right = w[node + RIGHT]
    let child: number
    let parent: number
    let red = w[node + RED]
    if (left === 0 || right === 0) {
      child = left === 0 ? right : left
      parent = w[node + PARENT]
      this.#hang(book, node, child)
    }
    else {
      let heir = right
      while (w[heir + LEFT] !== 0)
        heir = w[heir + LEFT]
      child = w[heir + RIGHT]
      parent = heir
      const heirRed = w[heir + RED]
      if (heir !== right) {
        parent = w[heir + PARENT]
        this.#hang(book, heir, child)
        w[heir + RIGHT] = right
        w[right + PARENT] = heir
      }
      this.#hang(book, node, heir)
      w[heir + LEFT] = left
      w[left + PARENT] = heir
      w[heir + RED] = red
      red = heirRed
    }
    if (red === 0)
      this.#afterRemove(book, child, parent)
  }

  clear(): void {
    this.#roots.fill(0)
    this.#firsts.fill(0)
  }

  /** Attaches `heir` to the parent of `node` in place of `node`. */
  #hang(book: number, node: number, heir: number): void {
    const w = this.#arena.words
    const parent = w[node + PARENT]
    if (heir !== 0)
      w[heir + PARENT] = parent
    if (parent === 0)
      this.#roots[book] = heir
    else
      w[parent + (w[parent + LEFT] === node ? LEFT : RIGHT)] = heir
  }

  /** Rotates `node` down to the side of `link`; its child on the other side takes its place. */
  #rotate(book: number, node: number, link: number): void {
    const w = this.#arena.words
    const other = LEFT + RIGHT - link
    const child = w[node + other]
    const inner = w[child + link]
    w[node + other] = inner
    if (inner !== 0)
      w[inner + PARENT] = node
    this.#hang(book, node, child)
    w[child + link] = node
    w[node + PARENT] = child
  }

  #afterInsert(book: number, inserted: number): void {
    const w = this.#arena.words
    let node = inserted
    let parent = w[node + PARENT]
    while (w[parent + RED] !== 0) {
      const above = w[parent + PARENT]
      const link = w[above + LEFT] === parent ? LEFT : RIGHT
      const other = LEFT + RIGHT - link
      const uncle = w[above + other]
      if (w[uncle + RED] !== 0) {
        w[parent + RED] = 0
        w[uncle + RED] = 0
        w[above + RED] = 1
        node = above
        parent = w[node + PARENT]
        continue
      }
      if (w[parent + other] === node) {
        this.#rotate(book, parent, link)
        parent = node
      }
      this.#rotate(book, above, other)
      w[parent + RED] = 0
      w[above + RED] = 1
      return
    }
  }

  /** Rebalances after the removal of a black node between `above` and `child`. */
  #afterRemove(book: number, child: number, above: number): void {
    const w = this.#arena.words
    let node = child
    let parent = above
    while (parent !== 0 && w[node + RED] === 0) {
      const link = w[parent + LEFT] === node ? LEFT : RIGHT
      const other = LEFT + RIGHT - link
      let sibling = w[parent + other]
      if (w[sibling + RED] !== 0) {
        w[sibling + RED] = 0
        w[parent + RED] = 1
        this.#rotate(book, parent, link)
        sibling = w[parent + other]
      }
      const near = w[sibling + link]
      let far = w[sibling + other]
      if (w[near + RED] === 0 && w[far + RED] === 0) {
        w[sibling + RED] = 1
        node = parent
        parent = w[node + PARENT]
        continue
      }
      if (w[far + RED] === 0) {
        w[near + RED] = 0
        w[sibling + RED] = 1
        this.#rotate(book, sibling, other)
        far = sibling
        sibling = near
      }
      w[sibling + RED] = w[parent + RED]
      w[parent + RED] = 0
      w[far + RED] = 0
      this.#rotate(book, parent, link)
      return
    }
    if (node !== 0)
      w[node + RED] = 0
  }
}
