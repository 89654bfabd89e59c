import { doubled } from './growing.ts'

/** Children per node. Four are next to each other in memory, and the heap is half as deep as with two. */
const ARITY_BITS = 2
const ARITY = 1 << ARITY_BITS

/**
 * The events to come, earliest first: a heap with four children per node, in typed arrays, which grow but are never
 * given up, so that a warm queue allocates nothing. Events at the same time leave it in the order in which they were
 * pushed. Calendar and ladder queues only pay off with thousands of events; here there are a few hundred.
 */
export class EventQueue {
  #times = new Float64Array(256)
  #orders = new Uint32Array(256)
  #events = new Int32Array(256)
  #size = 0
  #pushed = 0

  /** The time of the next event in µs; infinite if there is none. */
  get time(): number {
    return this.#size === 0 ? Infinity : this.#times[0]
  }

  /**
   * Adds an event.
   * @param time In µs.
   * @param event Any 32-bit integer.
   */
  push(time: number, event: number): void {
    if (this.#size === this.#times.length)
      this.#grow()
    const times = this.#times
    let hole = this.#size++
    // It is the last of all events that have been pushed so far, so it goes above later ones only.
    while (hole > 0) {
      const parent = hole - 1 >> ARITY_BITS
      if (times[parent] <= time)
        break
      this.#move(parent, hole)
      hole = parent
    }
    times[hole] = time
    this.#orders[hole] = this.#pushed++
    this.#events[hole] = event
  }

  /** Removes the next event. There must be one. */
  pop(): number {
    const event = this.#events[0]
    this.#size--
    if (this.#size > 0)
      this.#sink(this.#size)
    return event
  }

  /** Takes the entry `last` out of its place behind the heap and puts it into the heap, whose first place is free. */
  #sink(last: number): void {
    const times = this.#times
    const orders = this.#orders
    const size = this.#size
    const time = times[last]
    const order = orders[last]
    let hole = 0
    for (;;) {
      const first = (hole << ARITY_BITS) + 1
      if (first >= size)
        break
      let least = first
      let earliest = times[first]
      const end = Math.min(first + ARITY, size)
      for (let child = first + 1; child < end; child++) {
        const at = times[child]
        if (at < earliest || (at === earliest && orders[child] < orders[least])) {
          least = child
          earliest = at
        }
      }
      if (time < earliest || (time === earliest && order < orders[least]))
        break
      this.#move(least, hole)
      hole = least
    }
    this.#move(last, hole)
  }

  #move(from: number, to: number): void {
    this.#times[to] = this.#times[from]
    this.#orders[to] = this.#orders[from]
    this.#events[to] = this.#events[from]
  }

  #grow(): void {
    this.#times = doubled(this.#times)
    this.#orders = doubled(this.#orders)
    this.#events = doubled(this.#events)
  }
}
