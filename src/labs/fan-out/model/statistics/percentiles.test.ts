import type { Percentile } from './percentiles.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Random } from '../../../kit/random.ts'
import { percentiles } from './percentiles.ts'

const isGiven = (percentile: ReturnType<typeof percentiles>[number]): percentile is Percentile => 'value' in percentile

describe('percentiles', () => {
  it('are by nearest rank, and within their bands', () => {
    fc.assert(fc.property(fc.array(fc.nat(1000), { minLength: 1000, maxLength: 1200 }), (values) => {
      const sorted = values.toSorted((a, b) => a - b)
      percentiles(Int32Array.from(values), [500, 990]).forEach((percentile, i) => {
        if (!isGiven(percentile))
          throw new Error('not given')
        expect(percentile.value).toBe(sorted[Math.ceil([0.5, 0.99][i] * values.length) - 1])
        expect(percentile.low).toBeLessThanOrEqual(percentile.value)
        expect(percentile.high).toBeGreaterThanOrEqual(percentile.value)
      })
    }), { numRuns: 20 })
  })

  it('are not given while fewer than ten values are expected beyond them', () => {
    const of = (count: number) => percentiles(new Int32Array(count), [500, 990, 999]).map(isGiven)
    expect(of(39)).toEqual([false, false, false])
    expect(of(40)).toEqual([true, false, false])
    expect(of(999)).toEqual([true, false, false])
    expect(of(1000)).toEqual([true, true, false])
    expect(of(10_000)).toEqual([true, true, true])
    expect(percentiles(new Int32Array(9999), [999])).toEqual([{ needed: 10_000 }])
  })

  it('leave the order of the values as it is', () => {
    const values = Int32Array.from({ length: 100 }, (_, i) => 100 - i)
    percentiles(values, [500])
    expect(values[0]).toBe(100)
  })
})

describe('a band', () => {
  const RUNS = 400

  /** How often the band of a percentile contains the true one. Neighbours are equal in groups. */
  function covered(permille: number, group: number): number {
    const random = new Random(7)
    let hits = 0
    for (let run = 0; run < RUNS; run++) {
      let value = 0
      const values = Int32Array.from({ length: 4000 }, (_, i) => value = i % group === 0 ? random.below(1_000_000) : value)
      const [percentile] = percentiles(values, [permille])
      hits += isGiven(percentile) && percentile.low <= permille * 1000 && percentile.high >= permille * 1000 ? 1 : 0
    }
    return hits / RUNS
  }

  // The limits are three standard deviations from 95 % for 400 runs, and lower where a batch has few independent values.
  it.each([[500, 1, 0.917], [500, 20, 0.917], [990, 1, 0.9], [900, 20, 0.85]])(
    'of the %i permille contains the true one in about 95 % of runs, with %i equal neighbours',
    (permille, group, least) => {
      const share = covered(permille, group)
      expect(share).toBeGreaterThan(least)
      expect(share).toBeLessThan(0.983)
    },
  )
})
