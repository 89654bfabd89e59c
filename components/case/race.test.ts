import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finished, momentAt, period } from './race'

const payments = { lanes: [184, 28], slowdown: 10 }

describe('a race of two lanes that start together', () => {
  it('starts both lanes empty', () => {
    expect(momentAt(payments, 0)).toEqual({ fills: [0, 0], elapsed: 0, done: false })
  })

  it('keeps the faster lane full while the slower one is still under way', () => {
    const { fills, elapsed, done } = momentAt(payments, 1180)
    expect(elapsed).toBe(118)
    expect(fills[0]).toBeCloseTo(118 / 184)
    expect(fills[1]).toBe(1)
    expect(done).toBe(false)
  })

  it('holds the finished race, clears it, and starts again', () => {
    expect(momentAt(payments, 1840)).toEqual(finished(payments))
    expect(momentAt(payments, 1840 + 1199)).toEqual(finished(payments))
    expect(momentAt(payments, 1840 + 1201).fills).toEqual([0, 0])
    expect(momentAt(payments, period(payments) + 280).fills[1]).toBeCloseTo(1)
  })

  it('runs in real time when the slowdown is 1', () => {
    expect(momentAt({ lanes: [4100, 380], slowdown: 1 }, 4000).fills[0]).toBeCloseTo(4000 / 4100)
  })

  it('never lets a fill shrink before the lanes are cleared', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3039 }), fc.integer({ min: 0, max: 500 }), (t, dt) => {
      const later = Math.min(t + dt, 3039)
      momentAt(payments, later).fills.forEach((fill, i) => expect(fill).toBeGreaterThanOrEqual(momentAt(payments, t).fills[i]))
    }))
  })
})
