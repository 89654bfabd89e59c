import { expect, it } from 'vitest'
import { swipeOf } from './swipe'

it('goes to the next slide on a swipe left, and to the previous one on a swipe right', () => {
  expect(swipeOf(-120, 10)).toBe('next')
  expect(swipeOf(120, -30)).toBe('prev')
})

it('ignores movements that are short, diagonal or vertical', () => {
  for (const [dx, dy] of [[0, 0], [-49, 0], [-60, 40], [0, -300], [10, 300]])
    expect(swipeOf(dx, dy), `${dx}, ${dy}`).toBeUndefined()
})
