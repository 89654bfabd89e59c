import { expect, it } from 'vitest'
import { squareRows, squares } from './squares'

it('draws one square for one, ten in a row, standing on the base line', () => {
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

it('gathers the squares of a row in one path, and loses none', () => {
  const rows = squareRows(squares(42, 472).cells)
  expect(rows).toHaveLength(5)
  expect(rows.map(d => d.split('h7v7').length - 1)).toEqual([10, 10, 10, 10, 2])
  expect(rows[4]).toBe('M0 433h7v7h-7zm8 0h7v7h-7z')
})

it('lays another grid without touching squares either', () => {
  const { cells, top } = squares(1000, 360, 38, 4)
  expect(new Set(cells.map(c => `${c.x},${c.y}`)).size).toBe(1000)
  expect(Math.max(...cells.map(c => c.y + 3))).toBe(360)
  expect(top).toBe(Math.min(...cells.map(c => c.y)))
})
