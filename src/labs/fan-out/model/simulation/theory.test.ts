import type { Distribution } from '../distributions/distribution.ts'
import type { Ring } from '../ring/ring.ts'
import type { Route } from '../ring/route.ts'
import { describe, expect, it } from 'vitest'
import { exponentialTimes } from '../distributions/exponential.ts'
import { exceededBy, serviceTimes } from '../distributions/service-times.ts'
import { createRing } from '../ring/ring.ts'
import { toOwner } from '../ring/route.ts'
import { estimate, expectNear } from '../testing/estimate.ts'
import { anySlow, erlangC, harmonic, mg1Wait, mm1, mm1p99, mmcWait, supermarket } from '../testing/theory.ts'
import { Simulation } from './simulation.ts'

/** Mean service time in µs, where the test may choose it. */
const MEAN = 10_000
const exponential = exponentialTimes(MEAN)
const constant: Distribution = { mean: MEAN, meanSquare: MEAN * MEAN, sample: () => MEAN }

interface System {
  load: number
  service: Distribution
  /** About how many requests arrive. */
  requests: number
  /** Per request. Default: 1. */
  calls?: number
  /** Default: 1. */
  workers?: number
  /** Default: one shard. */
  ring?: Ring
  route?: Route
}

/** Runs a system until all requests are answered. */
function run({ load, service, requests, calls = 1, workers = 1, ring = createRing(1, 1, 1, 1), route = toOwner }: System, seed: number) {
  const simulation = new Simulation({ seed, ring, workers, service, route })
  const gap = calls * service.mean / (load * ring.shards * workers)
  simulation.offer(gap, calls)
  simulation.advance(Math.round(requests * gap))
  simulation.offer(Infinity, calls)
  simulation.advance(simulation.now + 1e9)
  return simulation
}

/** The latencies of a run without its first tenth, in units of the mean service time. */
function latencies(system: System, seed: number): number[] {
  const { requests: { latency, count } } = run(system, seed)
  return Array.from(latency.subarray(count / 10, count), us => us / system.service.mean)
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const meanLatency = (system: System) => estimate(seed => ({ mean: mean(latencies(system, seed)) })).mean
/** The mean wait before service. */
function meanWait(system: System) {
  const { mean, off } = meanLatency(system)
  return { mean: mean - 1, off }
}

describe('one server', () => {
  it.each([[0.5, 0.03], [0.8, 0.08]])('has the mean and p99 of M/M/1 at load %f', (load, precision) => {
    const { mean: average, p99 } = estimate((seed) => {
      const sorted = latencies({ load, service: exponential, requests: 40_000 }, seed).sort((a, b) => a - b)
      return { mean: mean(sorted), p99: sorted[Math.ceil(0.99 * sorted.length) - 1] }
    })
    expectNear(average, mm1(load), precision)
    expectNear(p99, mm1p99(load), 2 * precision)
  })

  it.each([[0.5, 0.04], [0.8, 0.08]])('has the mean wait of M/D/1 at load %f', (load, precision) => {
    expectNear(meanWait({ load, service: constant, requests: 30_000 }), mg1Wait(load, 0), precision)
  })

  it.each([[0.5, 0.14], [0.8, 0.18]])('has the mean wait of M/G/1 with the lab\'s service times at load %f', (load, precision) => {
    const variation = serviceTimes.meanSquare / serviceTimes.mean ** 2 - 1
    expectNear(meanWait({ load, service: serviceTimes, requests: 90_000 }), mg1Wait(load, variation), precision)
  })
})

it.each([[2, 0.8, 0.03, 0.1], [10, 0.8, 0.06, 0.18]])(
  'a shard with %i workers at load %f lets as many calls wait, and as long, as in Erlang\'s C formula',
  (workers, load, precision, waitPrecision) => {
    const { waited, wait } = estimate((seed) => {
      const { counts, calls, requests: { latency, count } } = run({ load, workers, service: exponential, requests: 40_000 }, seed)
      return { waited: counts.waited / calls.count, wait: mean([...latency.subarray(0, count)]) / MEAN - 1 }
    })
    expectNear(waited, erlangC(workers, load), precision)
    expectNear(wait, mmcWait(workers, load), waitPrecision)
  },
)

describe('a request that waits for all its calls', () => {
  /** So many workers that no call ever waits. */
  const idle = (calls: number) => ({ load: 0.05, workers: 10_000, calls, requests: 60_000 / calls })

  it.each([10, 100])('takes as long as the slowest of %i exponential times, on average H(n)', (calls) => {
    expectNear(meanLatency({ ...idle(calls), service: exponential }), harmonic(calls), 0.04)
  })

  it.each([[10, 0.1], [100, 0.07]])('is slow with probability 1 - (1 - p)^n if it makes %i calls', (calls, precision) => {
    const slow = exceededBy(7) / serviceTimes.mean
    const { share } = estimate((seed) => {
      const all = latencies({ ...idle(calls), service: serviceTimes }, seed)
      return { share: all.filter(time => time >= slow).length / all.length }
    })
    expectNear(share, anySlow(1 / 128, calls), precision)
  })
})

it('joining the shorter of two queues takes as long as in the supermarket model', () => {
  // Two consecutive shards of a shuffled ring are a random pair.
  const ring = createRing(400, 64, 2, 1)
  const shorter: Route = ({ holders }, arc, loads) => {
    const [a, b] = [holders[2 * arc], holders[2 * arc + 1]]
    return loads[b] < loads[a] ? b : a
  }
  expectNear(meanLatency({ load: 0.9, ring, route: shorter, service: exponential, requests: 50_000 }), supermarket(0.9, 2), 0.05)
})

it('satisfies Little\'s law exactly, once all calls are answered', () => {
  const system = { load: 0.9, service: serviceTimes, requests: 20_000, ring: createRing(10, 8, 3, 1) }
  const { requests: { latency, count }, inSystem, meanInSystem, now } = run(system, 1)
  expect(inSystem).toBe(0)
  expect(Math.round(meanInSystem * now)).toBe(latency.subarray(0, count).reduce((sum, us) => sum + us, 0))
})
