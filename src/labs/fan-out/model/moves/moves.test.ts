import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Random } from '../../../kit/random.ts'
import { exceededBy, serviceTimes } from '../distributions/service-times.ts'
import { Hedging } from './hedging.ts'
import { TokenBuckets } from './token-bucket.ts'

describe('a token bucket', () => {
  const interval = 10
  const gaps = fc.array(fc.oneof(fc.constant(0), fc.nat(5), fc.nat(100)), { maxLength: 200, size: 'max' })
  const bursts = fc.integer({ min: 1, max: 30 })

  /** When calls are admitted. */
  function admitted(gaps: number[], burst: number): number[] {
    const buckets = new TokenBuckets(2, interval, burst)
    let now = 0
    return gaps.flatMap((gap) => {
      now += gap
      return buckets.admit(1, now) ? [now] : []
    })
  }

  it('admits at most burst + rate * t calls in any time t', () => {
    fc.assert(fc.property(gaps, bursts, (gaps, burst) => {
      const times = admitted(gaps, burst)
      for (let from = 0; from < times.length; from++) {
        for (let to = from; to < times.length; to++) {
          if (to - from + 1 > burst + (times[to] - times[from]) / interval)
            throw new Error(`${to - from + 1} calls in ${times[to] - times[from]}`)
        }
      }
    }), { numRuns: 100 })
  })

  it('admits whatever a counter of tokens would', () => {
    fc.assert(fc.property(gaps, bursts, (gaps, burst) => {
      let [tokens, now] = [burst * interval, 0]
      const times = gaps.flatMap((gap) => {
        now += gap
        tokens = Math.min(burst * interval, tokens + gap)
        if (tokens < interval)
          return []
        tokens -= interval
        return [now]
      })
      expect(admitted(gaps, burst)).toEqual(times)
    }), { numRuns: 100 })
  })

  it('is one of each shard', () => {
    const buckets = new TokenBuckets(2, interval, 1)
    expect([buckets.admit(0, 0), buckets.admit(0, 0), buckets.admit(1, 0)]).toEqual([true, false, true])
  })
})

describe('hedging', () => {
  it.each([1, 30_000, 5_000_000])('finds the time that one call in 20 exceeds, starting from %i µs', (start) => {
    const [hedging, random] = [new Hedging(5, start), new Random(1)]
    let [late, sum] = [0, 0]
    for (let i = 0; i < 200_000; i++) {
      const latency = serviceTimes.sample(random.bits())
      if (i >= 100_000) {
        late += latency > hedging.delay ? 1 : 0
        sum += hedging.delay
      }
      hedging.answered(latency)
    }
    expect(late / 100_000).toBeCloseTo(0.05, 3)
    // One time in 16 exceeds the first limit and one in 32 the second, so one in 20 exceeds a time in between.
    const exact = exceededBy(4) + (exceededBy(5) - exceededBy(4)) * (1 / 16 - 1 / 20) * 32
    expect(sum / 100_000 / exact).toBeCloseTo(1, 1)
  })

  it('sends at most as many hedges as answered calls pay for', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: 2000, size: 'max' }), fc.nat(100), (events, percent) => {
      const hedging = new Hedging(percent, 1000)
      let [answered, hedges] = [0, 0]
      for (const isAnswer of events) {
        if (isAnswer) {
          hedging.answered(500)
          answered++
        }
        else if (hedging.pay()) {
          hedges++
        }
        if (hedges > answered * percent / 100)
          throw new Error(`${hedges} hedges after ${answered} calls`)
      }
    }), { numRuns: 50 })
  })

  it('saves budget for at most 100 hedges', () => {
    const hedging = new Hedging(5, 1000)
    for (let i = 0; i < 10_000; i++)
      hedging.answered(500)
    let hedges = 0
    while (hedging.pay())
      hedges++
    expect(hedges).toBe(100)
  })
})
