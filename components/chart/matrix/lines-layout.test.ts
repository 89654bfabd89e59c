import type { Matrix } from '../../../src/content/types'
import type { LinesData } from './lines-layout'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grouped } from '../../../src/lib/format'
import { canvas } from '../../../src/lib/scale'
import { countLines } from '../../../src/lib/text-lines'
import { textWidth } from '../../../src/lib/text-width'
import { figureOf } from '../../../tests/support/figure'
import { checkLines, layoutLines, spread, WORDS } from './lines-layout'

const words = { linear: 'linear', falls: 'falls from', at: 'at', cores: 'cores' }
const NAMES = ['Mutex', 'Reader-writer-lock', 'Transactional memory', 'Sharded', 'Partitioned by key', 'Actor']

const share = figureOf(1.7, 'cores', { decimals: 1 })

const data = fc.record({
  columns: fc.integer({ min: 2, max: 6 }),
  steps: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 6 }),
  scale: fc.constantFrom(9, 999, 999_999),
}).chain(({ columns, steps, scale }) => fc.record({
  values: fc.array(fc.array(fc.integer({ min: 1, max: scale }), { minLength: columns, maxLength: columns }), {
    minLength: steps.length,
    maxLength: steps.length,
  }),
  linear: fc.integer({ min: 1, max: scale * 10 }),
  names: fc.shuffledSubarray(NAMES, { minLength: columns, maxLength: columns }),
}).map(({ values, linear, names }): LinesData => ({
  matrix: {
    kind: 'illustrative' as const,
    primitives: names,
    cores: steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + step, 0)),
    edges: [2],
    rows: values.map(row => row.map(value => ({ value, note: 'note' }))),
  },
  linear: figureOf(linear, 'index'),
  claim: { primitive: names[0], figure: share, words: ['cores of work:', '170 on 64 cores,', '100 on one'] },
})))

describe('the lines of a matrix', () => {
  it('keep every point in the plot, and the hero above all lines or left of them', () => {
    fc.assert(fc.property(data, (each) => {
      checkLines(each, words)
      const { plot, lines, linear, hero } = layoutLines(each, words)
      const points = [...lines.flatMap(line => line.points), linear]
      expect(points.every(({ x, y }) => x >= plot.left && x <= plot.right + 0.01 && y >= -0.01 && y <= plot.height)).toBe(true)
      const boxes = [
        { right: hero.left + textWidth('1.7', hero.size), bottom: 262 },
        ...each.claim.words.map((text, i) => ({ right: canvas.margin + textWidth(text, 22), bottom: WORDS.first + WORDS.line * i })),
      ]
      for (const { right, bottom } of boxes)
        expect(points.every(({ x, y }) => x > right || y + canvas.top > bottom)).toBe(true)
    }))
  })

  it('keep the labels apart and on the canvas, and the numbers of the axis apart', () => {
    fc.assert(fc.property(data, (each) => {
      const { lines, linear, label, axis, plot } = layoutLines(each, words)
      const labels = [...lines, { ...linear, name: words.linear }]
      const room = canvas.right - label.left - label.name
      expect(labels.every(({ name }) => countLines(name, room, label.size) <= 2)).toBe(true)
      expect(labels.every(({ value }) => textWidth(value, 26) <= label.name)).toBe(true)
      const at = labels.map(each => each.label).sort((a, b) => a - b)
      expect(at.every((y, i) => i === 0 || y - at[i - 1] >= 29.9)).toBe(true)
      expect(at.at(-1)).toBeLessThanOrEqual(plot.height)
      expect(at[0]).toBeGreaterThanOrEqual(0)
      expect(axis.at(-1)!.text).toBe(`${grouped(each.matrix.cores.at(-1)!)} cores`)
      expect(axis.every(({ x }, i) => i === 0 || x > axis[i - 1].x)).toBe(true)
    }))
  })

  const cell = (value: number) => ({ value, note: 'note' })
  const matrix: Matrix = {
    kind: 'illustrative' as const,
    primitives: ['Lock', 'Readers', 'None'],
    cores: [1, 16, 64],
    edges: [2],
    rows: [[cell(100), cell(100), cell(108)], [cell(165), cell(280), cell(1180)], [cell(170), cell(260), cell(3680)]],
  }
  const plain: LinesData = { matrix, linear: figureOf(6400, 'index'), claim: { primitive: 'Lock', figure: share, words: [] } }

  it('are on linear axes from zero at the left edge', () => {
    const { plot, lines, linear } = layoutLines(plain, words)
    expect([plot.left, linear.y]).toEqual([0, 0])
    const [from, , to] = lines[2].points
    expect(to.x / from.x).toBeCloseTo(64)
    expect((plot.height - to.y) / (plot.height - from.y)).toBeCloseTo(3680 / 108)
  })

  it('say where one falls, unless another line is in the way', () => {
    const { lines } = layoutLines(plain, words)
    expect(lines.map(({ tone }) => tone)).toEqual(['claim', 'falls', 'rises'])
    expect(lines[1].note?.text).toBe('falls from 280 at 16 cores')
    const crowded = { ...matrix, rows: matrix.rows.map(([lock, readers], i) => [lock, readers, cell([100, 900, 300][i])]) }
    expect(layoutLines({ ...plain, matrix: crowded }, words).lines[1].note).toBeUndefined()
  })

  it('move to the right of the hero if one of them rises into it', () => {
    const high = { ...matrix, rows: matrix.rows.map(row => [...row.slice(0, 2), cell(6000)]) }
    expect(layoutLines({ ...plain, matrix: high }, words).plot.left).toBeGreaterThan(200)
  })

  it.each([
    ['a claim about no column', { claim: { ...plain.claim, primitive: 'Actor' } }, 'The claim is about "Actor"'],
    ['counts of cores in no order', { matrix: { ...matrix, cores: [1, 64, 16] } }, 'cores 1, 64, 16 are not in ascending order'],
    ['a long line under the claim', { claim: { ...plain.claim, words: ['a line much longer than the hero above it'] } }, 'too long a line'],
  ])('are refused with %s', (_, change, message) => {
    expect(() => checkLines(plain, words)).not.toThrow()
    expect(() => checkLines({ ...plain, ...change }, words)).toThrow(message)
  })
})

it('labels that are too near move apart, within the picture', () => {
  expect(spread([0, 100, 110, 350, 355], 30, 352)).toEqual([0, 100, 130, 322, 352])
})
