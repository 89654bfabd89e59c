import { describe, expect, it } from 'vitest'
import { flame } from './flame.ts'

const sites = [
  { name: 'a', frames: ['f'], leaves: ['one'] },
  { name: 'b', leaves: ['two'] },
  { name: 'c', leaves: ['three', 'four'] },
]
const drawn = flame('all', sites, 0.95, 980, 472)

describe('flame', () => {
  it('sits on the baseline and takes up the full width', () => {
    expect(drawn.root).toEqual({ text: 'all', x: 0, y: 432, width: 980, height: 40 })
  })

  it('ends the sites at their share of the width', () => {
    const { x, width } = drawn.sites[2].name
    expect(x + width).toBeCloseTo(0.95 * 980 - 2)
    expect(drawn.rest.x).toBeCloseTo(0.95 * 980 + 2)
    expect(drawn.rest.x + drawn.rest.width).toBeCloseTo(980)
  })

  it('makes all sites equally wide, except that the first has no gap at the edge of the picture', () => {
    const widths = drawn.sites.map(site => site.name.width)
    expect(widths[1]).toBeCloseTo(widths[2])
    expect(widths[0] - widths[1]).toBeCloseTo(2)
  })

  it('is taller only where a site has more frames', () => {
    expect(drawn.sites.map(site => site.leaves[0].y)).toEqual([236, 280, 280])
  })

  it('divides the width of a site among its leaves', () => {
    const [first, second] = drawn.sites[2].leaves
    expect(first.width).toBeCloseTo(second.width)
    expect(second.x - first.x - first.width).toBeCloseTo(4)
  })
})
