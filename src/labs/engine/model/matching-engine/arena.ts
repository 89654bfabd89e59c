/**
 * The number of 4-byte words in a record: 16, which fill the 64 bytes of a cache line. Alignment to cache lines is up
 * to the platform.
 */
const RECORD = 16

/** Offsets of a record's fields. A field is at handle + offset; a handle is the index of a record's first word. */
export const ID = 0
export const PRICE = 1
export const QUANTITY = 2
export const ACCOUNT = 3
export const BOOK = 4
export const TERMS = 5
/** In `ArenaStore` the orders at one price form a ring: the last is followed by the first. */
export const PREVIOUS = 6
export const NEXT = 7
/** These fields are meaningful only for the first order at a price, which is the price's node in the tree. */
export const PARENT = 8
export const LEFT = 9
export const RIGHT = 10
export const RED = 11

/**
 * Records for orders in one typed array. The first record is never given out, so that handle 0 means none. Freed
 * records form a list through `NEXT` and are reused. The array doubles when it is full, so a warm arena allocates
 * nothing.
 */
export class Arena {
  words = new Uint32Array(RECORD * 64)
  /** The first freed record. */
  #free = 0
  /** The first record that has not been used yet. */
  #fresh = RECORD

  take(): number {
    const record = this.#free
    if (record !== 0) {
      this.#free = this.words[record + NEXT]
      return record
    }
    if (this.#fresh === this.words.length) {
      const words = new Uint32Array(this.words.length * 2)
      words.set(this.words)
      this.words = words
    }
    this.#fresh += RECORD
    return this.#fresh - RECORD
  }

  free(record: number): void {
    this.words[record + NEXT] = this.#free
    this.#free = record
  }

  /** Frees all records but keeps the memory. */
  clear(): void {
    this.#free = 0
    this.#fresh = RECORD
  }
}
