/** Multiplier that spreads consecutive ids over the whole table: about 2^32 divided by the golden ratio. */
const SPREAD = 0x9E3779B1

/**
 * A map from ids to handles, kept in one typed array. It uses open addressing with linear probing and is at most half
 * full. A removal shifts later entries into the gap and leaves no tombstone, so the table never needs a clean-up.
 */
export class IdIndex {
  /** Pairs of id and handle; id 0 marks an empty slot. */
  #pairs = new Uint32Array(2 * 128)
  /** The right shift that turns the 32-bit product of an id and `SPREAD` into the id's slot. */
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

  /** Adds an id, which must not be in the index yet. */
  add(id: number, handle: number): void {
    if (this.#size * 4 === this.#pairs.length)
      this.#grow()
    this.#size++
    this.#put(id, handle)
  }

  /** Removes an id, which must be in the index. */
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
      // An entry must not move before its home slot. Both of these distances wrap around the table's end.
      if ((at - home & mask) >= (at - hole & mask)) {
        pairs[hole] = pairs[at]
        pairs[hole + 1] = pairs[at + 1]
        hole = at
      }
    }
    pairs[hole] = 0
  }

  /** Removes all ids but keeps the memory. */
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
