import { describe, expect, it } from 'vitest'
import { loop } from './loop.ts'

const outer = { left: 0, top: 0, right: 980, bottom: 472 }

describe('the loop', () => {
  it('is as long as the centre line of its track', () => {
    expect(loop(outer, 20, 4).lap).toBe(2 * 960 + 2 * 452)
  })

  it('ends its left side where the next cut begins', () => {
    const { first } = loop(outer, 20, 4)
    const alongTheBottom = 10
    expect(462 - (first - alongTheBottom)).toBe(24)
  })

  it('returns to its start', () => {
    expect(loop(outer, 20, 4).path).toBe('M20 462H10V10H970V462H20Z')
  })

  it('separates each side from the next with a cut across the whole track', () => {
    expect(loop(outer, 20, 4).cuts).toEqual(['M22 452v20', 'M0 22h20', 'M958 0v20', 'M960 450h20'])
  })

  it('refuses a track that does not fit', () => {
    expect(() => loop({ ...outer, bottom: 40 }, 20, 4)).toThrow(RangeError)
  })
})
