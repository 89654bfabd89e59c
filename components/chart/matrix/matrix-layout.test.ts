import type { Matrix } from '../../../src/content/types'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canvas } from '../../../src/lib/scale'
import { textWidth } from '../../../src/lib/text-width'
import { checkMatrix, headOf, layoutMatrix } from './matrix-layout'

const words = { core: 'core', cores: 'cores', spread: 'spread' }
const NAMES = ['Mutex', 'RWLock', 'Lock-free', 'Sharded', 'Actor', 'Seqlock']
const NOTES = ['cheap', 'lock convoy', 'cache-line tuned', '16 shards, hot-key risk']

const cells = fc.record({ value: fc.integer({ min: 1, max: 999_999 }), note: fc.constantFrom(...NOTES) })

/** Matrices of two to six columns and rows. */
const matrices = fc.record({ columns: fc.integer({ min: 2, max: 6 }), rows: fc.integer({ min: 2, max: 6 }) })
  .chain(({ columns, rows }) => fc.record({
    kind: fc.constant('illustrative' as const),
    primitives: fc.constant(NAMES.slice(0, columns)),
    cores: fc.constant(Array.from({ length: rows }, (_, i) => 2 ** i)),
    edges: fc.constant([150, 2500]),
    rows: fc.array(fc.array(cells, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  }))
  .filter(({ rows }) => new Set(rows.flat().map(({ value }) => value)).size > 1)

const layoutOf = (matrix: Matrix) => layoutMatrix(matrix, matrix.rows.map((row, i) => headOf(matrix.cores[i], row, words)))

describe('the layout of a matrix', () => {
  it('keeps all cells on the canvas and every value inside its cell', () => {
    fc.assert(fc.property(matrices, (matrix) => {
      checkMatrix(matrix, words)
      const { column, gap, sizes, zone, row, note, head, name } = layoutOf(matrix)
      expect(canvas.column + matrix.primitives.length * column - gap).toBeLessThanOrEqual(canvas.width + 0.01)
      expect(matrix.rows.length * row).toBeLessThanOrEqual(361)
      expect(sizes[0]).toBeLessThanOrEqual(sizes[1])
      expect(zone + note).toBeLessThanOrEqual(row)
      const most = Math.max(...matrix.rows.flat().map(({ value }) => value))
      expect(textWidth(most.toLocaleString('en'), sizes[1])).toBeLessThanOrEqual(column - gap - 14)
      expect(Math.min(head.size, head.note, name.size)).toBeGreaterThanOrEqual(14)
    }))
  })
})

describe('the check of a matrix', () => {
  const cell = (value: number, note = 'cheap') => ({ value, note })
  const matrix: Matrix = {
    kind: 'illustrative' as const,
    primitives: ['A', 'B'],
    cores: [1, 2],
    edges: [150],
    rows: [[cell(1), cell(2)], [cell(3), cell(4)]],
  }

  const long = 'a long note '.repeat(12)
  it.each([
    ['a note that is too long for its cell', { rows: [[cell(1, long), cell(2)], [cell(3), cell(4)]] }, 'The note "a long'],
    ['a row with a cell too few', { rows: [[cell(1)], [cell(3), cell(4)]] }, 'cells at 1 cores'],
    ['a column twice', { primitives: ['A', 'A'] }, 'two columns "A"'],
    ['a value of 0', { rows: [[cell(0), cell(2)], [cell(3), cell(4)]] }, 'A at 1 cores is 0'],
    ['edges in no order', { edges: [300, 150] }, 'not in ascending order'],
  ])('refuses %s', (_, change, message) => {
    expect(() => checkMatrix(matrix, words)).not.toThrow()
    expect(() => checkMatrix({ ...matrix, ...change }, words)).toThrow(message)
  })

  it('refuses a note of six columns that two columns have room for', () => {
    const note = '16 shards risk hot keys'
    const wide = (columns: number): Matrix => ({
      kind: 'illustrative' as const,
      primitives: NAMES.slice(0, columns),
      cores: [1, 2],
      edges: [150],
      rows: [1, 2].map(value => NAMES.slice(0, columns).map(() => cell(value, note))),
    })
    expect(() => checkMatrix(wide(2), words)).not.toThrow()
    expect(() => checkMatrix(wide(6), words)).not.toThrow()
  })
})
