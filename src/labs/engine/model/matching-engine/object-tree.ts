/** The properties that a node of an `ObjectTree` must have. */
export interface TreeNode<N> {
  price: number
  parent: N | null
  left: N | null
  right: N | null
  red: boolean
}

/**
 * A red-black tree of objects for one side of a symbol. It is ordered by price, with the price that trades first on the
 * left. The module is longer than usual, because a tree split over two modules would be harder to read.
 */
export class ObjectTree<N extends TreeNode<N>> {
  root: N | null = null
  /** The node whose price trades first. */
  first: N | null = null
  readonly #buy: boolean
  /** Where a node belongs for the last price that `at` did not find: under which parent, and whether on its left. */
  #parent: N | null = null
  #isLeft = false

  /** @param buy Whether the highest price trades first. */
  constructor(buy: boolean) {
    this.#buy = buy
  }

  /** The node at a price, or null if there is none. In that case `insert` may add one there. */
  at(price: number): N | null {
    let node = this.root
    this.#parent = null
    while (node && node.price !== price) {
      this.#parent = node
      this.#isLeft = this.#buy ? price > node.price : price < node.price
      node = this.#isLeft ? node.left : node.right
    }
    return node
  }

  /** The node that trades after this one. */
  next(node: N): N | null {
    if (node.right)
      return leftmost(node.right)
    let at = node
    while (at.parent && at.parent.right === at)
      at = at.parent
    return at.parent
  }

  /** Inserts a node at the price that `at` has just looked for and not found. */
  insert(node: N): void {
    const parent = this.#parent
    node.parent = parent
    node.left = null
    node.right = null
    node.red = true
    if (!parent)
      this.root = node
    else if (this.#isLeft)
      parent.left = node
    else
      parent.right = node
    if (!parent || (this.#isLeft && parent === this.first))
      this.first = node
    this.#afterInsert(node)
  }

  /** Replaces `node` with `heir`, which is not in any tree. Both have the same price. */
  inherit(node: N, heir: N): void {
    heir.left = node.left
    heir.right = node.right
    heir.red = node.red
    if (heir.left)
      heir.left.parent = heir
    if (heir.right)
      heir.right.parent = heir
    this.#hang(node, heir)
    if (this.first === node)
      this.first = heir
  }

  remove(node: N): void {
    if (this.first === node)
      this.first = this.next(node)
    let child: N | null
    let parent: N | null
    let red = node.red
    if (!node.left || !node.right) {
      child = node.left ?? node.right
      parent = node.parent
      this.#hang(node, child)
    }
    else {
      const heir = leftmost(node.right)
      red = heir.red
      child = heir.right
      parent = heir
      if (heir.parent !== node) {
        parent = heir.parent
        this.#hang(heir, child)
        heir.right = node.right
        heir.right.parent = heir
      }
      this.#hang(node, heir)
      heir.left = node.left
      heir.left.parent = heir
      heir.red = node.red
    }
    if (!red)
      this.#afterRemove(child, parent)
  }

  clear(): void {
    this.root = null
    this.first = null
  }

  /** Attaches `heir` to the parent of `node` in place of `node`. */
  #hang(node: N, heir: N | null): void {
    const parent = node.parent
    if (heir)
      heir.parent = parent
    if (!parent)
      this.root = heir
    else if (parent.left === node)
      parent.left = heir
    else
      parent.right = heir
  }

  /** Rotates `node` down to the left; its right child takes its place. */
  #rotateLeft(node: N): void {
    const child = node.right!
    node.right = child.left
    if (child.left)
      child.left.parent = node
    this.#hang(node, child)
    child.left = node
    node.parent = child
  }

  #rotateRight(node: N): void {
    const child = node.left!
    node.left = child.right
    if (child.right)
      child.right.parent = node
    this.#hang(node, child)
    child.right = node
    node.parent = child
  }

  #afterInsert(inserted: N): void {
    let node = inserted
    let parent = node.parent
    while (parent?.red) {
      const above = parent.parent!
      const parentIsLeft = parent === above.left
      const uncle = parentIsLeft ? above.right : above.left
      if (uncle?.red) {
        parent.red = false
        uncle.red = false
        above.red = true
        node = above
        parent = node.parent
        continue
      }
      if (parentIsLeft) {
        if (node === parent.right) {
          this.#rotateLeft(parent)
          parent = node
        }
        this.#rotateRight(above)
      }
      else {
        if (node === parent.left) {
          this.#rotateRight(parent)
          parent = node
        }
        this.#rotateLeft(above)
      }
      parent.red = false
      above.red = true
      break
    }
    this.root!.red = false
  }

  /** Rebalances after the removal of a black node between `above` and `child`. */
  #afterRemove(child: N | null, above: N | null): void {
    let node = child
    let parent = above
    while (parent && !node?.red) {
      const isLeft = node === parent.left
      let sibling = (isLeft ? parent.right : parent.left)!
      if (sibling.red) {
        sibling.red = false
        parent.red = true
        isLeft ? this.#rotateLeft(parent) : this.#rotateRight(parent)
        sibling = (isLeft ? parent.right : parent.left)!
      }
      const near = isLeft ? sibling.left : sibling.right
      let far = isLeft ? sibling.right : sibling.left
      if (!near?.red && !far?.red) {
        sibling.red = true
        node = parent
        parent = node.parent
        continue
      }
      if (!far?.red) {
        near!.red = false
        sibling.red = true
        isLeft ? this.#rotateRight(sibling) : this.#rotateLeft(sibling)
        far = sibling
        sibling = near!
      }
      sibling.red = parent.red
      parent.red = false
      far!.red = false
      isLeft ? this.#rotateLeft(parent) : this.#rotateRight(parent)
      return
    }
    if (node)
      node.red = false
  }
}

function leftmost<N extends TreeNode<N>>(from: N): N {
  let node = from
  while (node.left)
    node = node.left
  return node
}
