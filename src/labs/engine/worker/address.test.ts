import { expect, it } from 'vitest'
import { chosenIn } from './address'

it.each([
  ['?scenario=crash&seed=7', { scenario: 'crash', seed: 7 }],
  ['?seed=4294967295&clicks=3', { scenario: 'calm', seed: 4294967295 }],
  ['?scenario=reshaping', { scenario: 'reshaping', seed: 1 }],
  ['?seed=0', { scenario: 'calm', seed: 0 }],
  ['', { scenario: 'calm', seed: 1 }],
  ['?scenario=toString&seed=4294967296', { scenario: 'calm', seed: 1 }],
  ['?scenario=CRASH&seed=-7', { scenario: 'calm', seed: 1 }],
  ['?scenario=&seed=1e3', { scenario: 'calm', seed: 1 }],
  ['?scenario=%E0%A4%A&seed=', { scenario: 'calm', seed: 1 }],
])('%s names a tape, and invalid values count as missing', (search, chosen) => {
  expect(chosenIn(search)).toEqual(chosen)
})
