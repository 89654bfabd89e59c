import type { System } from './overload'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capacity, interval, isLate, requestsUnder, runUnder, shownAt, takenBy } from './overload'

/** Five slots, a second for each request, callers who wait a little longer than the queue of seven takes. */
const system: System = { slots: 5, service: 1, patience: 2.4 }
const COUNT = 11

const systems = fc.record({
  slots: fc.integer({ min: 1, max: 8 }),
  service: fc.constantFrom(0.5, 1, 2),
  patience: fc.double({ min: 2, max: 6, noNaN: true }),
})
const loads = fc.integer({ min: 1, max: 40 })

describe('requests', () => {
  it('wait only while all slots are taken, and are served in order', () => {
    fc.assert(fc.property(systems, loads, (system, load) => {
      const requests = requestsUnder(system, load, 4)
      for (const [i, { arrival, start, end }] of requests.entries()) {
        expect(start).toBeGreaterThanOrEqual(arrival)
        expect(end - start).toBeCloseTo(system.service)
        expect(start).toBeGreaterThanOrEqual(requests[i - 1]?.start ?? -Infinity)
        const busy = requests.filter(other => other.start <= start + 1e-9 && start + 1e-9 < other.end).length
        expect(busy).toBeLessThanOrEqual(system.slots)
      }
    }))
  })

  it('are all answered in time and at once while the load is within the capacity', () => {
    fc.assert(fc.property(systems, loads, (system, load) => {
      fc.pre(load <= capacity(system))
      expect(requestsUnder(system, load, 4).every(each => each.end - each.arrival < system.service + 1e-6)).toBe(true)
    }))
  })
})

describe('a run', () => {
  it('has as many requests inside as arrive in the time that one takes, if the load is within the capacity', () => {
    for (const load of [1, 3, 4, 5]) {
      const inside = runUnder(system, load, COUNT).moments.map(({ serving, waiting }) => [serving, waiting])
      expect(inside).toEqual(Array.from({ length: COUNT }, () => [load, 0]))
    }
  })

  it('has a queue that grows by what is over the capacity, and full slots', () => {
    for (let load = 6; load <= 14; load++) {
      for (const { time, serving, waiting } of runUnder(system, load, COUNT).moments) {
        expect(serving).toBe(5)
        expect(waiting).toBe(Math.floor((load - 5) * time + 1e-9))
      }
    }
  })

  it('stops when a newcomer would be answered too late, which is sooner under more load', () => {
    expect([5, 6, 7, 8].map(load => runUnder(system, load, COUNT).stopped)).toEqual(Array.from({ length: 4 }))
    const stops = [9, 10, 11, 12, 13, 14].map(load => Number(runUnder(system, load, COUNT).stopped!.toFixed(3)))
    expect(stops).toEqual([1.8, 1.4, 1.2, 1, 1, 0.8])
  })

  it('ends with the moment of the stop: the requests before it are in time, those after it are late', () => {
    fc.assert(fc.property(fc.integer({ min: 9, max: 14 }), (load) => {
      const { moments, stopped } = runUnder(system, load, COUNT)
      expect(moments.at(-1)!.time).toBe(stopped)
      const requests = requestsUnder(system, load, 5)
      expect(requests.filter(({ arrival }) => arrival > stopped! + 1e-9).every(each => isLate(system, each))).toBe(true)
      const before = requests.filter(({ arrival }) => arrival <= stopped! - interval(system) + 1e-9)
      expect(before.some(each => isLate(system, each))).toBe(false)
    }))
  })
})

describe('decisions', () => {
  it('take one request each, in order, and the last takes what is left', () => {
    expect(takenBy(4, 5, 7)).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(takenBy(8, 5, 7)).toEqual([1, 1, 1, 0, 0, 0, 0])
    expect(takenBy(12, 5, 7)).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect(takenBy(14, 5, 7)).toEqual([1, 1, 1, 1, 1, 1, 3])
  })

  it('take all that does not fit', () => {
    fc.assert(fc.property(loads, fc.integer({ min: 3, max: 8 }), fc.integer({ min: 4, max: 8 }), (load, fit, count) => {
      expect(takenBy(load, fit, count).reduce((sum, each) => sum + each, 0)).toBe(Math.max(0, load - fit))
    }))
  })
})

describe('an animation', () => {
  it('shows one moment after the other, in real time, and then the stop', () => {
    const run = runUnder(system, 12, COUNT)
    expect([0, 0.1, 0.2, 0.5, 1, 1.1, 1.2].map(time => shownAt(run, time))).toEqual([
      { moments: 0, stopped: false, done: false },
      { moments: 0, stopped: false, done: false },
      { moments: 1, stopped: false, done: false },
      { moments: 2, stopped: false, done: false },
      { moments: 5, stopped: false, done: false },
      { moments: 5, stopped: false, done: false },
      { moments: 5, stopped: true, done: true },
    ])
  })

  it('ends with all of it, with or without a stop', () => {
    expect(shownAt(runUnder(system, 4, COUNT), Infinity)).toEqual({ moments: COUNT, stopped: false, done: true })
    expect(shownAt(runUnder(system, 9, COUNT), Infinity)).toEqual({ moments: 9, stopped: true, done: true })
  })
})
