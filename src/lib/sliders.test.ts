import { expect, it } from 'vitest'
import { onSlider, passingSizesOf, sizesOf, startsOf } from './sliders'

it('the sliders run in round steps up to just under the bound, up to the limit, and up to twice the limit', () => {
  expect(startsOf(8)).toEqual({ least: 1, most: 7.8, step: 0.1, decimals: 1 })
  expect(passingSizesOf(3)).toEqual({ least: 0.3, most: 3, step: 0.1, decimals: 1 })
  expect(sizesOf(3)).toEqual({ least: 0.3, most: 6, step: 0.1, decimals: 1 })
})

it('a number beyond a slider is at its end, and one between two steps on the nearer', () => {
  expect([-1, 0, 1e9, 2.94, 2.96].map(value => onSlider(value, sizesOf(3)))).toEqual([0.3, 0.3, 6, 2.9, 3])
})
