import type { Input } from './inputs.ts'
import type { Moves, Settings } from './settings.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkInputs } from './inputs.ts'
import { CALLS, Lane } from './lane.ts'
import { allMoves, checkSettings, defaults, noMoves } from './settings.ts'
import { leavingShard } from './simulation-options.ts'

const S = 1_000_000
const RESHARD = 8 * S
const END = 14 * S
const loaded: Input[] = [{ at: 0, type: 'load', percent: 64 }, { at: RESHARD, type: 'reshard' }]

function played(moves: Moves, over: Partial<Settings> = {}, inputs = loaded, until = END): Lane {
  const lane = new Lane({ ...defaults, ...over }, moves)
  lane.advance(inputs, until)
  return lane
}

const p99 = (latencies: ReturnType<Lane['after']>) => 'value' in latencies.p99 ? latencies.p99.value : Number.NaN

describe('a lane', () => {
  it('runs the same events in every runtime', () => {
    const digests = [noMoves, allMoves].map((moves) => {
      const { digest, counts, requests, now } = played(moves).simulation
      return { digest, events: counts.events, requests: requests.count, now }
    })
    expect(digests).toMatchInlineSnapshot(`
      [
        {
          "digest": "ac9e8ffd",
          "events": 123040,
          "now": 14000000,
          "requests": 5882,
        },
        {
          "digest": "00980469",
          "events": 243162,
          "now": 14000000,
          "requests": 5882,
        },
      ]
    `)
  })

  it('does not depend on how it is divided, or on when inputs are known', () => {
    const anyTimes = fc.array(fc.integer({ min: 0, max: END }), { maxLength: 10 })
    fc.assert(fc.property(anyTimes, fc.integer({ min: 50, max: 5000 }), (times, most) => {
      const lane = new Lane(defaults, noMoves)
      for (const time of [...times, END].sort((a, b) => a - b)) {
        while (!lane.advance(loaded.filter(({ at }) => at <= time), time, most));
      }
      expect(lane.simulation.digest).toBe(played(noMoves).simulation.digest)
    }), { numRuns: 5 })
  })

  it('answers one request by hand at once, as long as its slowest call takes', () => {
    const { simulation } = played(allMoves, {}, [{ at: 5, type: 'send' }], S)
    const { requests, calls } = simulation
    expect([requests.count, requests.answered, calls.count]).toEqual([1, 1, CALLS])
    expect(requests.latency[0]).toBe(Math.max(...Array.from({ length: CALLS }, (_, call) => calls.latencyOf(call))))
  })

  it('keeps shards as busy as the load says, for any number of calls', () => {
    for (const [percent, calls] of [[20, 1], [50, 7], [80, 100]]) {
      const lane = played(noMoves, {}, [{ at: 0, type: 'calls', calls }, { at: 0, type: 'load', percent }], END)
      // Each busy shard ends 1 / 7.7 ms calls a second.
      expect(lane.simulation.calls.count * 7.749 / 100 / (END / 1000) * 100 / percent).toBeCloseTo(1, 1)
    }
  })

  it('changes the calls of requests that come later', () => {
    const inputs: Input[] = [{ at: 0, type: 'send' }, { at: 1, type: 'calls', calls: 3 }, { at: 2, type: 'send' }]
    const { requests, calls } = played(noMoves, {}, inputs, S).simulation
    expect([...requests.firstCall.subarray(0, 2), calls.count]).toEqual([0, CALLS, CALLS + 3])
  })

  it('reshards once', () => {
    const lane = played(noMoves, {}, [...loaded, { at: RESHARD + S, type: 'reshard' }])
    expect(lane.reshardAt).toBe(RESHARD)
    expect(lane.simulation.digest).toBe(played(noMoves).simulation.digest)
  })
})

