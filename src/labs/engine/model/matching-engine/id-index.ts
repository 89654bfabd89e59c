/** Spreads ids that follow each other over the whole table: the golden ratio of 2^32. */
const SPREAD = 0x9E3779B1

/**
 * Ids and the handles they stand for, in one typed array: open addressing with linear probing, at most half full.
 * A removal moves the entries behind it forward and leaves no gravestone, so the table never has to be swept.
 */
export class IdIndex {
  /** Pairs of id and handle; id 0 is an empty place. */
  #pairs = new Uint32Array(2 * 128)
  /** Takes a spread id to its place. */
  #shift = 32 - 7
  #size = 0

  /** The handle of an id, or 0. */
  get(id: number): number {
    const pairs = this.#pairs
    const mask = pairs.length - 1
    let at = Math.imul(id, SPREAD) >>> this.#shift << 1
    while (pairs[at] !== 0) {
      if (pairs[at] === id)
        return pairs[at + 1]
      at = at + 2 & mask
    }
    return 0
  }

  /** Adds an id that is not there. */
  add(id: number, handle: number): void {
    if (this.#size * 4 === this.#pairs.length)
      this.#grow()
    this.#size++
    this.#put(id, handle)
  }

  /** Removes an id that is there. */
  remove(id: number): void {
    const pairs = this.#pairs
    const mask = pairs.length - 1
    const shift = this.#shift
    this.#size--
    let hole = Math.imul(id, SPREAD) >>> shift << 1
    while (pairs[hole] !== id)
      hole = hole + 2 & mask
    for (let at = hole + 2 & mask; pairs[at] !== 0; at = at + 2 & mask) {
      const home = Math.imul(pairs[at], SPREAD) >>> shift << 1
      // An entry may not come to stand before its home: both distances are taken around the end of the table.
      if ((at - home & mask) >= (at - hole & mask)) {
        pairs[hole] = pairs[at]
        pairs[hole + 1] = pairs[at + 1]
        hole = at
      }
    }
    pairs[hole] = 0
  }

  /** Removes all ids, keeps the memory. */
  clear(): void {
    this.#pairs.fill(0)
    this.#size = 0
  }

  #put(id: number, handle: number): void {
    const pairs = this.#pairs
    const mask = pairs.length - 1
    let at = Math.imul(id, SPREAD) >>> this.#shift << 1
    while (pairs[at] !== 0)
      at = at + 2 & mask
    pairs[at] = id
    pairs[at + 1] = handle
  }

  #grow(): void {
    const old = this.#pairs
    this.#pairs = new Uint32Array(old.length * 2)
    this.#shift--
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] !== 0)
        this.#put(old[at], old[at + 1])
    }
  }
}
