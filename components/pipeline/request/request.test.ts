import type { Station } from './request'
import { describe, expect, it } from 'vitest'
import { brokenAt, journey, stations, toggled } from './request'

/** Every set of broken stations. */
const sets = Array.from({ length: 2 ** stations.length }, (_, bits) => new Set(stations.filter((_, i) => bits & 1 << i)))
const after = (...broken: Station[]) => journey(new Set(broken))

describe('a request', () => {
  it('is answered when nothing is broken, having met every station', () => {
    expect(after()).toEqual({ outcome: 'answered', reached: stations, once: false, late: false })
  })

  it('survives a lost shard and failed tries', () => {
    expect(after('shard', 'retry').outcome).toBe('answered')
  })

  it('takes effect once when it was sent twice', () => {
    expect(after('key')).toMatchObject({ outcome: 'answered', once: true })
  })

  it('comes late through a full queue', () => {
    expect(after('queue')).toMatchObject({ outcome: 'answered', late: true })
  })

  it('lacks a piece when a part is silent', () => {
    expect(after('partial').outcome).toBe('partial')
  })

  it('is refused at an open breaker, does not wait there, and meets nothing behind it', () => {
    expect(after('queue', 'breaker', 'partial')).toMatchObject({ outcome: 'refused', late: false })
    expect(after('breaker').reached).toEqual(['shard', 'key', 'retry', 'queue', 'breaker'])
  })

  it('is refused by nothing but the breaker, whatever else is broken', () => {
    expect(sets).toHaveLength(64)
    for (const broken of sets)
      expect(journey(broken).outcome === 'refused', [...broken].join()).toBe(broken.has('breaker'))
  })
})

describe('the steps', () => {
  it('begin whole, refuse the request once and end with a part of the answer', () => {
    expect([0, 1, 2, 3, 4].map(step => journey(brokenAt(step)).outcome)).toEqual(['answered', 'answered', 'answered', 'refused', 'partial'])
  })

  it('break each station at least once', () => {
    expect(new Set([1, 2, 3, 4].flatMap(step => [...brokenAt(step)])).size).toBe(stations.length)
  })

  it('rest at their ends', () => {
    expect(brokenAt(99)).toEqual(brokenAt(4))
    expect(brokenAt(-1)).toEqual(brokenAt(0))
  })
})

describe('a hand on a station', () => {
  it('breaks it, and mends it the second time, leaving the others as they were', () => {
    const one = toggled(brokenAt(1), 'queue')
    expect([...one]).toEqual(['shard', 'key', 'queue'])
    expect(toggled(one, 'queue')).toEqual(brokenAt(1))
  })
})