describe('a reshard', () => {
  const busy = leavingShard(defaults.shards) + 1

  it('breaks a ring with one point per shard: one queue grows, and the p99 with it', () => {
    const lane = played(noMoves)
    const { loads, requests } = lane.simulation
    const others = loads.filter((_, shard) => shard !== busy)
    expect(loads[busy]).toBeGreaterThan(5 * Math.max(...others))
    expect(loads[leavingShard(defaults.shards)]).toBe(0)
    expect(p99(lane.after())).toBeGreaterThan(2 * p99(lane.before()))
    // Requests that wait in that queue count with their age.
    expect(requests.count - requests.answered).toBeGreaterThan(100)
    expect(lane.before().count + lane.after().count).toBe(requests.count - requests.firstSince(S))
  })

  it.each([8, 64] as const)('does not break one with %i points per shard', (pointsPerShard) => {
    const { loads } = played(noMoves, { pointsPerShard }).simulation
    expect(Math.max(...loads)).toBeLessThan(20)
  })

  it('does not break it with all moves', () => {
    const lane = played(allMoves)
    expect(Math.max(...lane.simulation.loads)).toBeLessThan(10)
    expect(p99(lane.after())).toBeLessThan(p99(played(noMoves).before()))
    expect(lane.simulation.counts.shedCalls).toBe(0)
  })

  it('with a token bucket alone, sheds what the busy shard cannot serve', () => {
    const { counts, loads } = played({ ...noMoves, buckets: true }).simulation
    expect(loads[busy]).toBeLessThan(40)
    expect(counts.shedCalls).toBeGreaterThan(50)
    expect(counts.shedRequests).toBeLessThanOrEqual(counts.shedCalls)
  })
})

describe('latencies', () => {
  it('are not given for too few requests, and none exist after a reshard that has not happened', () => {
    const lane = played(noMoves, {}, loaded.slice(0, 1), 2 * S)
    expect(lane.before()).toMatchObject({ p99: { needed: 1000 }, p999: { needed: 10_000 } })
    expect(lane.after()).toMatchObject({ count: 0, p50: { needed: 40 } })
  })

  it('are those of answered requests, and the age of those that wait', () => {
    const lane = played(noMoves)
    const { requests, now } = lane.simulation
    const { latency, arrival, count } = requests
    const since = requests.firstSince(RESHARD)
    const times = [...latency.subarray(since, count)].map((time, i) => time < 0 ? now - arrival[since + i] : time)
    const [p50, p99] = [0.5, 0.99].map(share => times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1])
    expect(lane.after()).toMatchObject({ count: times.length, p50: { value: p50 }, p99: { value: p99 } })
  })

  it('leave out the warm-up after a change of the load', () => {
    const lane = played(noMoves, {}, [{ at: 0, type: 'load', percent: 30 }, { at: 3 * S, type: 'load', percent: 60 }], 6 * S)
    const { requests } = lane.simulation
    expect(lane.before().count).toBe(requests.count - requests.firstSince(4 * S))
  })
})

describe('what a reader chooses', () => {
  it('is refused by name outside its range', () => {
    expect(() => checkSettings(defaults)).not.toThrow()
    expect(() => checkSettings({ ...defaults, shards: 3 })).toThrow('shards must be a whole number from 4 to 400, not 3')
    expect(() => checkSettings({ ...defaults, bound: Number.NaN })).toThrow('bound')
    expect(() => checkSettings({ ...defaults, burst: 1.5 })).toThrow('burst')
    expect(() => checkSettings({ ...defaults, pointsPerShard: 2 as 1 })).toThrow('pointsPerShard must be one of 1, 8, 64, not 2')
  })

  it('must be in order', () => {
    expect(() => checkInputs(loaded)).not.toThrow()
    expect(() => checkInputs(loaded.toReversed())).toThrow('Input 2 must be at a whole number of µs of at least 8000000, not 0')
    expect(() => checkInputs([{ at: 0.5, type: 'send' }])).toThrow('Input 1')
    expect(() => checkInputs([{ at: 0, type: 'load', percent: 96 }])).toThrow('load must be a whole number from 0 to 95')
    expect(() => checkInputs([{ at: 0, type: 'calls', calls: 0 }])).toThrow('calls')
  })
})
