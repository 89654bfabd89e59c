import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureWidth } from '../../../src/lib/figure-width'
import { canvas } from '../../../src/lib/scale'
import { textWidth } from '../../../src/lib/text-width'
import { figureOf } from '../../../tests/support/figure'
import { BRACKET, checkShare, FIGURE_LEFT, layoutShare } from './share'

const word = fc.string({ unit: fc.constantFrom(...'abgilmrtwM'), minLength: 1, maxLength: 14 })
const text = (most: number) => fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(' ').slice(0, most).trim())
const causes = fc.uniqueArray(fc.record({ name: text(24), why: text(32) }), {
  minLength: 1,
  maxLength: 5,
  selector: ({ name }) => name,
})
const share = fc.integer({ min: 50, max: 99 }).map(value => figureOf(value, '%'))

describe('a share and its causes', () => {
  it('draw the share from zero, and the rest up to full scale', () => {
    const { length, rest } = layoutShare(figureOf(75, '%'), 'of it', [{ name: 'a', why: 'b' }])
    expect(length).toBe(0.75 * canvas.right)
    expect(rest - length).toBe(3)
  })

  it('keep their words apart, on the canvas and in their bar, for any data in the range', () => {
    fc.assert(fc.property(share, text(24), causes, (share, what, causes) => {
      checkShare({ share, rest: figureOf(100 - share.value, '%'), what, causes })
      const { length, names, figure } = layoutShare(share, what, causes)
      causes.forEach(({ name, why }, i) => {
        expect(canvas.margin + textWidth(name, names.size)).toBeLessThan(names.left)
        expect(names.left + textWidth(why, names.why)).toBeLessThanOrEqual(canvas.right)
        expect(names.baselines[i] - 0.7 * names.size).toBeGreaterThan(i ? names.baselines[i - 1] : canvas.top - 4)
      })
      expect(names.why).toBeGreaterThanOrEqual(16)
      expect(names.baselines.at(-1)! + 0.22 * names.size).toBeLessThan(BRACKET)
      expect(FIGURE_LEFT + figureWidth(share, figure.size)).toBeLessThan(figure.left)
      expect(figure.left + textWidth(what, figure.words)).toBeLessThanOrEqual(length)
      expect(figure.words).toBeGreaterThanOrEqual(16)
    }))
  })

  it('are refused outside the range', () => {
    const one = { name: 'a', why: 'b' }
    const ok = { share: figureOf(95, '%'), rest: figureOf(5, '%'), what: 'of it', causes: [one] }
    expect(() => checkShare({ ...ok, share: figureOf(40, '%') })).toThrow('test-40-% is 40')
    expect(() => checkShare({ ...ok, rest: figureOf(6, '%') })).toThrow('test-6-% is 6')
    expect(() => checkShare({ ...ok, causes: [] })).toThrow('There are no causes')
    expect(() => checkShare({ ...ok, causes: [one, one] })).toThrow('two causes "a"')
    expect(() => checkShare({ ...ok, causes: [{ ...one, why: 'w '.repeat(20) }] })).toThrow('The reason')
  })
})
