import type { RecordedRun } from './measuring/recorded.ts'
import { expect, it } from 'vitest'
import { ladder } from './matching-engine/engine.ts'
import record from './recorded-run.json' with { type: 'json' }
import { recordedRun } from './recorded-run.ts'

const recorded = record as unknown as RecordedRun

it('the recorded run has the same shape as one made here: all steps of the ladder, with figures, queue and hash', () => {
  const { origin, date, machine, passes, offered, clock, looks, steps } = recordedRun()
  expect({ origin, date, clock, looks, offered }).toEqual({
    origin: 'recorded',
    date: recorded.date,
    clock: undefined,
    looks: recorded.clock,
    offered: recorded.offered,
  })
  expect(machine).toContain(recorded.machine.runtime)
  expect(passes).toBe(recorded.rounds * recorded.passes)
  expect(Object.keys(steps).toSorted()).toEqual(Object.keys(ladder).toSorted())
  for (const step of Object.values(steps)) {
    expect(step.inSystem!.p50).toBeGreaterThanOrEqual(step.service.p50)
    expect(step.hash).toMatch(/^[0-9a-f]{64}$/)
  }
})

it('the recorded curves rise, and no two points of a curve are at the same percentile', () => {
  for (const { service, inSystem } of Object.values(recordedRun().steps)) {
    for (const curve of [service.curve, inSystem!.curve]) {
      expect(new Set(curve.map(([percent]) => percent)).size).toBe(curve.length)
      expect(curve).toEqual(curve.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]))
    }
  }
})
