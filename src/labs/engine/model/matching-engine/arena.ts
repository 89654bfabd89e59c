/** Words in a record: 16 of 4 bytes, the 64 bytes of a cache line. Where the first line begins is up to the platform. */
const RECORD = 16

/** Where the words of a record are. A handle is the index of a record's first word, so a field is one addition away. */
export const ID = 0
export const PRICE = 1
export const QUANTITY = 2
export const ACCOUNT = 3
export const BOOK = 4
export const TERMS = 5
/** The orders at one price are a ring: the one behind the last is the first. */
export const PREVIOUS = 6
export const NEXT = 7
/** Of use to the first order at a price alone, which is the price's node in the tree. */
export const PARENT = 8
export const LEFT = 9
export const RIGHT = 10
export const RED = 11

/**
 * Records for orders in one typed array. The first one is never given out, so that handle 0 is none. Freed records are
 * a list through `NEXT` and are used again; the array doubles when it is full, so a warm arena allocates nothing.
 */
export class Arena {
  words = new Uint32Array(RECORD * 64)
  /** The first freed record. */
  #free = 0
  /** Where the records begin that were never used. */
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

  /** Frees all records, keeps the memory. */
  clear(): void {
    this.#free = 0
    this.#fresh = RECORD
  }
}
