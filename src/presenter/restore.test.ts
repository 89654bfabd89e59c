import { describe, expect, it } from 'vitest'
import { book, fresh, read, STALE, start, turn } from './pace'
import { INTERRUPTED, restore } from './restore'

const NOW = 10_000_000
function stored(more: object = {}) {
  return JSON.stringify({ ...fresh(), running: true, since: NOW - 3000, spent: { cover: 4000 }, on: 'cover', ...more })
}

describe('a restored pace', () => {
  it('keeps running after a reload', () => {
    expect(restore(stored(), NOW)).toMatchObject({ running: true, spent: { cover: 4000 }, on: 'cover' })
  })

  it('is paused after a longer interruption', () => {
    expect(restore(stored({ since: NOW - INTERRUPTED - 1 }), NOW)).toMatchObject({ running: false, spent: { cover: 4000 } })
  })

  it('is a new one after an hour, whether it was running or paused, and keeps the old times', () => {
    for (const running of [true, false]) {
      expect(restore(stored({ running, since: NOW - STALE - 1 }), NOW)).toEqual({ ...fresh(), before: { cover: 4000 } })
    }
  })

  it('keeps valid values and drops all others', () => {
    const pace = restore(
      '{"running":true,"since":9999000,"spent":{"payments":"x","cover":4000,"stake":null,"matrix":-5},"untimed":"y","on":7}',
      NOW,
    )
    expect(pace).toEqual({ ...fresh(), running: true, since: 9_999_000, spent: { cover: 4000 } })
  })

  it('shows valid numbers even if the stored ones are invalid', () => {
    for (const text of [
      '{"since":"abc","spent":{"payments":"x"}}',
      '{"running":true,"since":"abc","spent":"abc"}',
      '{"running":true,"since":10000000,"spent":[1,2],"asked":5}',
      '{"running":true,"since":1e999}',
    ]) {
      const plan = [{ alias: 'payments', seconds: 60, counts: true }]
      const pace = book(start(turn(restore(text, NOW), 'payments', 'payments', plan, NOW), NOW), 'payments', NOW + 1000)
      expect(read(pace, plan, 'payments'), text).toEqual({ here: { spent: 1, planned: 60 }, all: { spent: 1, planned: 60 }, ahead: 0 })
    }
  })

  it('is a new one if the stored text is not a pace at all', () => {
    for (const text of ['{not json', 'null', '7', '[]', '"x"'])
      expect(restore(text, NOW), text).toEqual(fresh())
  })
})
