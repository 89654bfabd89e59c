import type { Plan, Subject } from './run.ts'
import { describe, expect, it } from 'vitest'
import { Random } from '../../../kit/random.ts'
import { createEngine, ladder } from '../matching-engine/engine.ts'
import { generateTape } from '../tape/generate.ts'
import { percentiles } from './percentiles.ts'
import { perMessage, timesInSystem, utilisation } from './queueing.ts'
import { measure, measureNow, subject } from './run.ts'
import { BINS, keepLeast, tickOf } from './summary.ts'

function uniformOf(seed: number) {
  const random = new Random(seed)
  return () => random.uniform()
}

describe('the time in a queue', () => {
  /** Makes every gap between arrivals equal to the mean. */
  const evenly = () => Math.exp(-1)

  it('is the service time alone while nothing waits', () => {
    expect([...timesInSystem(Float64Array.of(5, 7, 3), { rate: 1e8, uniform: evenly })]).toEqual([5, 7, 3])
  })

  it('is the wait for the messages ahead plus the message\'s own service time', () => {
    // Arrivals at 0, 10, 20, 30: the second ends at 35, the third at 38, so the last one waits 8.
    const times = timesInSystem(Float64Array.of(5, 25, 3, 1), { rate: 1e8, uniform: evenly })
    expect([...times].map(Math.round)).toEqual([5, 25, 18, 9])
  })

  it('shares a batch\'s time evenly among its messages, even in a smaller last batch', () => {
    expect([...perMessage(Float64Array.of(8, 6), 4, 6)]).toEqual([2, 2, 2, 2, 3, 3])
  })

  it('matches the theory of a single server with constant or exponential service times at 80 % utilisation', () => {
    const count = 1_000_000
    const mean = (times: Float64Array) => times.reduce((sum, t) => sum + t, 0) / count
    const uniform = uniformOf(5)
    const even = timesInSystem(new Float64Array(count).fill(100), { rate: 8e6, uniform })
    // M/D/1: the mean is 1 + rho / (2 (1 - rho)) service times.
    expect(mean(even) / 100).toBeCloseTo(3, 0)
    const service = Float64Array.from({ length: count }, () => -100 * Math.log(uniform()))
    const times = timesInSystem(service, { rate: 8e6, uniform })
    // M/M/1: the times are exponential. Their mean is 1 / (1 - rho) mean service times, so the p99 is 23.03 of them.
    expect(mean(times) / 500).toBeGreaterThan(0.95)
    expect(mean(times) / 500).toBeLessThan(1.05)
    expect(percentiles(times).p99 / 2303).toBeGreaterThan(0.93)
    expect(percentiles(times).p99 / 2303).toBeLessThan(1.07)
  })

  it('keeps growing as long as messages arrive faster than they can be served', () => {
    const service = new Float64Array(1000).fill(200)
    expect(utilisation(service, 1e7)).toBeCloseTo(2, 9)
    const times = timesInSystem(service, { rate: 1e7, uniform: evenly })
    expect(times[999]).toBeCloseTo(200 + 999 * 100, 3)
  })
})

describe('percentiles', () => {
  it('are those of the sorted values, to three digits', () => {
    const random = new Random(3)
    const values = Float64Array.from({ length: 50_000 }, () => 100 + random.powerLaw(20))
    const sorted = values.toSorted()
    /** Whether `value` is, to three digits, the value at the rank of `percent` or at a neighbouring rank. */
    const isAt = (value: number, percent: number) => {
      const rank = percent / 100 * sorted.length - 1
      return (
        value >= sorted[Math.max(0, Math.floor(rank - 1))] * 0.999
        && value <= sorted[Math.min(sorted.length - 1, Math.ceil(rank + 1))] * 1.001
      )
    }
    const found = percentiles(values)
    expect(found.most / sorted.at(-1)!).toBeCloseTo(1, 3)
    for (const [percent, value] of [[50, found.p50], [99, found.p99], [99.9, found.p999], ...found.curve])
      expect(isAt(value, percent), `${value} at ${percent} %`).toBe(true)
    expect(isAt(found.p99, 98)).toBe(false)
  })

  it('have a rising curve that ends where fewer than ten values are left', () => {
    const { curve } = percentiles(Float64Array.from({ length: 1000 }, (_, i) => i))
    expect(curve.map(([percent]) => percent)).toEqual(curve.map(([percent]) => percent).toSorted((a, b) => a - b))
    expect(curve.at(-1)).toEqual([99, 989])
    expect(percentiles(Float64Array.of(4.4)).p999).toBe(4)
  })
})

