/** Messages that arrive at a rate and wait for one server. */
export interface Offered {
  /** Messages per second. */
  rate: number
  /** Returns numbers strictly between 0 and 1, for the gaps between arrivals. */
  uniform: () => number
}

/** The time of each message; the messages of a batch share its time evenly. The last batch may be smaller. */
export function perMessage(service: Float64Array, batch: number, count: number): Float64Array {
  const times = new Float64Array(count)
  service.forEach((ns, b) => {
    const end = Math.min(count, (b + 1) * batch)
    times.fill(ns / (end - b * batch), b * batch, end)
  })
  return times
}

/**
 * The time in ns that each message spends waiting and being served, by Lindley's recursion: a message waits for the
 * previous message's time in the system, minus the gap between the two arrivals, or not at all if that is negative.
 * Arrivals are simulated as a Poisson process; service times are given. If the rate is above the server's capacity, the
 * queue grows for as long as there are messages.
 * @param service Service time of each message, in ns.
 * @param offered How messages arrive.
 */
export function timesInSystem(service: Float64Array, offered: Offered): Float64Array {
  const times = new Float64Array(service.length)
  const gap = 1e9 / offered.rate
  let wait = 0
  for (let i = 0; i < times.length; i++) {
    times[i] = wait + service[i]
    wait = Math.max(0, times[i] + gap * Math.log(offered.uniform()))
  }
  return times
}

/**
 * The share of time that a server is busy. From 1 on, its queue grows without bound.
 * @param service Service time of each message, in ns.
 * @param rate Messages per second.
 */
export function utilisation(service: Float64Array, rate: number): number {
  return service.reduce((sum, ns) => sum + ns, 0) / service.length * rate / 1e9
}
