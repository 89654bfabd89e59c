import type { Ring } from '../ring/ring.ts'
import type { SimulationOptions } from '../simulation/options.ts'
import { Random } from '../../../kit/random.ts'
import { exponential } from '../distributions/exponential.ts'
import { ARRIVED, Digest, KINDS, SERVED, TIMED_OUT } from '../simulation/digest.ts'
import { mix } from '../simulation/mix.ts'
import { CALL_STREAM } from '../simulation/options.ts'
import { ObjectHeap } from './object-heap.ts'

interface Call { number: number, arc: number, draw: number, arrival: number, answered: boolean, attempts: Attempt[], request: Request }
interface Attempt { call: Call, shard: Shard, service: number }
interface Request { latency: number, missing: number, shed: boolean }
interface Shard { number: number, waiting: Attempt[], serving: Set<Attempt> }

/**
 * The simulation as one would write it first: objects, lists and functions, and a binary heap of objects. The tests
 * compare the simulation with it, event by event, and the bench compares their speed.
 */
export class StraightforwardSimulation {
  readonly requests: Request[] = []
  now = 0
  events = 0
  readonly #options: SimulationOptions
  readonly #gaps: Random
  readonly #draws: Random
  readonly #heap = new ObjectHeap()
  readonly #digest = new Digest()
  readonly #shards: Shard[]
  readonly #loads: Int32Array
  #total = 0
  #ring: Ring
  #orders = 0
  #calls = 0
  #arrival: { time: number } = { time: Infinity }
  #gap = Infinity
  #perRequest = 1

  constructor(options: SimulationOptions) {
    this.#options = options
    this.#ring = options.ring
    this.#gaps = new Random(options.seed)
    this.#draws = new Random(options.seed ^ CALL_STREAM)
    this.#loads = new Int32Array(options.ring.shards)
    this.#shards = Array.from({ length: options.ring.shards }, (_, number) => ({ number, waiting: [], serving: new Set() }))
  }

  get digest(): string {
    return this.#digest.text
  }

  offer(gap: number, calls: number): void {
    this.#gap = gap
    this.#perRequest = calls
    this.#expectArrival()
  }

  reshard(ring: Ring): void {
    this.#ring = ring
  }

  advance(until: number): void {
    for (;;) {
      const time = Math.min(this.#arrival.time, this.#heap.first?.time ?? Infinity)
      if (time > until)
        break
      this.now = time
      if (time === this.#arrival.time) {
        this.send()
        this.#expectArrival()
      }
      else {
        this.#heap.pop()!.run()
      }
    }
    this.now = until
  }

  send(): void {
    const request = { latency: -1, missing: this.#perRequest, shed: false }
    this.#count(ARRIVED, this.requests.push(request) - 1)
    for (let i = 0; i < this.#perRequest; i++)
      this.#call(request)
  }

  #count(kind: number, number: number): void {
    this.events++
    this.#digest.add(this.now)
    this.#digest.add(number * KINDS + kind)
  }

  #in(delay: number, run: () => void): void {
    this.#heap.push({ time: this.now + delay, order: this.#orders++, run })
  }

  #expectArrival(): void {
    this.#arrival = { time: this.now + (this.#gap === Infinity ? Infinity : Math.round(this.#gap * exponential(this.#gaps.bits()))) }
  }

  #call(request: Request): void {
    const { route, service, buckets, hedging } = this.#options
    const arc = this.#draws.below(this.#ring.arcs)
    const draw = this.#draws.bits()
    const call: Call = { number: this.#calls++, arc, draw, arrival: this.now, answered: false, attempts: [], request }
    const shard = route(this.#ring, arc, this.#loads, this.#total)
    if (buckets && !buckets.admit(shard, this.now)) {
      request.shed = true
      this.#answered(call)
      return
    }
    this.#attempt(call, this.#shards[shard], service.sample(draw))
    if (hedging)
      this.#in(hedging.delay, () => this.#timeOut(call))
  }

  #attempt(call: Call, shard: Shard, service: number): void {
    const attempt = { call, shard, service }
    call.attempts.push(attempt)
    shard.waiting.push(attempt)
    this.#change(shard, 1)
    this.#serveNext(shard)
  }

  #change(shard: Shard, calls: number): void {
    this.#loads[shard.number] += calls
    this.#total += calls
  }

  #serveNext(shard: Shard): void {
    if (shard.serving.size === this.#options.workers || shard.waiting.length === 0)
      return
    const attempt = shard.waiting.shift()!
    shard.serving.add(attempt)
    this.#in(attempt.service, () => this.#end(attempt))
  }

  #end(attempt: Attempt): void {
    const { call, shard } = attempt
    this.#count(SERVED, call.number)
    shard.serving.delete(attempt)
    this.#change(shard, -1)
    if (!call.answered) {
      this.#answered(call)
      this.#options.hedging?.answered(this.now - call.arrival)
      call.attempts.forEach(other => this.#cancel(other))
    }
    this.#serveNext(shard)
  }

  #cancel(attempt: Attempt): void {
    const { waiting } = attempt.shard
    const at = waiting.indexOf(attempt)
    if (at >= 0) {
      waiting.splice(at, 1)
      this.#change(attempt.shard, -1)
    }
  }

  #answered(call: Call): void {
    call.answered = true
    if (--call.request.missing === 0)
      call.request.latency = this.now - call.arrival
  }

  #timeOut(call: Call): void {
    this.#count(TIMED_OUT, call.number)
    const { hedging, buckets, service, correlation = 0 } = this.#options
    if (call.answered || this.#ring.copies === 1 || !hedging!.pay())
      return
    const { copies, holders } = this.#ring
    const [{ shard: used }] = call.attempts
    const others = [...holders.subarray(call.arc * copies, (call.arc + 1) * copies)].filter(shard => shard !== used.number)
    const shard = others[mix(call.draw) % others.length]
    if (buckets && !buckets.admit(shard, this.now))
      return
    const again = mix(mix(call.draw))
    const bits = mix(again) % 100 < correlation ? call.draw : again
    this.#attempt(call, this.#shards[shard], service.sample(bits))
  }
}
