import type { Station } from './request'
import { describe, expect, it } from 'vitest'
import { brokenAt, journey, stations, toggled } from './request'

/** Every set of broken stations. */
const sets = Array.from({ length: 2 ** stations.length }, (_, bits) => new Set(stations.filter((_, i) => bits & 1 << i)))
const after = (...broken: Station[]) => journey(new Set(broken))

describe('a request', () => {
  it('meets every station and is answered when nothing is broken', () => {
    expect(after()).toEqual({ outcome: 'answered', reached: stations, once: false, late: false })
  })

  it('is answered despite a lost shard and failed attempts', () => {
    expect(after('shard', 'retry').outcome).toBe('answered')
  })

  it('takes effect only once when it was sent twice', () => {
    expect(after('key')).toMatchObject({ outcome: 'answered', once: true })
  })

  it('is answered late when the queue is full', () => {
    expect(after('queue')).toMatchObject({ outcome: 'answered', late: true })
  })

  it('gets a partial answer when a part does not respond', () => {
    expect(after('partial').outcome).toBe('partial')
  })

  it('is refused by an open breaker without waiting, and meets no station after it', () => {
    expect(after('queue', 'breaker', 'partial')).toMatchObject({ outcome: 'refused', late: false })
    expect(after('breaker').reached).toEqual(['shard', 'key', 'retry', 'queue', 'breaker'])
  })

  it('is refused only by the breaker, whatever else is broken', () => {
    expect(sets).toHaveLength(64)
    for (const broken of sets)
      expect(journey(broken).outcome === 'refused', [...broken].join()).toBe(broken.has('breaker'))
  })
})

describe('the steps', () => {
  it('begin with nothing broken, refuse the request once, and end with a partial answer', () => {
    expect([0, 1, 2, 3, 4].map(step => journey(brokenAt(step)).outcome)).toEqual(['answered', 'answered', 'answered', 'refused', 'partial'])
  })

  it('break each station at least once', () => {
    expect(new Set([1, 2, 3, 4].flatMap(step => [...brokenAt(step)])).size).toBe(stations.length)
  })

  it('are clamped to the first and the last', () => {
    expect(brokenAt(99)).toEqual(brokenAt(4))
    expect(brokenAt(-1)).toEqual(brokenAt(0))
  })
})

describe('toggling a station', () => {
  it('breaks it the first time and mends it the second, leaving the others unchanged', () => {
    const one = toggled(brokenAt(1), 'queue')
    expect([...one]).toEqual(['shard', 'key', 'queue'])
    expect(toggled(one, 'queue')).toEqual(brokenAt(1))
  })
})
