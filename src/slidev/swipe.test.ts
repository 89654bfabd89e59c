import { expect, it } from 'vitest'
import { swipeOf } from './swipe'

it('turns pages: to the left on, to the right back', () => {
  expect(swipeOf(-120, 10)).toBe('next')
  expect(swipeOf(120, -30)).toBe('prev')
})

it('takes a short way, a slanting one and one up or down for no swipe', () => {
  for (const [dx, dy] of [[0, 0], [-49, 0], [-60, 40], [0, -300], [10, 300]])
    expect(swipeOf(dx, dy), `${dx}, ${dy}`).toBeUndefined()
})
