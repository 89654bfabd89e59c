import { doubled } from './growing.ts'

/** No attempt. */
export const NONE = -1

/** The states of an attempt. */
export const WAITING = 0
export const IN_SERVICE = 1
/** Waiting, but the other attempt at the same call has answered. It will not be served. */
export const CANCELLED = 2
/** In service, but the other attempt at the same call has answered. It still occupies its worker to the end. */
export const LATE = 3
/** Over, but its hedge timer is still running. */
export const OVER = 4

/**
 * The attempts in progress: a call is one attempt at a shard, and a hedged call two. They are records in typed arrays,
 * one array per field. Freed records are reused, so once warm, nothing is allocated.
 */
export class Attempts {
  /** Number of the call. */
  call = new Uint32Array(1024)
  /** Number of the request that the call belongs to. */
  request = new Uint32Array(1024)
  /** The arc of the ring on which the call's key is. */
  arc = new Uint32Array(1024)
  shard = new Uint16Array(1024)
  /** The random bits that decide how long the call takes. */
  draw = new Uint32Array(1024)
  /** Service time in µs. */
  service = new Int32Array(1024)
  /** The attempt behind it in the shard's queue. In freed records, the next freed one. */
  next = new Int32Array(1024)
  /** The other attempt at the same call, while both are in progress. */
  twin = new Int32Array(1024)
  state = new Uint8Array(1024)
  /** 1 while a hedge timer is running. */
  timed = new Uint8Array(1024)
  #free = NONE
  #fresh = 0

  /** @returns A record with no neighbours and no timer; its other fields are arbitrary. */
  take(): number {
    let attempt = this.#free
    if (attempt === NONE) {
      if (this.#fresh === this.call.length)
        this.#grow()
      attempt = this.#fresh++
    }
    else {
      this.#free = this.next[attempt]
    }
    this.next[attempt] = NONE
    this.twin[attempt] = NONE
    this.timed[attempt] = 0
    return attempt
  }

  free(attempt: number): void {
    this.next[attempt] = this.#free
    this.#free = attempt
  }

  #grow(): void {
    this.call = doubled(this.call)
    this.request = doubled(this.request)
    this.arc = doubled(this.arc)
    this.shard = doubled(this.shard)
    this.draw = doubled(this.draw)
    this.service = doubled(this.service)
    this.next = doubled(this.next)
    this.twin = doubled(this.twin)
    this.state = doubled(this.state)
    this.timed = doubled(this.timed)
  }
}
