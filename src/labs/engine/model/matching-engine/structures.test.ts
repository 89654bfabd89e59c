import type { TreeNode } from './object-tree.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Arena, LEFT, PARENT, PRICE, RED, RIGHT } from './arena.ts'
import { IdIndex } from './id-index.ts'
import { ObjectTree } from './object-tree.ts'
import { RecordTree } from './record-tree.ts'

interface Node extends TreeNode<Node> {}

/** A tree under test, whatever its nodes are: `toggle` inserts a price, or removes it if it is already there. */
interface Tested {
  toggle: (price: number) => void
  /** Replaces the node at a price with another one. */
  inherit: (price: number) => void
  /** The prices in the order in which `next` walks through them from the first. */
  prices: () => number[]
  /** The tree's black height. Throws if it is not a red-black tree. */
  check: () => number
}

/** Black height of the subtree at `node`. Throws if it breaks a rule of red-black trees. */
function heightOf<N>(
  node: N | null | 0,
  above: N | null | 0,
  read: (n: N) => { price: number, parent: N | null | 0, left: N | null | 0, right: N | null | 0, red: boolean },
): number {
  if (!node)
    return 1
  const { parent, left, right, red } = read(node)
  const isRed = (n: N | null | 0) => (n ? read(n).red : false)
  if ((parent || null) !== (above || null))
    throw new Error('every node links to its parent')
  if (red && (!above || isRed(left) || isRed(right)))
    throw new Error('the root is not red, and no red node has a red child')
  const [a, b] = [heightOf(left, node, read), heightOf(right, node, read)]
  if (a !== b)
    throw new Error('every path has the same number of black nodes')
  return a + (red ? 0 : 1)
}

function objects(buy: boolean): Tested {
  const tree = new ObjectTree<Node>(buy)
  const node = (price: number): Node => ({ price, parent: null, left: null, right: null, red: false })
  return {
    toggle(price) {
      const found = tree.at(price)
      found ? tree.remove(found) : tree.insert(node(price))
    },
    inherit(price) {
      const found = tree.at(price)
      if (found)
        tree.inherit(found, node(price))
    },
    prices() {
      const prices: number[] = []
      for (let at = tree.first; at; at = tree.next(at))
        prices.push(at.price)
      return prices
    },
    check: () => heightOf(tree.root, null, n => n),
  }
}

function records(buy: boolean): Tested {
  const arena = new Arena()
  const tree = new RecordTree(arena, 4)
  const book = buy ? 2 : 3
  const record = (price: number) => {
    const taken = arena.take()
    // Leftovers from an earlier use must not matter.
    arena.words.fill(7, taken, taken + 16)
    arena.words[taken + PRICE] = price
    return taken
  }
  return {
    toggle(price) {
      const found = tree.at(book, price)
      if (found) {
        tree.remove(book, found)
        arena.free(found)
      }
      else {
        tree.insert(book, record(price))
      }
    },
    inherit(price) {
      const found = tree.at(book, price)
      if (found) {
        tree.inherit(book, found, record(price))
        arena.free(found)
      }
    },
    prices() {
      const prices: number[] = []
      for (let at = tree.first(book); at; at = tree.next(at))
        prices.push(arena.words[at + PRICE])
      return prices
    },
    check() {
      if (arena.words.subarray(0, 16).some(word => word !== 0))
        throw new Error('nothing is written to record 0, because handle 0 means no node')
      const w = arena.words
      return heightOf(tree.root(book), 0, n => ({
        price: w[n + PRICE],
        parent: w[n + PARENT],
        left: w[n + LEFT],
        right: w[n + RIGHT],
        red: w[n + RED] === 1,
      }))
    },
  }
}

describe.each([['objects', objects], ['records', records]] as const)('a tree of %s', (_, make) => {
  it.each([
    ['highest', true],
    ['lowest', false],
  ] as const)('stays a red-black tree with the %s price first, through any inserts, removals and replacements', (__, buy) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 5 })), { maxLength: 400, size: 'max' }),
        (moves) => {
          const tree = make(buy)
          const model = new Set<number>()
          for (const [price, move] of moves) {
            if (move === 0) {
              tree.inherit(price)
            }
            else {
              tree.toggle(price)
              model.delete(price) || model.add(price)
            }
            tree.check()
          }
          expect(tree.prices()).toEqual([...model].sort((a, b) => (buy ? b - a : a - b)))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('stays shallow when prices arrive in order', () => {
    const tree = make(false)
    for (let price = 1; price <= 1023; price++)
      tree.toggle(price)
    expect(tree.check()).toBeLessThanOrEqual(11)
    for (let price = 1; price <= 1000; price++) {
      tree.toggle(price)
      if (price % 50 === 0)
        tree.check()
    }
    expect(tree.prices()).toHaveLength(23)
  })
})

describe('the index of ids', () => {
  it('agrees with a map after any additions and removals, at the ends of the range and with colliding ids', () => {
    const ids = fc.oneof(
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(2 ** 31, 2 ** 32 - 1),
      fc.integer({ min: 1, max: 2 ** 32 - 1 }),
      fc.integer({ min: 1, max: 200 }).map(n => n * 2 ** 24),
    )
    fc.assert(fc.property(fc.array(ids, { maxLength: 600, size: 'max' }), (sequence) => {
      const index = new IdIndex()
      const model = new Map<number, number>()
      sequence.forEach((id, i) => {
        if (model.delete(id)) {
          index.remove(id)
        }
        else {
          index.add(id, i + 1)
          model.set(id, i + 1)
        }
      })
      expect(sequence.map(id => index.get(id))).toEqual(sequence.map(id => model.get(id) ?? 0))
      index.clear()
      expect(sequence.some(id => index.get(id))).toBe(false)
    }), { numRuns: 50 })
  })
})

describe('the arena', () => {
  it('never gives out record 0 or a record still in use, and aligns records to 64 bytes', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: 400, size: 'max' }), (takes) => {
      const arena = new Arena()
      const taken: number[] = []
      const wrong: number[] = []
      for (const take of takes) {
        if (take || !taken.length) {
          const record = arena.take()
          if (record === 0 || record % 16 !== 0 || taken.includes(record) || record + 16 > arena.words.length)
            wrong.push(record)
          taken.push(record)
        }
        else {
          arena.free(taken.shift()!)
        }
      }
      expect(wrong).toEqual([])
    }), { numRuns: 50 })
  })

  it('does not grow while as many records are freed as are taken', () => {
    const arena = new Arena()
    const records = Array.from({ length: 50 }, () => arena.take())
    const { words } = arena
    for (let i = 0; i < 10_000; i++) {
      arena.free(records[i % 50])
      records[i % 50] = arena.take()
    }
    expect(arena.words).toBe(words)
  })
})
