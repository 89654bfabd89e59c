import { doubled } from './growing.ts'

/** The latency of a request that still waits for a call, and of a call that has not been answered. */
export const UNANSWERED = -1

/** All requests of a run, in the order of their arrival. A request is answered when all its calls are. */
export class Requests {
  /** When each request arrived, in µs. */
  arrival = new Float64Array(1024)
  /** How long each request took, in µs, or `UNANSWERED`. */
  latency = new Int32Array(1024)
  /** Number of the first call of each request. Its calls have consecutive numbers. */
  firstCall = new Uint32Array(1024)
  /** 1 if a call of the request was shed. */
  shed = new Uint8Array(1024)
  count = 0
  /** Number of answered requests. */
  answered = 0
  #missing = new Uint16Array(1024)
  #oldest = 0

  /** The first request that has not been answered; `count` if there is none. */
  get oldest(): number {
    while (this.#oldest < this.count && this.latency[this.#oldest] !== UNANSWERED)
      this.#oldest++
    return this.#oldest
  }

  /** Adds a request. @param now In µs. @returns Its number. */
  open(now: number, firstCall: number, calls: number): number {
    if (this.count === this.latency.length)
      this.#grow()
    const request = this.count++
    this.arrival[request] = now
    this.latency[request] = UNANSWERED
    this.firstCall[request] = firstCall
    this.#missing[request] = calls
    return request
  }

  /** One of the request's calls was answered. @param now In µs. @returns How long that call took, in µs. */
  callAnswered(request: number, now: number): number {
    const latency = now - this.arrival[request]
    if (--this.#missing[request] === 0) {
      this.latency[request] = latency
      this.answered++
    }
    return latency
  }

  /** The first request that arrived at a time in µs or later; `count` if there is none. */
  firstSince(time: number): number {
    let [from, to] = [0, this.count]
    while (from < to) {
      const middle = from + to >> 1
      if (this.arrival[middle] < time)
        from = middle + 1
      else
        to = middle
    }
    return from
  }

  #grow(): void {
    this.arrival = doubled(this.arrival)
    this.latency = doubled(this.latency)
    this.firstCall = doubled(this.firstCall)
    this.shed = doubled(this.shed)
    this.#missing = doubled(this.#missing)
  }
}
