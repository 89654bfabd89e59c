import { expect, it } from 'vitest'
import { logShare, sizeAt, toneOf } from './heat'

const edges = [150, 300, 900, 2500]

it('gives a value on an edge the tone above the edge, and a value just below the edge the tone below it', () => {
  expect(edges.map(edge => toneOf(edge, edges))).toEqual([1, 2, 3, 4])
  expect(edges.map(edge => toneOf(edge - 1, edges))).toEqual([0, 1, 2, 3])
})

it('gives the least value the smallest size, the greatest the largest, and equal factors equal steps in size', () => {
  const size = (value: number) => sizeAt(logShare(value, 10, 1000), [20, 60])
  expect([10, 100, 1000].map(size)).toEqual([20, 40, 60])
})

it('rejects a scale unless its ends are above zero and differ', () => {
  expect(() => logShare(5, 0, 10)).toThrow(RangeError)
  expect(() => logShare(5, 10, 10)).toThrow('not 10 and 10')
})
