/** What a call earns for hedges and what a hedge costs are counted in hundredths of a token. */
const TOKEN = 100
/** The most tokens that the budget holds, so that a quiet hour cannot pay for a flood of hedges. */
const MOST_TOKENS = 100
/** One call in 20 takes longer than the 95th percentile. */
const OFTEN = 20
/** A correction of the delay is this part of it, as a power of two: about one in a thousand. */
const FINENESS = 10

/**
 * When a call is hedged, that is, sent to a second copy: once it has taken longer than 95 % of calls do, as in Dean and
 * Barroso, "The Tail at Scale" (CACM 56(2), 2013), and only while there is budget. The budget is a token bucket as in
 * Brooker's "Fixing retries with token buckets and circuit breakers" (2022): each answered call pays in a part of a token,
 * each hedge costs one. So there are few hedges if many calls are slow, just when more calls would do harm.
 *
 * The percentile is estimated while calls are answered, in whole numbers and without storing them, as by "Frugal
 * streaming for estimating quantiles" (Ma, Muthukrishnan, Sandler 2013): each call moves the estimate a little, and the
 * steps balance where one call in 20 takes longer.
 */
export class Hedging {
  /** The time after which a call is hedged, in whole µs. */
  delay: number
  readonly #deposit: number
  #budget = 0

  /**
   * @param percent How many hedges there may be per hundred answered calls, 0 to 100.
   * @param delay The estimate to start from, in whole µs.
   */
  constructor(percent: number, delay: number) {
    this.#deposit = percent
    this.delay = delay
  }

  /** Learns that a call was answered. @param latency The time it took, in whole µs. */
  answered(latency: number): void {
    const step = (this.delay >> FINENESS) + 1
    this.delay = Math.max(1, latency > this.delay ? this.delay + (OFTEN - 1) * step : this.delay - step)
    this.#budget = Math.min(MOST_TOKENS * TOKEN, this.#budget + this.#deposit)
  }

  /** Pays for a hedge. @returns Whether there was enough budget. */
  pay(): boolean {
    if (this.#budget < TOKEN)
      return false
    this.#budget -= TOKEN
    return true
  }
}
