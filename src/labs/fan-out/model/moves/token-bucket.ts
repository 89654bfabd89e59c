/**
 * One token bucket per shard, as backpressure: a call that finds no token is shed. A bucket fills at a constant rate and
 * holds at most `burst` tokens, so within any time t it admits at most burst + rate * t calls.
 *
 * Instead of tokens, it keeps the time at which the bucket would be full again, which is the same rule in whole numbers
 * (the generic cell rate algorithm, ITU-T I.371).
 */
export class TokenBuckets {
  readonly #interval: number
  readonly #slack: number
  /** The time at which each shard's bucket will be full, if it admits nothing more; in µs. */
  readonly #full: Float64Array

  /**
   * @param shards Number of buckets. All are full at first.
   * @param interval Time in which a bucket gets one token, in whole µs.
   * @param burst The most tokens that a bucket holds, at least 1.
   */
  constructor(shards: number, interval: number, burst: number) {
    this.#interval = interval
    this.#slack = interval * (burst - 1)
    this.#full = new Float64Array(shards)
  }

  /** Takes a token from a shard's bucket. @param now In µs; never less than in an earlier call. @returns Whether there was one. */
  admit(shard: number, now: number): boolean {
    const full = Math.max(now, this.#full[shard])
    if (full - now > this.#slack)
      return false
    this.#full[shard] = full + this.#interval
    return true
  }
}
