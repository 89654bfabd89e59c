/**
 * A digest of a sequence of integers, to compare whole runs. It is the 32-bit MurmurHash3, word by word, which is enough
 * to find a difference, but no protection against a forged one.
 */
export class Digest {
  #hash = 0

  /** @param value An integer. Only its lower 32 bits count. */
  add(value: number): void {
    let word = Math.imul(value | 0, 0xCC9E2D51)
    word = Math.imul(word << 15 | word >>> 17, 0x1B873593)
    const hash = this.#hash ^ word
    this.#hash = Math.imul(hash << 13 | hash >>> 19, 5) + 0xE6546B64 | 0
  }

  /** The digest so far: eight hexadecimal digits. */
  get text(): string {
    return (this.#hash >>> 0).toString(16).padStart(8, '0')
  }
}

/** The kinds of events in a digest. */
export const ARRIVED = 0
export const SERVED = 1
export const TIMED_OUT = 2
export const KINDS = 3
