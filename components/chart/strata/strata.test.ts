import type { Stratum } from './strata'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedFigure } from '../../../src/content/words'
import { figureWidth } from '../../../src/lib/figure-width'
import { canvas } from '../../../src/lib/scale'
import { textWidth } from '../../../src/lib/text-width'
import { figureOf } from '../../../tests/support/figure'
import { checkStrata, detailOf, layoutStrata, rows, whoType } from './strata'

const block = (name: string, column: number, more = {}) => ({ name, line: 'l', detail: 'd', column, ...more })
const stratum = (name: string, blocks: Stratum['blocks'] = []): Stratum => ({ name, terms: 't', detail: 'd', blocks })

/** Strata in the range, with at most one block for each place. */
const data = fc.tuple(fc.integer({ min: 3, max: 5 }), fc.integer({ min: 2, max: 4 })).chain(([count, columns]) =>
  fc.tuple(
    fc.array(fc.record({ row: fc.nat(count - 1), column: fc.nat(columns - 1), spans: fc.boolean() }), { maxLength: 8 - columns }),
    fc.nat(count - 1),
  ).map(([wishes, row]) => {
    // Every column has a block, so that none is empty.
    const taken = new Map<string, number>()
    const strata: Stratum[] = Array.from({ length: count }, (_, i) => stratum(`s${i}`, []))
    const all = [...Array.from({ length: columns }, (_, column) => ({ row, column, spans: false })), ...wishes]
    all.forEach((wish, i) => {
      const touched = wish.spans ? [wish.row, wish.row + 1] : [wish.row]
      if (touched.some(each => each >= count || taken.has(`${each} ${wish.column}`)))
        return
      touched.forEach(each => taken.set(`${each} ${wish.column}`, i))
      strata[wish.row] = { ...strata[wish.row], blocks: [...strata[wish.row].blocks, block(`b${i}`, wish.column, { spans: wish.spans })] }
    })
    return strata
  }))

describe('the strata', () => {
  it('fill the room between the line above and the base line, whichever is open', () => {
    for (const count of [3, 4, 5]) {
      for (const open of [undefined, ...Array.from({ length: count }, (_, i) => i)]) {
        const places = rows(count, open)
        expect(places[0].y).toBe(182)
        expect(places.at(-1)!.y + places.at(-1)!.height).toBeCloseTo(canvas.base)
        places.slice(1).forEach(({ y }, i) => expect(y - places[i].y - places[i].height).toBeCloseTo(3))
      }
    }
  })

  it('hold blocks that do not overlap, start under what they touch, and end by the right edge', () => {
    fc.assert(fc.property(data, fc.option(fc.nat(2), { nil: undefined }), (strata, open) => {
      checkStrata({ strata })
      const layout = layoutStrata(strata, open)
      const boxes = layout.blocks.flat()
      boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
        const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
        expect(Math.min(across, down)).toBeLessThanOrEqual(0)
      }))
      for (const { x, width, room } of boxes) {
        expect(x + width).toBeLessThanOrEqual(canvas.width + 4)
        expect(x + 12 + room).toBeLessThanOrEqual(canvas.right)
        expect(room).toBeGreaterThan(0)
      }
      // A stratum's own text ends before the first block that touches it.
      layout.strata.forEach(({ y, height, room }) => boxes
        .filter(box => box.y < y + height && box.y + box.height > y)
        .forEach(box => expect(canvas.margin + room).toBeLessThan(box.x)))
    }))
  })

  it('open with what touches them', () => {
    const strata = [stratum('a', [block('x', 0, { spans: true })]), stratum('b', [block('y', 1)]), stratum('c')]
    const opened = (open?: number) => layoutStrata(strata, open).blocks.flat().map(each => each.open)
    expect([opened(), opened(0), opened(1), opened(2)]).toEqual([[false, false], [true, false], [true, true], [false, false]])
  })

  it('are refused if blocks share a place, leave a column empty or reach below the lowest one, and if a text is too long', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(name => stratum(name))
    const withBlocks = (...blocks: Stratum['blocks']) => ({ strata: [a, { ...b, blocks }, c] })
    expect(() => checkStrata({ strata: [a, b] })).toThrow('There are two strata, but the picture fits three to five.')
    expect(() => checkStrata(withBlocks(block('x', 0), block('y', 0), block('z', 1)))).toThrow('"x" and "y" stand in one place.')
    expect(() => checkStrata(withBlocks(block('x', 0), block('y', 2)))).toThrow('No block stands in the column before 2.')
    expect(() => checkStrata({ strata: [a, b, { ...c, blocks: [block('x', 0), block('y', 1, { spans: true })] }] })).toThrow('none below')
    const long = block('x', 0, { detail: 'and so on '.repeat(40) })
    expect(() => checkStrata(withBlocks(long, block('y', 1)))).toThrow('is too long for its place among the strata.')
  })
})

it('a block\'s sentence begins with its figure, if it has one', () => {
  expect(detailOf(block('x', 0))).toBe('d')
  expect(detailOf(block('x', 0, { figure: figureOf(12, 'KB') }))).toBe(`${markedFigure(figureOf(12, 'KB'))} d`)
})

describe('the line above the strata', () => {
  const years = figureOf(38, 'years', { hedge: 'nearly' })
  const what = 'of distributed storage systems'

  it('keeps clear of the longest name', () => {
    const name = 'Maximiliane Wolkenstein-Trostburg'
    expect(name).toHaveLength(33)
    const type = whoType(name, 'Head of Platform', years, what)
    const right = canvas.margin + figureWidth(years, 68.6, type.words) + textWidth(` ${what}`, type.words)
    expect(right).toBeLessThan(canvas.right - textWidth(name, type.name))
  })

  it('is larger beside a short name', () => {
    expect(whoType('A. Lead', 'CTO', years, what)).toEqual({ words: 26, name: 26 })
  })
})
