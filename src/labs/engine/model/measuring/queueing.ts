/** Messages that arrive at a rate and wait for one server. */
export interface Offered {
  /** Messages a second. */
  rate: number
  /** Numbers between 0 and 1, both excluded, for the gaps between arrivals. */
  uniform: () => number
}

/** The time of each message, where the messages of a batch share its time evenly. The last batch may be smaller. */
export function perMessage(service: Float64Array, batch: number, count: number): Float64Array {
  const times = new Float64Array(count)
  service.forEach((ns, b) => {
    const end = Math.min(count, (b + 1) * batch)
    times.fill(ns / (end - b * batch), b * batch, end)
  })
  return times
}

/**
 * The time each message spends waiting and being served, in ns, by Lindley's recursion: a message waits for what the
 * one before it still had to wait and to be served when it came. Arrivals are simulated as a Poisson stream; times of
 * service are given. A rate above what the server can do makes a queue that grows for as long as there are messages.
 * @param service Time of service of each message, in ns.
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
 * The share of time that a server is busy at a rate, from the time of service of each message in ns; from 1 on its queue
 * grows without end.
 */
export function utilisation(service: Float64Array, rate: number): number {
  return service.reduce((sum, ns) => sum + ns, 0) / service.length * rate / 1e9
}
