import type { SimulationOptions } from './options.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exponentialTimes } from '../distributions/exponential.ts'
import { serviceTimes } from '../distributions/service-times.ts'
import { Hedging } from '../moves/hedging.ts'
import { TokenBuckets } from '../moves/token-bucket.ts'
import { createRing, withoutShard } from '../ring/ring.ts'
import { boundedLoads, toOwner } from '../ring/route.ts'
import { StraightforwardSimulation } from '../testing/straightforward.ts'
import { Simulation } from './simulation.ts'

const cases = fc.record({
  seed: fc.nat(),
  shards: fc.integer({ min: 4, max: 12 }),
  points: fc.constantFrom(1, 8),
  copies: fc.integer({ min: 1, max: 3 }),
  workers: fc.integer({ min: 1, max: 3 }),
  /** In per cent; more than 100 is an overload. */
  load: fc.integer({ min: 10, max: 150 }),
  calls: fc.integer({ min: 1, max: 15 }),
  bounded: fc.boolean(),
  hedges: fc.option(fc.nat(100), { nil: undefined }),
  correlation: fc.constantFrom(0, 50, 100),
  burst: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  /** With few distinct service times, many events are at the same time. */
  coarse: fc.boolean(),
})
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never

function optionsOf({ seed, shards, points, copies, workers, bounded, hedges, correlation, burst, coarse }: Case): SimulationOptions {
  return {
    seed,
    ring: createRing(shards, points, copies, seed),
    workers,
    service: coarse ? { ...serviceTimes, sample: bits => 5000 * (1 + bits % 3) } : serviceTimes,
    route: bounded ? boundedLoads(125) : toOwner,
    hedging: hedges === undefined ? undefined : new Hedging(hedges, 15_000),
    correlation,
    buckets: burst === undefined ? undefined : new TokenBuckets(shards, 8000, burst),
  }
}

/** Runs a case, with a request by hand, a reshard and a pause. Without arrivals, all calls end. */
function play(simulation: Pick<Simulation, 'offer' | 'reshard'> & { send: () => void, advance: (until: number) => void }, run: Case): void {
  const { ring } = optionsOf(run)
  simulation.offer(run.calls * serviceTimes.mean * 100 / (run.load * run.shards * run.workers), run.calls)
  simulation.advance(200_000)
  simulation.send()
  simulation.reshard(withoutShard(ring, 0))
  simulation.advance(500_000)
  simulation.offer(Infinity, run.calls)
  simulation.advance(1e9)
}

function played(run: Case): Simulation {
  const simulation = new Simulation(optionsOf(run))
  play(simulation, run)
  return simulation
}

describe('a simulation', () => {
  it('runs the same events as the straightforward one', () => {
    fc.assert(fc.property(cases, (run) => {
      const straightforward = new StraightforwardSimulation(optionsOf(run))
      play(straightforward, run)
      const { digest, counts, requests } = played(run)
      expect([digest, counts.events]).toEqual([straightforward.digest, straightforward.events])
      expect([...requests.latency.subarray(0, requests.count)]).toEqual(straightforward.requests.map(({ latency }) => latency))
      expect(counts.shedRequests).toBe(straightforward.requests.filter(({ shed }) => shed).length)
    }), { numRuns: 150 })
  })

  it('does not depend on how it is divided', () => {
    fc.assert(fc.property(cases, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1000, max: 90_000 }), (run, most, step) => {
      const whole = played(run)
      const simulation = new Simulation(optionsOf(run))
      play({
        offer: (gap, calls) => simulation.offer(gap, calls),
        send: () => simulation.send(),
        reshard: ring => simulation.reshard(ring),
        advance: (until) => {
          // In steps of time as long as there is much to do.
          for (let time = simulation.now; time < Math.min(until, 600_000); time += step) {
            while (!simulation.advance(Math.min(time, until), most));
          }
          while (!simulation.advance(until, most));
        },
      }, run)
      expect([simulation.digest, simulation.meanInSystem]).toEqual([whole.digest, whole.meanInSystem])
    }), { numRuns: 50 })
  })

  it('answers every request, and ends with no call at any shard', () => {
    fc.assert(fc.property(cases, (run) => {
      const { requests, calls, loads, inSystem, meanInSystem, now, counts } = played(run)
      expect([requests.answered, requests.oldest, inSystem, Math.max(...loads)]).toEqual([requests.count, requests.count, 0, 0])
      const latencies = Array.from({ length: calls.count }, (_, call) => calls.latencyOf(call))
      expect(Math.min(...latencies)).toBeGreaterThanOrEqual(0)
      // Little's law: over a whole run, the mean number of calls is the rate at which they arrive times the mean time they take.
      if (run.hedges === undefined)
        expect(Math.round(meanInSystem * now)).toBe(latencies.reduce((sum, latency) => sum + latency, 0))
      expect(calls.count).toBe(requests.count * run.calls)
      expect(counts.hedges).toBeLessThanOrEqual(calls.count * (run.hedges ?? 0) / 100)
    }), { numRuns: 50 })
  })

  it('has the same arrivals for one seed, whatever the moves', () => {
    fc.assert(fc.property(cases, cases, (run, moves) => {
      const other = { ...run, bounded: moves.bounded, hedges: moves.hedges, burst: moves.burst, correlation: moves.correlation }
      const [{ arrival: a, count }, { arrival: b }] = [played(run).requests, played(other).requests]
      expect([...a.subarray(0, count)]).toEqual([...b.subarray(0, count)])
    }), { numRuns: 30 })
  })

  it('has the same service times for one seed: without queues, only hedged calls take another time', () => {
    const idle = { seed: 3, ring: createRing(20, 8, 3, 1), workers: 1000, service: exponentialTimes(10_000), route: toOwner }
    const latencies = (options: SimulationOptions) => {
      const simulation = new Simulation(options)
      simulation.offer(10_000, 10)
      simulation.advance(10_000_000)
      return Array.from({ length: 5000 }, (_, call) => simulation.calls.latencyOf(call))
    }
    const [plain, hedged, same] = [
      latencies(idle),
      latencies({ ...idle, hedging: new Hedging(5, 30_000) }),
      latencies({ ...idle, hedging: new Hedging(5, 30_000), correlation: 100 }),
    ]
    expect(same).toEqual(plain)
    const faster = hedged.filter((latency, call) => latency < plain[call]).length
    expect(hedged.every((latency, call) => latency <= plain[call])).toBe(true)
    expect(faster).toBeGreaterThan(100)
    expect(faster).toBeLessThan(250)
  })
})
