import { describe, expect, it } from 'vitest'
import { queue } from './queue'

const thickness = (load: number) => new Set(queue(load).map(s => s.off)).size

describe('queue', () => {
  it('is one lane thick when idle', () => {
    expect(thickness(0)).toBe(1)
    expect(queue(0)).toHaveLength(3)
  })

  it('never gets thinner as the load grows', () => {
    const all = Array.from({ length: 11 }, (_, i) => thickness(i / 10))
    expect(all).toEqual(all.toSorted((a, b) => a - b))
    expect(all[10]).toBe(11)
  })

  it('grows equally on both sides of the centre line', () => {
    const offs = queue(1).map(s => s.off)
    expect([Math.min(...offs), Math.max(...offs)]).toEqual([-5, 5])
  })

  it('clamps loads outside the range from 0 to 1', () => {
    expect(queue(-1)).toEqual(queue(0))
    expect(queue(2)).toEqual(queue(1))
  })
})
