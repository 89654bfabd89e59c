import { describe, expect, it } from 'vitest'
import { exponential, exponentialTimes } from './exponential.ts'
import { exceededBy, serviceTimes } from './service-times.ts'

const BITS = 2 ** 32
/** Bits that divide all draws evenly. */
const evenly = (count: number) => Array.from({ length: count }, (_, i) => Math.floor((i + 0.5) * BITS / count))
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('exponential numbers', () => {
  it('are the negative logarithm of a uniform number', () => {
    for (const bits of [0, 1, 2, 3, BITS / 2 - 1, BITS / 2, BITS - 2, BITS - 1, ...evenly(10_000)])
      expect(Math.abs(exponential(bits) + Math.log((bits + 0.5) / BITS))).toBeLessThan(1.3e-7)
  })

  it('are these, in every browser', () => {
    expect([0, 1, 123_456_789, BITS / 2, BITS - 1].map(exponential)).toMatchInlineSnapshot(`
      [
        22.87385695847823,
        21.775244669810117,
        3.5493080301544957,
        0.6931471803272292,
        1.1644374353636522e-10,
      ]
    `)
  })

  it('give durations with the mean and the mean square that they state', () => {
    const { sample, mean: stated, meanSquare } = exponentialTimes(10_000)
    const values = evenly(2 ** 18).map(sample)
    expect(mean(values) / stated).toBeCloseTo(1, 3)
    expect(mean(values.map(value => value ** 2)) / meanSquare).toBeCloseTo(1, 3)
  })
})

describe('the lab\'s service times', () => {
  const values = evenly(2 ** 18).map(serviceTimes.sample)

  it('exceed each limit half as often as the one before', () => {
    for (let halvings = 1; halvings <= 16; halvings++)
      expect(values.filter(value => value >= exceededBy(halvings)).length).toBe(2 ** (18 - halvings))
  })

  it('have a tail that falls as the power -2.4', () => {
    const power = Math.log(2 ** -10) / Math.log(exceededBy(15) / exceededBy(5))
    expect(power).toBeCloseTo(-2.41, 2)
  })

  it('are from 4 ms to 1.9 s long', () => {
    expect([serviceTimes.sample(BITS - 1), serviceTimes.sample(BITS / 2)]).toEqual([5999, 4000])
    expect(serviceTimes.sample(2 ** 12 - 1)).toBeGreaterThan(1_890_000)
    expect(serviceTimes.sample(0)).toBe(exceededBy(20))
  })

  it('have the mean and the mean square that they state', () => {
    expect(mean(values) / serviceTimes.mean).toBeCloseTo(1, 3)
    expect(mean(values.map(value => value ** 2)) / serviceTimes.meanSquare).toBeCloseTo(1, 1)
  })
})
