import type { RouteData } from './route'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureWidth } from '../../../src/lib/figure-width'
import { canvas } from '../../../src/lib/scale'
import { textWidth } from '../../../src/lib/text-width'
import { figureOf } from '../../../tests/support/figure'
import { checkRoute, layoutRoute, outline, packetAt, travelTime } from './route'

const words = { role: 'Lead', about: 'here' }

function route(count: number, hop: number, items = ['x', 'y']): RouteData {
  return {
    hops: Array.from({ length: count }, (_, i) => ({ name: `hop ${i}`, line: 'what it left' })),
    echo: { hop, label: 'in', year: figureOf(2004, 'year') },
    beside: { label: '# k', items },
  }
}

const data = fc.integer({ min: 4, max: 6 }).chain(count => fc.tuple(
  fc.constant(count),
  fc.integer({ min: 2, max: count - 2 }),
  fc.array(fc.stringMatching(/^[a-z]{1,14} [a-z]{1,9}$/), { minLength: 2, maxLength: 4 }),
)).map(([count, hop, items]) => route(count, hop, items))

describe('the layout of a route', () => {
  it('descends to the right, and keeps the texts of two hops apart', () => {
    fc.assert(fc.property(data, (each) => {
      checkRoute({ ...each, ...words })
      const { hops } = layoutRoute(each)
      hops.slice(1).forEach(({ x, y }, i) => {
        expect(x).toBeGreaterThan(hops[i].x)
        // From the line of one hop to the capitals of the next name.
        expect(y + 10 - 16 - (hops[i].y + 35 + 4)).toBeGreaterThan(0)
      })
      expect(hops.at(-1)!.y + 40).toBeLessThan(canvas.base - 20 + 20)
    }))
  })

  it('has its year before the short cut, under the line', () => {
    fc.assert(fc.property(data, (each) => {
      const { echo, year, line } = layoutRoute(each)
      const right = 50 + figureWidth(each.echo.year, year)
      expect(year).toBeGreaterThan(40)
      expect(right).toBeLessThanOrEqual(echo[0].x - 10)
      const top = canvas.base - 0.7 * year - 29
      line.filter(({ x }) => x < echo[0].x).forEach(({ y }) => expect(y + 10).toBeLessThan(top))
    }))
  })

  it('has room beside the line for its longest item', () => {
    fc.assert(fc.property(data, (each) => {
      const { x, width, y, height } = layoutRoute(each).beside
      each.beside.items.forEach(item => expect(x + 16 + textWidth(item, 20)).toBeLessThanOrEqual(canvas.right + 1e-9))
      expect(x + width).toBe(canvas.width + 4)
      expect(y + height).toBeLessThan(canvas.base)
    }))
  })

  it('is refused if a text runs into what is beside the line, or if the short cut skips no hop', () => {
    const usual = { ...route(6, 3), ...words }
    expect(() => checkRoute({ ...usual, hops: usual.hops.slice(0, 3) })).toThrow('There are three hops, but the picture fits four to six.')
    expect(() => checkRoute({ ...usual, echo: { ...usual.echo, hop: 5 } })).toThrow('The hop of the short cut is 5')
    const long = usual.hops.map((hop, i) => i === 2
      ? { ...hop, line: 'long enough to run into '.repeat(4) }
      : hop)
    expect(() => checkRoute({ ...usual, hops: long })).toThrow('The hop "hop 2" has no room for')
    expect(() => checkRoute({ ...usual, about: 'a life in many words, '.repeat(4) })).toThrow('The hop "hop 0" has no room')
  })
})

describe('the outline of a line', () => {
  it('is as thick as the line everywhere, round corners in both directions', () => {
    expect(outline([{ x: 0, y: 10 }, { x: 50, y: 10 }, { x: 50, y: 60 }])).toBe('M0 20L40 20L40 60L60 60L60 0L0 0z')
    expect(outline([{ x: 10, y: 0 }, { x: 10, y: 50 }, { x: 60, y: 50 }])).toBe('M0 0L0 60L60 60L60 40L20 40L20 0z')
  })
})

describe('the packet', () => {
  const layout = layoutRoute(route(6, 3))

  it('enters at the left edge, never goes back, and has arrived in the end', () => {
    expect(packetAt(layout, 0)).toEqual(layout.line[0])
    expect(packetAt(layout, travelTime(layout))).toBeUndefined()
    expect(packetAt(layout, Infinity)).toBeUndefined()
    fc.assert(fc.property(fc.nat(999), fc.nat(999), (a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map(share => packetAt(layout, share / 1000 * travelTime(layout))!)
      expect(late.x).toBeGreaterThanOrEqual(early.x)
      expect(late.y).toBeGreaterThanOrEqual(early.y)
    }))
  })
})
