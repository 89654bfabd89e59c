import { describe, expect, it } from 'vitest'
import { duration, factor, formatFigure, throughput } from '../../../lib/format'
import { barScale } from './lengths'
import { logAxis, nines, outline } from './percentile-plot'
import { stack } from './stack'

describe('a measured figure', () => {
  it('has three significant digits, in a suitable unit', () => {
    expect([161.4, 1363, 46_411_000, 999_600, 2.5e9].map(ns => formatFigure(duration(ns)))).toEqual(
      ['161 ns', '1.36 µs', '46.4 ms', '1,000 µs', '2.50 s'].map(text => text.replace(' ', '\u00A0')),
    )
    expect(formatFigure(throughput(751_300))).toBe('0.751\u00A0M\u00A0msg/s'.replace('M\u00A0', 'M '))
    expect([factor(4.309, 0.7513), factor(300, 2)].map(formatFigure)).toEqual(['5.7×', '150×'])
  })

  it('is zero if nothing was measured', () => {
    expect(formatFigure(duration(0))).toBe('0\u00A0ns')
  })
})

describe('the scale of two bars', () => {
  it('gives the first bar the full width', () => {
    const x = barScale(266, [46], 420)
    expect([x(266), Math.round(x(46))]).toEqual([924, 160])
  })

  it('shrinks both bars if one would leave no room for its figure, even if that is the longer one', () => {
    const x = barScale(100, [200], 420)
    expect([x(100), x(200)]).toEqual([210, 420])
  })
})

describe('a plot of times', () => {
  it('spaces its decades evenly, and clamps times outside its range to its ends', () => {
    const { x, ticks } = logAxis(50, 5000, 200)
    expect(ticks).toEqual([100, 1000])
    expect(x(1000) - x(100)).toBeCloseTo(100)
    expect([x(1), x(1e9)]).toEqual([0, 200])
  })

  it('counts nines', () => {
    expect([0, 90, 99, 99.9].map(nines).map(value => Number(value.toFixed(6)))).toEqual([0, 1, 2, 3])
  })

  it('outlines a histogram from its baseline up and back down', () => {
    expect(outline([[100, 5], [200, 10]], 2, 10, 40, ns => ns)).toBe('M100.0 0V-20.0H200.0V-40.0H400.0V0z')
    expect(outline([], 2, 10, 40, ns => ns)).toBe('')
  })
})

describe('a queue as squares', () => {
  it('has areas proportional to the sizes of the orders', () => {
    expect(stack([{ size: 1 }, { size: 49 }], 6, 2, 100).blocks.map(({ side }) => side)).toEqual([6, 42])
  })

  it('counts the orders that do not fit', () => {
    const orders = Array.from({ length: 20 }, () => ({ size: 4 }))
    const { blocks, more } = stack(orders, 6, 2, 100)
    expect([blocks.length, more]).toEqual([7, 13])
  })
})
