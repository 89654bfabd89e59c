import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canvas, type } from '../../src/lib/scale'
import { textWidth } from '../../src/lib/text-width'
import { checkTools, layoutTools, parts } from './tools-table'

function engagement(name: string, layers = 2, tools = ['a tool']) {
  const layer = (i: number) => ({ name: `layer ${i}`, finding: 'hot', tools })
  return { name, decides: 'what we find', layers: Array.from({ length: layers }, (_, i) => layer(i)) }
}

it('the columns cover the canvas side by side, and their texts have the same room', () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 4 }), (count) => {
    const columns = layoutTools(Array.from({ length: count }, (_, i) => engagement(`engagement ${i}`)))
    expect(columns[0]).toMatchObject({ left: 0, text: canvas.margin })
    expect(columns.at(-1)!.left + columns.at(-1)!.width).toBe(canvas.width)
    columns.slice(1).forEach(({ left, text }, i) => {
      expect(left).toBeCloseTo(columns[i].left + columns[i].width + parts.gap)
      expect(text - columns[i].text).toBeCloseTo(columns[1].text - columns[0].text)
    })
  }))
})

it('the layers of each engagement fill its column', () => {
  for (const { layer, layers } of [1, 3, 5].map(layers => ({ layers, ...layoutTools([engagement('a', layers), engagement('b')])[0] })))
    expect(layers * (layer + parts.gap)).toBeCloseTo(canvas.base - canvas.top - parts.head)
})

it('tools that need more room are set smaller, and refused where they would be too small', () => {
  const wide = ['Raft/Paxos variants', 'flake detection']
  const [{ tools, left, text, width }] = layoutTools([engagement('a', 2, wide), engagement('b'), engagement('c')])
  expect(tools).toBeLessThan(type.body)
  expect(wide.reduce((sum, tool) => sum + textWidth(tool, tools), 0)).toBeLessThan(width - (text - left))
  const [a, b] = [engagement('a'), engagement('b', 1, [...wide, ...wide, ...wide])]
  expect(() => checkTools({ engagements: [a, b] })).toThrow('The tools of the layer "layer 0" do not fit side by side.')
  expect(() => checkTools({ engagements: [a] })).toThrow('engagements')
  expect(() => checkTools({ engagements: [a, engagement('b', 6)] })).toThrow('layers of "b"')
  const long = 'a sentence that is far too long for the column that it heads, however small'
  expect(() => checkTools({ engagements: [a, { ...b, decides: long.repeat(2) }] })).toThrow('There is no room')
  const found = { ...a, layers: [{ name: 'memory', finding: long, tools: ['a tool'] }] }
  expect(() => checkTools({ engagements: [engagement('c'), found] })).toThrow(`There is no room for "${long}"`)
})
