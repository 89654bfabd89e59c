import { ACCEPTED, CANCELLED, REPLACED, REPORT_WORDS, TRADE } from '../matching-engine/reports.ts'

/** The live orders according to an engine's reports. Ids start at 1. */
export class LiveOrders {
  /** Ids by symbol, in no particular order. */
  readonly #bySymbol: number[][]
  readonly #place: Int32Array
  /** Open lots by id. */
  readonly open: Float64Array

  constructor(symbols: number, ids: number) {
    this.#bySymbol = Array.from({ length: symbols }, () => [])
    this.#place = new Int32Array(ids + 1)
    this.open = new Float64Array(ids + 1)
  }

  /** The ids of the live orders in a symbol's books. */
  of(symbol: number): readonly number[] {
    return this.#bySymbol[symbol]
  }

  /** Processes reports; only the first `length` words count. */
  follow(words: Uint32Array, length: number): void {
    for (let at = 0; at < length; at += REPORT_WORDS) {
      const [symbol, id, maker, lots] = [words[at] >>> 16, words[at + 1], words[at + 2], words[at + 4]]
      switch (words[at] & 255) {
        case ACCEPTED:
          this.#place[id] = this.#bySymbol[symbol].push(id) - 1
          this.open[id] = lots
          break
        case REPLACED:
          this.open[id] = lots
          break
        case TRADE:
          this.#fill(symbol, id, lots)
          this.#fill(symbol, maker, lots)
          break
        case CANCELLED:
          this.#fill(symbol, id, lots)
          break
      }
    }
  }

  #fill(symbol: number, id: number, lots: number): void {
    this.open[id] -= lots
    if (this.open[id] > 0)
      return
    const ids = this.#bySymbol[symbol]
    const last = ids.pop()!
    if (last !== id) {
      ids[this.#place[id]] = last
      this.#place[last] = this.#place[id]
    }
  }
}
