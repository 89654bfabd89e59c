/**
 * A seeded source of integers: Blackman and Vigna's xoshiro128**, with its state filled by murmur3's mixer.
 * It uses only exact integers, so the same seed gives the same numbers in every browser.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #d: number

  /** @param seed Any integer; only its lower 32 bits count. */
  constructor(seed: number) {
    let state = seed | 0
    const mixed = () => {
      state = state + 0x9E3779B9 | 0
      let z = state
      z = Math.imul(z ^ z >>> 16, 0x85EBCA6B)
      z = Math.imul(z ^ z >>> 13, 0xC2B2AE35)
      return z ^ z >>> 16
    }
    this.#a = mixed()
    this.#b = mixed()
    this.#c = mixed()
    this.#d = mixed()
  }

  /** The next 32 bits, as an integer from 0 to 2^32 - 1. */
  bits(): number {
    const s = Math.imul(this.#b, 5)
    const result = Math.imul(s << 7 | s >>> 25, 9)
    const t = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= t
    this.#d = this.#d << 11 | this.#d >>> 21
    return result >>> 0
  }

  /** A number between 0 and 1, both excluded. */
  uniform(): number {
    return (this.bits() + 0.5) / 2 ** 32
  }

  /**
   * An integer from 0 to `n - 1`. If `n` is at most 2^21, the product is exact. The bias of at most n / 2^32 does not
   * matter here.
   */
  below(n: number): number {
    return Math.floor(this.bits() * n / 2 ** 32)
  }

  /** An integer from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1)
  }

  /**
   * An integer `n` from 0 to 2^octaves - 2, drawn from a power-law distribution. Each doubling of `1 + n` is two thirds as likely as
   * the previous one, so that the density falls roughly as `n` to the power of -1.6.
   */
  powerLaw(octaves: number): number {
    let octave = 0
    while (octave < octaves - 1 && this.below(3) > 0)
      octave++
    return (1 << octave) - 1 + this.below(1 << octave)
  }
}
