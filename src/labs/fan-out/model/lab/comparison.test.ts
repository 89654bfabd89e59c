import type { ComparisonOptions } from './comparison.ts'
import { expect, it } from 'vitest'
import { apart, compareMoves } from './comparison.ts'
import { Lane } from './lane.ts'
import { defaults, noMoves } from './settings.ts'

const S = 1_000_000
/** 30 shards, so that it takes less time; five calls, so that there are enough requests. */
const options: ComparisonOptions = {
  settings: { ...defaults, shards: 30 },
  inputs: [{ at: 0, type: 'calls', calls: 5 }, { at: 0, type: 'load', percent: 64 }, { at: 3 * S, type: 'reshard' }],
  until: 7 * S,
}

/** Runs a comparison to its end. */
function compared(over: Partial<ComparisonOptions> = {}) {
  const steps = compareMoves({ ...options, ...over })
  const progress: number[] = []
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done)
      return { outcomes: step.value, progress }
    progress.push(step.value)
  }
}

it('gives a range over eight seeds for each move alone, with what was shed', () => {
  const { outcomes: { none, bounded, hedging, buckets, all }, progress } = compared()
  expect(apart(none.p99, all.p99)).toBe(true)
  expect(apart(none.p99, bounded.p99)).toBe(true)
  expect([none, bounded, hedging, all].map(({ shedCalls }) => shedCalls.high)).toEqual([0, 0, 0, 0])
  expect(buckets.shedCalls.low).toBeGreaterThan(0)
  expect(buckets.shedRequests.high).toBeLessThan(0.2)
  expect([none.hedges.high, bounded.hedges.high]).toEqual([0, 0])
  expect(hedging.hedges.high).toBeLessThanOrEqual(0.05)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(progress.every(share => share >= 0 && share < 1)).toBe(true)

  const p99s = Array.from({ length: 8 }, (_, i) => {
    const lane = new Lane({ ...options.settings, seed: defaults.seed + i }, noMoves)
    lane.advance(options.inputs, options.until)
    const { p99 } = lane.after()
    return 'value' in p99 ? p99.value : Number.NaN
  })
  expect([none.p99.low, none.p99.high]).toEqual([Math.min(...p99s), Math.max(...p99s)])
})

it('refuses fewer than eight seeds, and a time that gives no p99', () => {
  expect(() => compared({ seeds: 7 })).toThrow('at least 8 seeds, not 7')
  expect(() => compared({ until: 4 * S })).toThrow('p99 takes 1000')
})

it('ranks ranges only if they have no value in common', () => {
  const [low, middle, high] = [{ low: 1, median: 2, high: 3 }, { low: 3, median: 4, high: 5 }, { low: 4, median: 6, high: 7 }]
  expect([apart(low, middle), apart(middle, high), apart(low, high), apart(high, low)]).toEqual([false, false, true, true])
})
