import { UNANSWERED } from './requests.ts'

/** How many calls are remembered: about a quarter of a minute at the lab's default load. */
const REMEMBERED = 1 << 17

/** The latest calls, by number: where they were sent and how long they took. Older ones are forgotten. */
export class CallLog {
  /** Number of calls so far. */
  count = 0
  readonly #shard = new Uint16Array(REMEMBERED)
  readonly #latency = new Int32Array(REMEMBERED)

  /** Adds a call. @param shard Where it was sent first. @returns Its number. */
  open(shard: number): number {
    const at = this.count % REMEMBERED
    this.#shard[at] = shard
    this.#latency[at] = UNANSWERED
    return this.count++
  }

  /** @param call A call. @param latency How long it took, in µs. */
  answered(call: number, latency: number): void {
    if (this.has(call))
      this.#latency[call % REMEMBERED] = latency
  }

  /** Whether a call is remembered. */
  has(call: number): boolean {
    return call < this.count && call >= this.count - REMEMBERED
  }

  /** The shard that a remembered call was sent to first. */
  shardOf(call: number): number {
    return this.#shard[call % REMEMBERED]
  }

  /** How long a remembered call took in µs, or `UNANSWERED`. */
  latencyOf(call: number): number {
    return this.#latency[call % REMEMBERED]
  }
}
