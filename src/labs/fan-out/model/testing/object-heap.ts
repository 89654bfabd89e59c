/** An event in the straightforward simulation. */
export interface ScheduledEvent {
  /** In µs. */
  time: number
  /** Events at the same time happen in this order. */
  order: number
  run: () => void
}

const earlier = (a: ScheduledEvent, b: ScheduledEvent) => a.time < b.time || (a.time === b.time && a.order < b.order)

/** A binary heap of objects, as it is usually written. */
export class ObjectHeap {
  readonly #events: ScheduledEvent[] = []

  get first(): ScheduledEvent | undefined {
    return this.#events[0]
  }

  push(event: ScheduledEvent): void {
    const events = this.#events
    events.push(event)
    for (let at = events.length - 1; at > 0;) {
      const parent = at - 1 >> 1
      if (!earlier(events[at], events[parent]))
        break
      const swapped = events[at]
      events[at] = events[parent]
      events[parent] = swapped
      at = parent
    }
  }

  pop(): ScheduledEvent | undefined {
    const events = this.#events
    const first = events[0]
    const last = events.pop()
    if (events.length === 0 || last === undefined)
      return first
    events[0] = last
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let least = at
      if (left < events.length && earlier(events[left], events[least]))
        least = left
      if (right < events.length && earlier(events[right], events[least]))
        least = right
      if (least === at)
        return first
      const swapped = events[at]
      events[at] = events[least]
      events[least] = swapped
      at = least
    }
  }
}
