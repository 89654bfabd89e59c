import type { Ring } from './ring.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRing, withoutShard } from './ring.ts'
import { boundedLoads, boundOf, toOwner } from './route.ts'

const rings = fc.record({
  shards: fc.integer({ min: 2, max: 60 }),
  points: fc.constantFrom(1, 8, 64),
  copies: fc.integer({ min: 1, max: 3 }),
  seed: fc.nat(),
}).filter(({ shards, copies }) => shards > copies)

/** The share of all keys that each shard owns, 0 to 1. */
function ownedShares({ shards, copies, arcs, holders }: Ring): number[] {
  const owners = holders.filter((_, i) => i % copies === 0)
  return Array.from({ length: shards }, (_, shard) => owners.filter(owner => owner === shard).length / arcs)
}

describe('a ring', () => {
  it('gives each shard the same share, and each key distinct holders', () => {
    fc.assert(fc.property(rings, ({ shards, points, copies, seed }) => {
      const ring = createRing(shards, points, copies, seed)
      for (const share of ownedShares(ring))
        expect(share).toBeCloseTo(1 / shards, 10)
      const distinct = Array.from({ length: ring.arcs }, (_, arc) => new Set(ring.holders.subarray(arc * copies, (arc + 1) * copies)).size)
      expect(distinct.every(count => count === copies)).toBe(true)
    }), { numRuns: 30 })
  })

  it('moves only the keys of the shard that leaves', () => {
    fc.assert(fc.property(rings, fc.nat(), ({ shards, points, copies, seed }, any) => {
      const leaving = any % shards
      const [ring, rest] = [createRing(shards, points, copies, seed)].flatMap(ring => [ring, withoutShard(ring, leaving)])
      expect(rest.live).toBe(shards - 1)
      for (let arc = 0; arc < ring.arcs; arc++) {
        const stay = [...ring.holders.subarray(arc * copies, (arc + 1) * copies)].filter(shard => shard !== leaving)
        const now = [...rest.holders.subarray(arc * copies, (arc + 1) * copies)]
        if (now.includes(leaving) || stay.some((shard, i) => now[i] !== shard))
          throw new Error(`${stay} became ${now}`)
      }
    }), { numRuns: 30 })
  })

  it('doubles one neighbour\'s share with one point per shard, and with 64 no shard\'s by more than an eighth', () => {
    const most = (points: number) => Math.max(...ownedShares(withoutShard(createRing(100, points, 3, 1), 69))) * 100
    expect(most(1)).toBeCloseTo(2, 10)
    expect(ownedShares(withoutShard(createRing(100, 1, 3, 1), 69))[70]).toBeCloseTo(0.02, 10)
    expect(most(8)).toBeLessThan(1.5)
    expect(most(64)).toBeLessThan(1.125)
  })

  it('has at least as many shards as copies', () => {
    expect(() => createRing(2, 1, 3, 1)).toThrow('2 shards cannot hold 3 copies')
    expect(() => withoutShard(createRing(3, 1, 3, 1), 0)).toThrow('Without shard 0, 2 shards cannot hold 3 copies')
  })
})

describe('bounded loads', () => {
  /** Sends calls for random arcs, some of which end in the meantime. @returns The loads after each call. */
  function* sent(copies: number, percent: number, arcs: number[], ends: boolean) {
    const ring = createRing(20, 8, copies, 1)
    const route = boundedLoads(percent)
    const loads = new Int32Array(20)
    let total = 0
    for (const arc of arcs) {
      const shard = route(ring, arc % ring.arcs, loads, total)
      loads[shard]++
      total++
      yield { ring, arc: arc % ring.arcs, shard, loads, total }
      if (ends && arc % 3 === 0) {
        loads[loads.findIndex(load => load > 0)]--
        total--
      }
    }
  }
  const arcs = fc.array(fc.oneof(fc.nat(), fc.nat(3)), { minLength: 50, maxLength: 400, size: 'max' })
  const percents = fc.integer({ min: 101, max: 400 })

  it('never sends a call to a shard above the bound if every shard holds every key', () => {
    fc.assert(fc.property(arcs, percents, fc.boolean(), (arcs, percent, ends) => {
      for (const { shard, loads, total } of sent(20, percent, arcs, ends)) {
        if (loads[shard] > boundOf(percent, total, 20))
          throw new Error(`${loads[shard]} of ${total} calls`)
      }
    }), { numRuns: 50 })
  })

  it('keeps the largest load of calls that stay at ceil(c m / n)', () => {
    fc.assert(fc.property(arcs, percents, (arcs, percent) => {
      const { loads, total } = [...sent(20, percent, arcs, false)].at(-1)!
      expect(Math.max(...loads)).toBeLessThanOrEqual(Math.ceil(percent * total / 2000))
    }), { numRuns: 50 })
  })

  it('sends a call to the first holder within the bound, or else to the one with the fewest calls', () => {
    fc.assert(fc.property(arcs, percents, (arcs, percent) => {
      for (const { ring, arc, shard, loads, total } of sent(3, percent, arcs, true)) {
        const holders = [...ring.holders.subarray(arc * 3, arc * 3 + 3)]
        const before = (holder: number) => loads[holder] - (holder === shard ? 1 : 0)
        const within = holders.find(holder => before(holder) < boundOf(percent, total, 20))
        expect(shard).toBe(within ?? holders.toSorted((a, b) => before(a) - before(b))[0])
      }
    }), { numRuns: 20 })
  })

  it('has no choice if a key has one holder', () => {
    for (const { ring, arc, shard, loads, total } of sent(1, 101, [1, 1, 1, 5, 5, 1, 1], false))
      expect(shard).toBe(toOwner(ring, arc, loads, total))
  })
})
