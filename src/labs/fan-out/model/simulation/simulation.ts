import type { Ring } from '../ring/ring.ts'
import type { Counts, SimulationOptions } from './options.ts'
import { Random } from '../../../kit/random.ts'
import { exponential } from '../distributions/exponential.ts'
import { Attempts, CANCELLED, IN_SERVICE, LATE, NONE, OVER, WAITING } from './attempts.ts'
import { CallLog } from './call-log.ts'
import { ARRIVED, Digest, KINDS, SERVED, TIMED_OUT } from './digest.ts'
import { EventQueue } from './event-queue.ts'
import { mix } from './mix.ts'
import { CALL_STREAM } from './options.ts'
import { Requests } from './requests.ts'

/** The lowest bit of a queued event says which kind it is; the others are the attempt. */
const END_OF_SERVICE = 0
const HEDGE_TIMER = 1

/**
 * A discrete-event simulation of requests that fan out. A request arrives, sends all its calls at once, and is answered
 * when all of them are. Arrivals are open: they do not wait for answers. Each shard serves its calls first come, first
 * served. Sending and answering take no time.
 *
 * Time is in whole µs. The same options and inputs give the same run, event by event, in every browser. Arrivals, keys
 * and service times do not depend on routing, hedging or shedding, so that two simulations with one seed differ only in
 * these.
 */
export class Simulation {
  readonly requests = new Requests()
  readonly calls = new CallLog()
  readonly counts: Counts = { events: 0, waited: 0, shedCalls: 0, shedRequests: 0, hedges: 0 }
  /** Number of calls at each shard, waiting or being served. */
  readonly loads: Int32Array
  readonly #options: SimulationOptions
  readonly #gaps: Random
  readonly #draws: Random
  readonly #queue = new EventQueue()
  readonly #attempts = new Attempts()
  readonly #digest = new Digest()
  /** The first and last waiting attempt of each shard, and how many are being served. */
  readonly #head: Int32Array
  readonly #tail: Int32Array
  readonly #busy: Int32Array
  #ring: Ring
  #now = 0
  #arrival = Infinity
  #gap = Infinity
  #perRequest = 1
  /** Sum of `loads`, and its integral over time in call-µs. */
  #total = 0
  #area = 0

  constructor(options: SimulationOptions) {
    this.#options = options
    this.#ring = options.ring
    this.#gaps = new Random(options.seed)
    this.#draws = new Random(options.seed ^ CALL_STREAM)
    const { shards } = options.ring
    this.loads = new Int32Array(shards)
    this.#busy = new Int32Array(shards)
    this.#head = new Int32Array(shards).fill(NONE)
    this.#tail = new Int32Array(shards).fill(NONE)
  }

  /** In µs. */
  get now(): number {
    return this.#now
  }

  /** Number of calls at all shards. */
  get inSystem(): number {
    return this.#total
  }

  /** Mean number of calls at all shards since the start. */
  get meanInSystem(): number {
    return this.#area / this.#now
  }

  /** A digest of all events so far: when, what kind, which request or call. */
  get digest(): string {
    return this.#digest.text
  }

  /**
   * Changes the arrivals from now on.
   * @param gap Mean time between two requests in µs, exponentially distributed; infinite for none.
   * @param calls Number of calls of each request, 1 to 65,535.
   */
  offer(gap: number, calls: number): void {
    this.#gap = gap
    this.#perRequest = calls
    this.#expectArrival()
  }

  /** Changes the ring from now on. Calls that have been sent stay where they are. */
  reshard(ring: Ring): void {
    this.#ring = ring
  }

  /** Lets one request arrive now, in addition to the others. @returns Its number. */
  send(): number {
    const { requests, calls } = this
    const request = requests.open(this.#now, calls.count, this.#perRequest)
    this.#count(ARRIVED, request)
    for (let i = 0; i < this.#perRequest; i++)
      this.#call(request)
    return request
  }

  /**
   * Runs all events up to a time, or some of them, to be continued by the next call.
   * @param until In µs, not before `now`.
   * @param most The most events to run now. Default: no limit.
   * @returns Whether the time was reached.
   */
  advance(until: number, most = Infinity): boolean {
    const queue = this.#queue
    const last = this.counts.events + most
    for (;;) {
      const time = Math.min(this.#arrival, queue.time)
      if (time > until)
        break
      if (this.counts.events >= last)
        return false
      this.#elapse(time)
      if (this.#arrival === time) {
        this.send()
        this.#expectArrival()
      }
      else {
        this.#run(queue.pop())
      }
    }
    this.#elapse(until)
    return true
  }

  #run(event: number): void {
    const attempt = event >> 1
    if ((event & 1) === END_OF_SERVICE)
      this.#end(attempt)
    else
      this.#timeOut(attempt)
  }

  #elapse(time: number): void {
    this.#area += this.#total * (time - this.#now)
    this.#now = time
  }

  #count(kind: number, number: number): void {
    this.counts.events++
    this.#digest.add(this.#now)
    this.#digest.add(number * KINDS + kind)
  }