describe('a histogram', () => {
  it('counts each value once, between the edges of its bin', () => {
    const random = new Random(3)
    const values = Float64Array.from({ length: 20_000 }, () => 100 + random.powerLaw(16))
    const bins = percentiles(values).bins!
    expect(bins.reduce((sum, [, count]) => sum + count, 0)).toBe(20_000)
    bins.forEach(([ns, count], i) => {
      // A value that is only accurate to three digits may fall on the other side of an edge.
      const [low, high] = [ns * 0.999, ns * 10 ** (1 / BINS) * 0.999]
      const inside = values.filter(value => value >= low && value < high).length
      const slack = values.filter(value => Math.abs(value / low - 1) < 0.003 || Math.abs(value / high - 1) < 0.003).length
      expect(Math.abs(inside - count), `bin ${i} from ${ns}`).toBeLessThanOrEqual(slack)
      if (i > 0)
        expect(ns / bins[i - 1][0]).toBeCloseTo(10 ** (1 / BINS), 2)
    })
  })

  it('begins at the smallest value, ends at the largest, and includes the empty bins between them', () => {
    const bins = percentiles(Float64Array.of(100, 100, 1000)).bins!
    expect([bins.length, bins[0], bins.at(-1)]).toEqual([21, [100, 2], [1000, 1]])
    expect(bins.slice(1, -1).every(([, count]) => count === 0)).toBe(true)
    expect(percentiles(Float64Array.of(0)).bins).toEqual([[1, 1]])
  })

  it('is the same from batch times as from a time per message', () => {
    const batches = Float64Array.of(8000, 40_000_000, 1200)
    const each = perMessage(batches, 4, 10)
    expect(percentiles(batches, 4, 10)).toEqual(percentiles(each))
  })
})

describe('a summary', () => {
  it('keeps the shortest time of each batch', () => {
    const least = Float64Array.of(Infinity, 5, 7)
    keepLeast(least, Float64Array.of(3, 6, 1))
    expect([...least]).toEqual([3, 5, 1])
  })

  it('finds the tick of a clock', () => {
    let calls = 0
    expect(tickOf(() => Math.floor(calls++ / 7) * 5)).toBe(5)
  })
})

describe('a run', () => {
  /** A subject whose batches take `ms` on the returned clock, and a log of all calls. */
  function rigged(count: number, ms: (pass: number, from: number) => number) {
    const log: string[] = []
    let [now, pass] = [0, -1]
    const run: Subject = {
      count,
      apply: (from, to) => {
        log.push(`${from}-${to}`)
        now += ms(pass, from)
      },
      settle: () => {
        log.push('settle')
        now += 1000
      },
      clear: () => {
        log.push('clear')
        pass++
        now += 1000
      },
    }
    return { run, log, clock: () => now }
  }
  const plan: Plan = { warmUps: 1, passes: 3, batch: 4 }

  it('processes each message once per pass, in order, starting from an empty state', () => {
    const { run, log, clock } = rigged(10, () => 1)
    measureNow(run, { ...plan, warmUps: 1, passes: 1 }, clock)
    const pass = ['clear', '0-4', 'settle', '4-8', 'settle', '8-10', 'settle']
    expect(log).toEqual([...pass, ...pass])
  })

  it('times only the batches, leaves out warm-ups, and keeps the shortest time of each batch', () => {
    // Pass 0 is the warm-up; after it, each batch is fast in one pass and slow in the others.
    const { run, clock } = rigged(12, (pass, from) => pass === 0 ? 0.001 : pass === from / 4 + 1 ? 2 : 6)
    const { rates, least } = measureNow(run, plan, clock)
    expect([...least]).toEqual([2e6, 2e6, 2e6])
    expect(rates.map(Math.round)).toEqual([857, 857, 857])
  })

  it('reports its progress, and stops when it is dropped', () => {
    const { run, log, clock } = rigged(20_000, () => 1)
    const steps = [...measure(run, { warmUps: 0, passes: 2, batch: 1000 }, clock)]
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).toSorted((a, b) => a - b))
    expect(steps.at(-1)!.done).toBe(1)
    expect(Math.round(steps.at(-1)!.rate)).toBe(1_000_000)
    expect(steps.length).toBeGreaterThan(4)
    log.length = 0
    const dropped = measure(run, { warmUps: 0, passes: 2, batch: 1000 }, clock)
    dropped.next()
    dropped.return({ rates: [], least: new Float64Array() })
    expect(dropped.next().done).toBe(true)
    expect(log.filter(entry => entry.includes('-'))).toHaveLength(8)
  })

  it('drives an engine over a tape', () => {
    let now = 0
    const tape = generateTape('calm', 1, 5000)
    const engine = createEngine(ladder.after, tape.symbols)
    const { rates, least } = measureNow(subject(engine, tape), { warmUps: 1, passes: 2, batch: 512 }, () => now++)
    expect([rates.length, least.length, engine.reports.length]).toEqual([2, 10, 0])
    expect(rates).toEqual([500_000, 500_000])
  })
})
