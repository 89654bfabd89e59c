import { expect, it } from 'vitest'
import { titleOf } from './page-title'

const slides = [
  { no: 1, meta: { slide: { title: 'The first headline', frontmatter: { routeAlias: 'cover' } } } },
  { no: 2, meta: { slide: { title: 'A claim', frontmatter: { routeAlias: 'claim' } } } },
]

it.each([
  ['cover', 'Deck'],
  ['1', 'Deck'],
  ['claim', 'A claim · Deck'],
  ['2', 'A claim · Deck'],
])('slide %s is titled "%s"', (no, title) => {
  expect(titleOf({ name: 'play', params: { no } }, slides, 'Deck')).toBe(title)
})

it('a page that is not a slide has its own title, or the deck\'s if it is unknown', () => {
  expect(titleOf({ name: 'handout', params: {} }, slides, 'Deck')).toBe('Handout · Deck')
  expect(titleOf({ name: 'presenter', params: { no: '2' } }, slides, 'Deck')).toBe('Presenter · Deck')
  expect(titleOf({ name: 'elsewhere', params: {} }, slides, 'Deck')).toBe('Deck')
})
