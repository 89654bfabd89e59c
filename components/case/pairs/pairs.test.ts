import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureWidth } from '../../../src/lib/figure-width'
import { plainFigure } from '../../../src/lib/marks'
import { ratio } from '../../../src/lib/ratio'
import { canvas } from '../../../src/lib/scale'
import { textWidth } from '../../../src/lib/text-width'
import { figureOf } from '../../../tests/support/figure'
import { checkPairs, layoutPairs } from './pairs'

const pair = fc.record({
  after: fc.integer({ min: 1, max: 999 }),
  times: fc.double({ min: 1.06, max: 990, noNaN: true }),
}).map(({ after: least, times }) => {
  const [before, after] = [figureOf(Math.ceil(least * times), 'ms'), figureOf(least, 'ms')]
  const computation = `${plainFigure(before)} / ${plainFigure(after)}`
  const quotient = figureOf(ratio(before.value, after.value), 'x', { computation, decimals: 1 })
  return { to: 'slide', name: 'Distributed systems', what: 'feed, p99', before, after, ratio: quotient }
}).filter(({ before, after }) => before.value / after.value <= 1000)

describe('the rows of pairs', () => {
  it('keep clear of each other and of the footer, and no text crosses the end of a bar, for any ratios in the range', () => {
    fc.assert(fc.property(fc.array(pair, { minLength: 2, maxLength: 5 }), (pairs) => {
      checkPairs(pairs)
      const rows = layoutPairs(pairs)
      rows.forEach((row, i) => {
        expect(row.y + row.height).toBeLessThanOrEqual(rows[i + 1]?.y ?? canvas.base + 8)
        const { after, ratio: times } = pairs[i]
        const right = row.figure.left + figureWidth(after, row.size)
        if (row.figure.inside)
          expect(right).toBeLessThanOrEqual(row.length)
        else
          expect(row.figure.left).toBeGreaterThan(row.length)
        const words = textWidth(`${times.computation} = `, row.ratio.size) + textWidth(plainFigure(times), row.ratio.size * 1.64)
        if (row.ratio.inside)
          expect(canvas.margin + words).toBeLessThanOrEqual(row.figure.left)
        else
          expect(canvas.right - words).toBeGreaterThanOrEqual(row.figure.inside ? row.length : right)
      })
    }))
  })

  it('are refused if there are too few or too many, or a name is too long', () => {
    const one = fc.sample(pair, 1)[0]
    expect(() => checkPairs([one])).toThrow('There are one rows, but the picture fits two to five.')
    expect(() => checkPairs([one, { ...one, name: 'Electroencephalography' }])).toThrow('has a word of 22 characters')
  })
})
