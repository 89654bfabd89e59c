import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EventQueue } from './event-queue.ts'

it('returns events by time, and events at the same time in the order in which they were added', () => {
  // A number adds an event at that time; null removes the next event.
  const steps = fc.array(fc.oneof({ weight: 3, arbitrary: fc.nat(20) }, fc.constant(null)), { maxLength: 1000, size: 'max' })
  fc.assert(fc.property(steps, (steps) => {
    const queue = new EventQueue()
    const pending: { time: number, event: number }[] = []
    steps.forEach((time, event) => {
      if (time !== null) {
        queue.push(time, event)
        pending.push({ time, event })
      }
      else if (pending.length > 0) {
        const next = pending.reduce((first, each) => each.time < first.time ? each : first)
        pending.splice(pending.indexOf(next), 1)
        expect([queue.time, queue.pop()]).toEqual([next.time, next.event])
      }
      expect(queue.time).toBe(Math.min(...pending.map(({ time }) => time)))
    })
  }), { numRuns: 30 })
})
