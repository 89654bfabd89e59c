import { describe, expect, it } from 'vitest'
import { Random } from './random.ts'

const draws = <T>(count: number, draw: () => T) => Array.from({ length: count }, draw)

describe('the source of integers', () => {
  it('gives the same numbers for the same seed in every runtime, and different ones for the next seed', () => {
    const random = new Random(1)
    expect(draws(4, () => random.bits())).toEqual([2442144158, 3238099751, 3819917871, 2104621829])
    expect(new Random(2).bits()).not.toBe(new Random(1).bits())
    expect(new Random(2 ** 32 + 1).bits()).toBe(new Random(1).bits())
  })

  it('spreads evenly over a range, both ends included', () => {
    const random = new Random(7)
    const counts = Array.from<number>({ length: 10 }).fill(0)
    draws(100_000, () => counts[random.between(3, 12) - 3]++)
    // The bound is five standard deviations of a binomial count.
    expect(Math.max(...counts.map(count => Math.abs(count - 10_000)))).toBeLessThan(5 * Math.sqrt(9000))
  })

  it('makes each doubling of a power law two thirds as likely as the one before', () => {
    const random = new Random(7)
    const distances = draws(100_000, () => random.powerLaw(10))
    expect(Math.min(...distances)).toBe(0)
    expect(Math.max(...distances)).toBeLessThanOrEqual(1022)
    const within = (octave: number) => distances.filter(d => Math.floor(Math.log2(d + 1)) === octave).length
    for (let octave = 1; octave < 7; octave++)
      expect(within(octave) / within(octave - 1)).toBeCloseTo(2 / 3, 1)
  })
})
