import { expect, it } from 'vitest'
import { canvas } from '../../src/lib/scale'
import { checkLayers, layoutLayers } from './layers-table'

const engagements = ['Tuning', 'Systems', 'Builds']
const layers = [2, 2, 1, 1, 0, 0].map((engagement, i) => ({ name: `layer ${i}`, engagement, tools: ['a tool'] }))

it('a note stands right of the tools of as many layers as it has lines', () => {
  const { columns, note: two } = layoutLayers(engagements, layers, ['one', 'two'])
  expect(two.rows).toBe(4)
  expect(two.left).toBeGreaterThan(canvas.column + columns[0])
  const { note: three } = layoutLayers(engagements, layers, ['one', 'two', 'three'])
  expect(three.rows).toBe(3)
  expect(three.left - two.left).toBeCloseTo(columns[1])
})

it('a note without room is refused by its line', () => {
  const long = 'This line is far too long for the place that is left beside the tools'
  expect(() => checkLayers({ engagements, layers, note: ['short'] })).not.toThrow()
  expect(() => checkLayers({ engagements, layers, note: ['short', long] })).toThrow(long)
  expect(() => checkLayers({ engagements, layers, note: ['a', 'b', 'c', 'd'] })).toThrow('lines of the note')
})
