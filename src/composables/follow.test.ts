import { expect, it } from 'vitest'
import { follower } from './follow'

/** A fake window: each of its navigations ends when the test calls `end`. */
function traveller() {
  const went: string[] = []
  const ends: ((again?: boolean) => Promise<void>)[] = []
  let at = 'home'
  const follow = follower<string>(to => to === at, (to) => {
    went.push(to)
    return new Promise((done) => {
      ends.push(async (again = false) => {
        if (!again && to !== 'barred')
          at = to
        done(again)
        await new Promise(resolve => setTimeout(resolve))
      })
    })
  })
  return { follow, went, end: (again?: boolean) => ends.shift()!(again), at: () => at }
}

it('ends at the last requested place, however many requests arrive during a navigation', async () => {
  const { follow, went, end, at } = traveller()
  for (const to of ['a', 'b', 'c'])
    follow(to)
  await end()
  await end()
  expect([at(), went]).toEqual(['c', ['a', 'c']])
})

it('navigates again after an interrupted navigation', async () => {
  const { follow, went, end, at } = traveller()
  follow('a')
  await end(true)
  await end()
  expect([at(), went]).toEqual(['a', ['a', 'a']])
})

it('does not navigate to the place where it already is', () => {
  const { follow, went } = traveller()
  follow('home')
  expect(went).toEqual([])
})

it('gives up on a place that cannot be reached, and still follows later requests', async () => {
  const { follow, went, end, at } = traveller()
  follow('barred')
  await end()
  expect(went).toEqual(['barred'])
  follow('a')
  await end()
  expect(at()).toBe('a')
})
