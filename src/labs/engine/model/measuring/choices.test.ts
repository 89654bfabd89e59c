import { expect, it } from 'vitest'
import { batchFor, offeredTo, passesFor, warmUpsFor } from './choices.ts'

it.each([
  ['fifty where the tape has a hundred such', 400_000, 5e6, 0.005, 2048],
  ['fewer where it has not, as in an isolated page', 200_000, 5e6, 0.005, 1024],
  ['twenty-five at least, as in one that is not', 200_000, 5e6, 0.1, 16_384],
  ['as many as there are, where the clock is so coarse that the tape is one batch', 200_000, 5e6, 2, 200_000],
  ['more than it needs, where the clock is fine', 200_000, 5e6, 1e-6, 512],
  ['twenty-five at least of a short tape', 1000, 5e6, 0.005, 1000],
])('a batch lasts fifty ticks or %s', (_, count, rate, tick, batch) => {
  expect(batchFor(count, rate, tick)).toBe(batch)
})

it.each([
  [5, 5e6, 0.005],
  [200_000, Infinity, 0.1],
  [200_000, 5e6, 16.7],
])('a tape of %i messages at %d a second is too short for a tick of %d ms', (count, rate, tick) => {
  expect(() => batchFor(count, rate, tick)).toThrow('over too soon')
})

it('what is offered keeps the slowest step busy for half of its time at most', () => {
  expect([1_848_000, 780_000, 600_001, 1_999_999, 2_000_000, 9999].map(offeredTo)).toEqual([
    900_000,
    300_000,
    300_000,
    900_000,
    1_000_000,
    4000,
  ])
})

it('there are fewer passes where one takes long', () => {
  expect([0.1, 0.2, 0.3, 1, 4].map(passesFor)).toEqual([7, 7, 5, 5, 3])
})

it('a short tape is warmed up as often as makes up for it', () => {
  expect([1_000_000, 200_000, 30_000, 1000, 5].map(warmUpsFor)).toEqual([2, 2, 14, 400, 1000])
})
