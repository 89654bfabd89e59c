import type { LabRun, StepResult } from '../model/result.ts'
import { describe, expect, it } from 'vitest'
import { recordedRun } from '../model/recorded-run.ts'
import { markdownOf } from './markdown.ts'

const times = { p50: 361, p99: 947, p999: 12_345, most: 1_234_567, curve: [] }
const result: StepResult = {
  rate: { low: 350_000, median: 784_000, high: 1_070_000 },
  service: times,
  inSystem: times,
  hash: 'a'.repeat(64),
}
const run: LabRun = {
  origin: 'here',
  date: '2026-11-21T21:39:55.688Z',
  machine: 'Chrome 156, Linux, 2 cores',
  tape: { scenario: 'crash', seed: 7 },
  messages: 200_000,
  passes: 5,
  batch: 2048,
  clock: { tick: 5, isolated: true },
  offered: 500_000,
  steps: { before: result, after: { ...result, inSystem: undefined }, tree: result, arena: result },
}

describe('a run as Markdown', () => {
  it('states the run\'s conditions and hash', () => {
    const text = markdownOf(run)
    for (const part of [
      '2026-11-21T21:39:55.688Z',
      'Chrome 156, Linux, 2 cores',
      'tape "crash", seed 7',
      '200,000 messages',
      '5 timed passes',
      'ticks every 5 µs',
      'page isolated',
      '2,048 messages',
      '98 batches',
      '500,000 messages a second',
      'no client\'s',
      'SHA-256 `aaa',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('not complete')
  })

  it('lists the steps in the order of the ladder, in readable units', () => {
    const rows = markdownOf(run).split('\n').filter(line => /^\| (?:before|tree|arena|after) /.test(line))
    expect(rows[0]).toBe('| before | 0.78 | 0.35 - 1.07 | 0.361 | 0.947 | 12.3 | 1,230 |')
    expect(rows.map(row => row.split(' ')[1])).toEqual(['before', 'tree', 'arena', 'after', 'before', 'tree', 'arena', 'after'])
    expect(rows[7]).toBe('| after | - | - | - | - |')
  })

  it('says that a stopped run is not complete', () => {
    const { hash, ...begun } = result
    const text = markdownOf({ ...run, clock: { tick: 100, isolated: false }, steps: { before: begun } })
    for (const part of ['not complete', 'page not isolated', 'No hashes were made.'])
      expect(text).toContain(part)
  })

  it('does not say that hashes are the same if they differ', () => {
    const text = markdownOf({ ...run, steps: { ...run.steps, arena: { ...result, hash: 'b'.repeat(64) } } })
    expect(text).not.toContain('are the same')
    expect(text).toContain(`- arena: SHA-256 \`${'b'.repeat(64)}\``)
  })

  it('says what kind of tape and run it is', () => {
    expect(markdownOf({ ...run, tape: { file: 'my`own.csv' } })).toContain('own tape `my\'own.csv`')
    const text = markdownOf(recordedRun())
    for (const part of ['Recorded 2', 'Node', 'two readings of Node\'s clock, which take 80 ns, are part of each', 'tape "calm", seed 1'])
      expect(text).toContain(part)
  })
})
