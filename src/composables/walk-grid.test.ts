import fc from 'fast-check'
import { expect, it } from 'vitest'
import { walkGrid } from './walk-grid'

/** Five columns, four rows; 7 is the third cell of the second row. */
const from7 = (key: string) => walkGrid(7, key, 5, 20)

it('moves one cell with the arrow keys, and to the ends of the row with Home and End', () => {
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].map(from7)).toEqual([6, 8, 2, 12, 5, 9])
})

it('stops at every edge instead of wrapping', () => {
  const keys = [[5, 'ArrowLeft'], [9, 'ArrowRight'], [2, 'ArrowUp'], [17, 'ArrowDown']] as const
  expect(keys.map(([from, key]) => walkGrid(from, key, 5, 20))).toEqual([
    5,
    9,
    2,
    17,
  ])
})

it('moves to the ends of a single column or row with Home and End, and ignores arrow keys across it', () => {
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].map(key => walkGrid(2, key, 1, 4))).toEqual([
    undefined,
    undefined,
    1,
    3,
    0,
    3,
  ])
  expect(['ArrowUp', 'ArrowDown', 'Home', 'End'].map(key => walkGrid(2, key, 4, 4))).toEqual([undefined, undefined, 0, 3])
})

it('leaves every other key alone', () => {
  expect(['Enter', ' ', 'a', 'PageDown', 'Escape'].map(from7)).toEqual(Array.from({ length: 5 }))
})

it('never leaves the grid, whichever keys are pressed', () => {
  const keys = fc.array(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'))
  fc.assert(fc.property(keys, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (path, columns, rows) => {
    const end = path.reduce((at, key) => walkGrid(at, key, columns, columns * rows) ?? at, 0)
    expect(end).toBeGreaterThanOrEqual(0)
    expect(end).toBeLessThan(columns * rows)
  }))
})