  #expectArrival(): void {
    this.#arrival = this.#gap === Infinity ? Infinity : this.#now + Math.round(this.#gap * exponential(this.#gaps.bits()))
  }

  /** Sends one call of a request. */
  #call(request: number): void {
    const { route, service, buckets, hedging } = this.#options
    const arc = this.#draws.below(this.#ring.arcs)
    const draw = this.#draws.bits()
    const shard = route(this.#ring, arc, this.loads, this.#total)
    const call = this.calls.open(shard)
    if (buckets !== undefined && !buckets.admit(shard, this.#now)) {
      this.#shed(request, call)
      return
    }
    const attempt = this.#attempt(request, call, arc, draw, shard, service.sample(draw))
    if (hedging !== undefined) {
      this.#attempts.timed[attempt] = 1
      this.#queue.push(this.#now + hedging.delay, attempt << 1 | HEDGE_TIMER)
    }
  }

  #shed(request: number, call: number): void {
    const { shed } = this.requests
    this.counts.shedCalls++
    this.counts.shedRequests += 1 - shed[request]
    shed[request] = 1
    this.calls.answered(call, this.requests.callAnswered(request, this.#now))
  }

  /** Sends an attempt at a call to a shard, where it is served at once or waits. */
  #attempt(request: number, call: number, arc: number, draw: number, shard: number, service: number): number {
    const attempts = this.#attempts
    const attempt = attempts.take()
    attempts.request[attempt] = request
    attempts.call[attempt] = call
    attempts.arc[attempt] = arc
    attempts.draw[attempt] = draw
    attempts.shard[attempt] = shard
    attempts.service[attempt] = service
    this.loads[shard]++
    this.#total++
    if (this.#busy[shard] < this.#options.workers) {
      this.#busy[shard]++
      this.#serve(attempt)
    }
    else {
      this.counts.waited++
      this.#wait(attempt, shard)
    }
    return attempt
  }

  #wait(attempt: number, shard: number): void {
    this.#attempts.state[attempt] = WAITING
    if (this.#head[shard] === NONE)
      this.#head[shard] = attempt
    else
      this.#attempts.next[this.#tail[shard]] = attempt
    this.#tail[shard] = attempt
  }

  #serve(attempt: number): void {
    this.#attempts.state[attempt] = IN_SERVICE
    this.#queue.push(this.#now + this.#attempts.service[attempt], attempt << 1 | END_OF_SERVICE)
  }

  /** Serves the first attempt in a shard's queue that has not been cancelled, or nothing. */
  #serveNext(shard: number): void {
    const attempts = this.#attempts
    for (;;) {
      const attempt = this.#head[shard]
      if (attempt === NONE) {
        this.#busy[shard]--
        return
      }
      this.#head[shard] = attempts.next[attempt]
      if (attempts.state[attempt] === WAITING) {
        this.#serve(attempt)
        return
      }
      attempts.free(attempt)
    }
  }

  #end(attempt: number): void {
    const attempts = this.#attempts
    const shard = attempts.shard[attempt]
    this.#count(SERVED, attempts.call[attempt])
    this.#leave(shard)
    if (attempts.state[attempt] !== LATE)
      this.#answer(attempt)
    if (attempts.timed[attempt] === 1)
      attempts.state[attempt] = OVER
    else
      attempts.free(attempt)
    this.#serveNext(shard)
  }

  #leave(shard: number): void {
    this.loads[shard]--
    this.#total--
  }

  #answer(attempt: number): void {
    const { twin, state, shard, request, call } = this.#attempts
    const other = twin[attempt]
    if (other !== NONE) {
      twin[other] = NONE
      if (state[other] === WAITING) {
        state[other] = CANCELLED
        this.#leave(shard[other])
      }
      else {
        state[other] = LATE
      }
    }
    const latency = this.requests.callAnswered(request[attempt], this.#now)
    this.calls.answered(call[attempt], latency)
    this.#options.hedging?.answered(latency)
  }

  /** A call has taken longer than the hedging delay, unless it was answered in the meantime. */
  #timeOut(attempt: number): void {
    const attempts = this.#attempts
    this.#count(TIMED_OUT, attempts.call[attempt])
    attempts.timed[attempt] = 0
    if (attempts.state[attempt] === OVER)
      attempts.free(attempt)
    else if (this.#ring.copies > 1)
      this.#hedge(attempt)
  }

  /** Sends a call to another shard that holds its key, if the budget and that shard's bucket allow it. */
  #hedge(attempt: number): void {
    const { hedging, buckets, service, correlation = 0 } = this.#options
    const { request, call, arc, draw } = this.#attempts
    if (!hedging!.pay())
      return
    const choice = mix(draw[attempt])
    const shard = this.#otherHolder(attempt, choice)
    if (buckets !== undefined && !buckets.admit(shard, this.#now))
      return
    const again = mix(choice)
    const bits = mix(again) % 100 < correlation ? draw[attempt] : again
    const hedge = this.#attempt(request[attempt], call[attempt], arc[attempt], bits, shard, service.sample(bits))
    // Taking a record may have replaced the arrays.
    this.#attempts.twin[hedge] = attempt
    this.#attempts.twin[attempt] = hedge
    this.counts.hedges++
  }

  /** One of the shards that hold the call's key, other than that of the attempt. @param choice Random bits. */
  #otherHolder(attempt: number, choice: number): number {
    const { holders, copies } = this.#ring
    const used = this.#attempts.shard[attempt]
    const first = this.#attempts.arc[attempt] * copies
    // After a reshard, the shard of the attempt may not hold the key any more, and all holders are others.
    let others = 0
    for (let i = first; i < first + copies; i++)
      others += holders[i] === used ? 0 : 1
    let at = first
    for (let skip = choice % others; holders[at] === used || skip-- > 0;)
      at++
    return holders[at]
  }
}
