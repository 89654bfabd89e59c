import type { RecordedRun } from './recorded.ts'
import { expect, it } from 'vitest'
import { hashReports } from '../matching-engine/canonical.ts'
import { createEngine, ladder } from '../matching-engine/engine.ts'
import run from '../recorded-run.json' with { type: 'json' }
import { generateTape } from '../tape/generate.ts'

const recorded = run as unknown as RecordedRun

it('the recorded run matches the current tape and rules: its hash can be reproduced', { timeout: 30_000 }, async () => {
  const tape = generateTape(recorded.scenario, recorded.seed, recorded.messages)
  const hash = await hashReports(createEngine(ladder.after, tape.symbols), tape)
  const steps = recorded.contenders.filter(({ name }) => Object.hasOwn(ladder, name))
  expect(steps.map(({ name }) => name)).toEqual(Object.keys(ladder))
  expect(steps.map(step => step.hash)).toEqual(steps.map(() => hash))
})

it('the recorded run says when and on what machine it was made, but contains no paths from that machine', () => {
  expect(new Date(recorded.date).toISOString()).toBe(recorded.date)
  expect(recorded.machine.cpu).not.toBe('')
  expect(recorded.machine.runtime).toMatch(/^Node \d+$/)
  expect(JSON.stringify(recorded)).not.toMatch(/"\/|\\\\|file:/)
})
