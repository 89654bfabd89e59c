import { expect, it } from 'vitest'
import { logSize, toneOf } from './heat'

const edges = [150, 300, 900, 2500]

it('gives a value on an edge the tone above it, and one below it the tone beneath', () => {
  expect(edges.map(edge => toneOf(edge, edges))).toEqual([1, 2, 3, 4])
  expect(edges.map(edge => toneOf(edge - 1, edges))).toEqual([0, 1, 2, 3])
})

it('sets the least value smallest, the most largest, and equal factors equally apart', () => {
  const size = (value: number) => logSize(value, 10, 1000, [20, 60])
  expect([10, 100, 1000].map(size)).toEqual([20, 40, 60])
})

it('refuses a scale without two ends above zero', () => {
  expect(() => logSize(5, 0, 10)).toThrow(RangeError)
  expect(() => logSize(5, 10, 10)).toThrow('not 10 and 10')
})
