import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layoutPiles, squareRows, squares } from './squares'

it('draws one square per unit, ten per row, starting on the baseline', () => {
  const { cells, top } = squares(42, 472)
  expect(cells).toHaveLength(42)
  expect(Math.max(...cells.map(c => c.y + 7))).toBe(472)
  expect(cells.filter(c => c.row === 4)).toHaveLength(2)
  expect(top).toBe(Math.min(...cells.map(c => c.y)))
})

it('never lets two squares touch', () => {
  const { cells } = squares(310, 472)
  expect(new Set(cells.map(c => `${c.x},${c.y}`)).size).toBe(310)
})

it('combines the squares of each row into one path without losing any', () => {
  const rows = squareRows(squares(42, 472).cells)
  expect(rows).toHaveLength(5)
  expect(rows.map(d => d.split('h7v7').length - 1)).toEqual([10, 10, 10, 10, 2])
  expect(rows[4]).toBe('M0 433h7v7h-7zm8 0h7v7h-7z')
})

it('keeps squares apart with another row length and pitch too', () => {
  const { cells, top } = squares(1000, 360, 38, 4)
  expect(new Set(cells.map(c => `${c.x},${c.y}`)).size).toBe(1000)
  expect(Math.max(...cells.map(c => c.y + 3))).toBe(360)
  expect(top).toBe(Math.min(...cells.map(c => c.y)))
})

it('finds a unit with which both piles and their numbers fit, for any two counts', () => {
  const counts = fc.integer({ min: 1, max: 999_999 })
  fc.assert(fc.property(counts, counts, fc.integer({ min: 300, max: 400 }), (before, after, height) => {
    const { units, beside, size } = layoutPiles(before, after, height)
    expect(String(units)).toMatch(/^[125]0*$/)
    const high = (count: number) => height - squares(Math.round(count / units), height).top
    expect(high(before) + 61).toBeLessThanOrEqual(height + 1)
    expect(high(after) + (beside ? 0 : 100)).toBeLessThanOrEqual(height + 1)
    expect(size).toBeGreaterThanOrEqual(22)
  }))
})
