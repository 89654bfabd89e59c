import { expect, it } from 'vitest'
import { batchFor, offeredTo, passesFor, warmUpsFor } from './choices.ts'

it.each([
  ['fifty ticks if the tape has a hundred batches that long', 400_000, 5e6, 0.005, 2048],
  ['fewer ticks if it does not, as on an isolated page', 200_000, 5e6, 0.005, 1024],
  ['at least twenty-five ticks, as on a page that is not isolated', 200_000, 5e6, 0.1, 16_384],
  ['as long as the whole tape if the clock is too coarse for more than one batch', 200_000, 5e6, 2, 200_000],
  ['more ticks than necessary if the clock is fine', 200_000, 5e6, 1e-6, 512],
  ['as long as the whole tape if the tape is short', 1000, 5e6, 0.005, 1000],
])('a batch lasts %s', (_, count, rate, tick, batch) => {
  expect(batchFor(count, rate, tick)).toBe(batch)
})

it.each([
  [5, 5e6, 0.005],
  [200_000, Infinity, 0.1],
  [200_000, 5e6, 16.7],
])('a tape of %i messages at %d a second is too short for a tick of %d ms', (count, rate, tick) => {
  expect(() => batchFor(count, rate, tick)).toThrow('over too soon')
})

it('the offered rate keeps the slowest step busy at most half of the time', () => {
  expect([1_848_000, 780_000, 600_001, 1_999_999, 2_000_000, 9999].map(offeredTo)).toEqual([
    900_000,
    300_000,
    300_000,
    900_000,
    1_000_000,
    4000,
  ])
})

it('there are fewer passes if each takes long', () => {
  expect([0.1, 0.2, 0.3, 1, 4].map(passesFor)).toEqual([7, 7, 5, 5, 3])
})

it('a short tape gets more warm-up passes, up to 1,000', () => {
  expect([1_000_000, 200_000, 30_000, 1000, 5].map(warmUpsFor)).toEqual([2, 2, 14, 400, 1000])
})
