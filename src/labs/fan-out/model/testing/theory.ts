/**
 * Results of queueing theory that the simulation must reproduce. Times are in units of the mean service time, and `load` is
 * the share of time that a server is busy, less than 1.
 */

/** Mean time in an M/M/1 system, waiting and service. */
export const mm1 = (load: number): number => 1 / (1 - load)

/** The 99th percentile of the time in an M/M/1 system, which is exponentially distributed. */
export const mm1p99 = (load: number): number => Math.log(100) / (1 - load)

/**
 * Mean wait in an M/G/1 queue, by Pollaczek and Khinchine's formula.
 * @param load As above.
 * @param variation Squared coefficient of variation of service times: 0 if they are constant, 1 if exponential.
 */
export const mg1Wait = (load: number, variation: number): number => load * (1 + variation) / (2 * (1 - load))

/** The share of calls that wait in an M/M/c queue: Erlang's C formula, by way of his B formula. */
export function erlangC(servers: number, load: number): number {
  let blocked = 1
  for (let i = 1; i <= servers; i++)
    blocked = servers * load * blocked / (i + servers * load * blocked)
  return blocked / (1 - load * (1 - blocked))
}

/** Mean wait in an M/M/c queue. */
export const mmcWait = (servers: number, load: number): number => erlangC(servers, load) / (servers * (1 - load))

/** The mean of the largest of `n` exponential times: the harmonic number H(n). */
export const harmonic = (n: number): number => Array.from({ length: n }, (_, i) => 1 / (i + 1)).reduce((sum, term) => sum + term, 0)

/** The share of requests with at least one slow call among `calls`, if a call is slow with probability `p`. */
export const anySlow = (p: number, calls: number): number => 1 - (1 - p) ** calls

/**
 * Mean time in a system with very many servers, where a call joins the shortest of `choices` random queues (Mitzenmacher,
 * "The Power of Two Choices in Randomized Load Balancing", TPDS 12(10), 2001).
 */
export function supermarket(load: number, choices: number): number {
  let sum = 0
  for (let power = choices; power < 1e9; power *= choices)
    sum += load ** ((power - choices) / (choices - 1))
  return sum
}
