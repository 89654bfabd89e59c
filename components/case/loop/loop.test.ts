import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureWidth } from '../../../src/lib/figure-width'
import { canvas } from '../../../src/lib/scale'
import { textWidth } from '../../../src/lib/text-width'
import { figureOf } from '../../../tests/support/figure'
import { checkLoop, layoutLoop, LOOP_TURN } from './loop'

const trades = ['One inner loop', 'Performance, distributed systems, CI and build'] as const

const pair = fc.record({
  stage: fc.constantFrom(undefined, 'measured'),
  after: fc.integer({ min: 1, max: 249 }),
  times: fc.double({ min: 4, max: 999, noNaN: true }),
}).map(({ stage, after, times }) => {
  const [before, least] = [figureOf(Math.ceil(after * times), 'ms'), figureOf(after, 'ms')]
  return { stage, what: 'settlement of payments', before, after: least }
}).filter(({ before, after }) => before.value / after.value <= 1000)
const loop = fc.oneof(fc.tuple(pair, pair), fc.tuple(pair, pair, pair))

describe('the two loops', () => {
  it('draw each pair on its own scale, up to the same end', () => {
    const times = (after: number) => ({ what: 'w', before: figureOf(1000, 'ms'), after: figureOf(after, 'ms') })
    const { pairs } = layoutLoop([times(100), times(200), times(50)], trades, 0)
    expect(pairs.map(({ length }) => length / canvas.right)).toEqual([0.1, 0.2, 0.05])
  })

  it('have each arm after over its arm before along the bottom, none over another', () => {
    fc.assert(fc.property(loop, fc.integer({ min: 0, max: 2 }), (pairs, lines) => {
      const { pairs: [top, ...bottom], base, turn } = layoutLoop(pairs, trades, lines)
      const [second, last] = [bottom[0], bottom.at(-1)!]
      const ys = [top.before, top.after, ...bottom.flatMap(({ after, before }) => [after, before])]
      expect(ys).toEqual([...ys].sort((a, b) => a - b))
      expect(last.before + last.thickness).toBe(base)
      expect(turn.bottom).toBe(second.after + second.thickness)
      expect(turn.right - turn.short[0]).toBeLessThanOrEqual(top.length + 0.001)
      expect(turn.right - turn.short[1]).toBeLessThanOrEqual(second.length + 0.001)
    }))
  })

  it('leave the claim, the trades and the figures clear of each other and of the arms, for any pairs in the range', () => {
    fc.assert(fc.property(loop, fc.integer({ min: 0, max: 2 }), (pairs, lines) => {
      checkLoop({ pairs, trades })
      const { pairs: laidOut, claim, trades: under, turn } = layoutLoop(pairs, trades, lines)
      const [top, ...bottom] = laidOut
      const second = bottom[0]
      const end = canvas.right - LOOP_TURN
      laidOut.forEach(({ left, size }, i) => {
        expect(left + figureWidth(pairs[i].after, size) + textWidth('  after', 18)).toBeLessThan(end)
      })
      expect(claim.left).toBeGreaterThan(Math.max(turn.right, top.length, second.length))
      expect(claim.left + claim.width).toBeLessThanOrEqual(end)
      expect(claim.size).toBeGreaterThanOrEqual(48)
      const descender = 0.22 * claim.size
      expect(claim.baseline - 0.7 * claim.size).toBeGreaterThan(top.after + top.thickness)
      expect(claim.baseline + 2 * claim.line + descender).toBeLessThan(second.after + 4)
      for (const [i, { left, size }] of bottom.entries())
        expect(left + figureWidth(pairs[i + 1].after, size)).toBeLessThan(under.left)
      expect(trades.reduce((x, text) => x + textWidth(text, under.size), under.left + 20)).toBeLessThanOrEqual(end)
      expect(under.size).toBeGreaterThanOrEqual(18)
    }))
  })

  it('are refused if a pair freed too little space, or a name is too long', () => {
    const [first, ...rest] = fc.sample(loop, 1)[0]
    expect(() => checkLoop({ pairs: [first], trades })).toThrow('The number of pairs is 1')
    const little = { ...first, before: figureOf(30, 'ms'), after: figureOf(10, 'ms') }
    expect(() => checkLoop({ pairs: [little, ...rest], trades })).toThrow('test-30-ms is 3 times test-10-ms')
    expect(() => checkLoop({ pairs: [{ ...first, stage: 'integrate' }, ...rest], trades })).toThrow('The stage "integrate"')
    expect(() => checkLoop({ pairs: [first, ...rest], trades: ['a', 'b'.repeat(60)] })).toThrow('too long for its line')
  })
})
