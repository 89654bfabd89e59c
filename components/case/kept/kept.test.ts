import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureWidth } from '../../../src/lib/figure-width'
import { canvas } from '../../../src/lib/scale'
import { textWidth } from '../../../src/lib/text-width'
import { figureOf } from '../../../tests/support/figure'
import { checkKept, COLUMNS, GATE, layoutKept, SHARE_LEFT, WIDTH } from './kept'

const kept = { label: 'tail latency', title: 'The cause', lines: ['one', 'two'] as const }
const data = fc.record({
  share: fc.integer({ min: 50, max: 99 }),
  after: fc.integer({ min: 1, max: 999 }),
  times: fc.double({ min: 1.06, max: 990, noNaN: true }),
  limit: fc.double({ min: 1, max: 20, noNaN: true }).map(value => Math.round(value * 10) / 10),
  count: fc.integer({ min: 3, max: 5 }),
}).map(({ share, after, times, limit, count }) => ({
  cause: { ...kept, share: figureOf(share, '%') },
  change: { ...kept, before: figureOf(Math.ceil(after * times), 'ms'), after: figureOf(after, 'ms') },
  gate: { ...kept, limit: figureOf(limit, '%'), word: 'gate', plate: 'your PR' },
  needs: Array.from({ length: count }, (_, i) => ({ id: `${i}`, name: `${i} its hardware` })),
})).filter(({ change }) => change.before.value / change.after.value <= 1000)

describe('what a client keeps and brings', () => {
  it('fits its columns and cells, for any data in the range', () => {
    fc.assert(fc.property(data, (all) => {
      checkKept(all)
      const { cause, change, gate, needs } = layoutKept(all)
      expect(SHARE_LEFT + figureWidth(all.cause.share, cause.size)).toBeLessThan(cause.length)
      const end = change.left + figureWidth(all.change.after, change.size)
      expect(end).toBeLessThanOrEqual(change.inside ? change.length : COLUMNS[2] - COLUMNS[1])
      expect(change.left).toBeGreaterThanOrEqual(change.inside ? 0 : change.length)
      expect(change.size).toBeGreaterThanOrEqual(30)
      expect(change.length).toBeLessThan(WIDTH)
      expect(COLUMNS[2] + GATE + figureWidth({ ...all.gate.limit, signed: true }, gate.size)).toBeLessThan(canvas.right)
      all.needs.forEach(({ name }, i) => {
        const right = needs.lefts[i] + 16 + textWidth(name, needs.size)
        expect(right).toBeLessThanOrEqual(needs.lefts[i + 1] ?? canvas.right + 20)
      })
      expect(needs.size).toBeGreaterThanOrEqual(18)
    }))
  })

  it('is refused outside the range', () => {
    const [one] = fc.sample(data, 1)
    expect(() => checkKept({ ...one, needs: one.needs.slice(0, 2) })).toThrow('There are two facts to bring')
    expect(() => checkKept({ ...one, cause: { ...one.cause, share: figureOf(20, '%') } })).toThrow('test-20-% is 20')
    expect(() => checkKept({ ...one, gate: { ...one.gate, limit: figureOf(40, '%') } })).toThrow('test-40-% is 40')
    expect(() => checkKept({ ...one, change: { ...one.change, title: 'Everything that changes' } })).toThrow('The title')
  })
})
