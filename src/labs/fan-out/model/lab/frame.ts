import type { Simulation } from '../simulation/simulation.ts'
import { numberRanges } from './settings.ts'

/** Numbers of a frame, by position. */
const TIME = 0
const REQUESTS = 1
const ANSWERED = 2
const SHED_CALLS = 3
const SHED_REQUESTS = 4
const HEDGES = 5
const REQUEST = 6
const AGE = 7
const CALLS = 8
const NUMBERS = 9

const MOST_CALLS = numberRanges.calls.most

/**
 * What a picture of a lane shows at one moment. Everything is in one buffer, which may be shared between threads, and
 * updating it allocates nothing.
 */
export class Frame {
  readonly buffer: ArrayBufferLike
  /** Number of calls at each shard, waiting or being served. Shards are in ring order if each has one point. */
  readonly loads: Int32Array
  /** The shard that each call of the request was sent to; the first `calls` items count. */
  readonly callShards: Int32Array
  /** How long each call of the request took in µs, -1 if it has not been answered; the first `calls` items count. */
  readonly callLatencies: Int32Array
  readonly #numbers: Float64Array

  /**
   * @param shards Number of shards.
   * @param buffer The buffer of another frame with as many shards. Default: a new one.
   */
  constructor(shards: number, buffer: ArrayBufferLike = new ArrayBuffer(Frame.bytes(shards))) {
    const loads = NUMBERS * Float64Array.BYTES_PER_ELEMENT
    const callShards = loads + shards * Int32Array.BYTES_PER_ELEMENT
    this.buffer = buffer
    this.#numbers = new Float64Array(buffer, 0, NUMBERS)
    this.loads = new Int32Array(buffer, loads, shards)
    this.callShards = new Int32Array(buffer, callShards, MOST_CALLS)
    this.callLatencies = new Int32Array(buffer, callShards + this.callShards.byteLength, MOST_CALLS)
  }

  /** Size of a frame's buffer. */
  static bytes(shards: number): number {
    return NUMBERS * Float64Array.BYTES_PER_ELEMENT + (shards + 2 * MOST_CALLS) * Int32Array.BYTES_PER_ELEMENT
  }

  /** In µs since the start of the run. */
  get time(): number { return this.#numbers[TIME] }
  get requests(): number { return this.#numbers[REQUESTS] }
  get answered(): number { return this.#numbers[ANSWERED] }
  get shedCalls(): number { return this.#numbers[SHED_CALLS] }
  get shedRequests(): number { return this.#numbers[SHED_REQUESTS] }
  get hedges(): number { return this.#numbers[HEDGES] }
  /** Number of the request whose calls are shown, from 0; -1 if there is none. */
  get request(): number { return this.#numbers[REQUEST] }
  /** How long ago the request arrived, in µs. */
  get age(): number { return this.#numbers[AGE] }
  /** Number of the request's calls; 0 if they have been forgotten. */
  get calls(): number { return this.#numbers[CALLS] }

  /**
   * Updates everything.
   * @param simulation The simulation to show.
   * @param request The request whose calls are shown. Default: the oldest that waits for an answer, or else the latest.
   */
  update(simulation: Simulation, request = Math.min(simulation.requests.oldest, simulation.requests.count - 1)): void {
    const { counts, requests } = simulation
    const numbers = this.#numbers
    numbers[TIME] = simulation.now
    numbers[REQUESTS] = requests.count
    numbers[ANSWERED] = requests.answered
    numbers[SHED_CALLS] = counts.shedCalls
    numbers[SHED_REQUESTS] = counts.shedRequests
    numbers[HEDGES] = counts.hedges
    this.loads.set(simulation.loads)
    this.#updateRequest(simulation, request < requests.count ? request : -1)
  }

  #updateRequest({ calls, requests, now }: Simulation, request: number): void {
    const numbers = this.#numbers
    numbers[REQUEST] = request
    numbers[AGE] = request < 0 ? 0 : now - requests.arrival[request]
    numbers[CALLS] = 0
    if (request < 0 || !calls.has(requests.firstCall[request]))
      return
    const first = requests.firstCall[request]
    const count = (request + 1 < requests.count ? requests.firstCall[request + 1] : calls.count) - first
    numbers[CALLS] = count
    for (let i = 0; i < count; i++) {
      this.callShards[i] = calls.shardOf(first + i)
      this.callLatencies[i] = calls.latencyOf(first + i)
    }
  }
}
