import { describe, expect, it } from 'vitest'
import { meant, merged, pieces, search } from './search'

const entries = [
  { question: 'What does it cost?', answer: 'In person. No load here.' },
  { question: 'At what load was p99 taken?', answer: 'I have none.', from: 'payments', to: 'payments' },
  { question: 'Is Zażółć a client?', answer: 'Ask us.', from: 'cover', to: 'limits' },
]
const found = (typed: string, here = 'cover') => search(entries, typed, here).map(({ question }) => question.split(' ')[0])

describe('the likely questions', () => {
  it('are found by all words, in question, answer or alias, in any case and without accents', () => {
    expect(found('LOAD')).toEqual(['At', 'What'])
    expect(found('load p99')).toEqual(['At'])
    expect(found('zazo')).toEqual(['Is'])
    expect(found('limits')).toEqual(['Is'])
    expect(found('load nothing')).toEqual([])
  })

  it('begin with those of the slide on stage', () => {
    expect(found('', 'payments')).toEqual(['At', 'What', 'Is'])
    expect(found('', 'cover')).toEqual(['Is', 'What', 'At'])
  })

  it('merge when they are worded alike: the answer of the slide, the way of the list', () => {
    expect(merged([
      { question: 'At what load?', answer: 'Said on the slide.', from: 'payments', to: 'payments' },
      { question: 'at what load? ', answer: 'From the list.', to: 'limits' },
      { question: 'Other?', answer: 'Yes.' },
    ])).toEqual([
      { question: 'At what load?', answer: 'Said on the slide.', from: 'payments', to: 'limits' },
      { question: 'Other?', answer: 'Yes.' },
    ])
  })

  it('show what was typed, also in letters with accents', () => {
    expect(pieces('At what Load?', 'load at')).toEqual([
      { text: 'At', hit: true },
      { text: ' wh', hit: false },
      { text: 'at', hit: true },
      { text: ' ', hit: false },
      { text: 'Load', hit: true },
      { text: '?', hit: false },
    ])
    expect(pieces('Zażółć', 'zol')).toEqual([{ text: 'Zażółć', hit: false }])
    expect(pieces('Zażółć', 'zo')).toEqual([{ text: 'Za', hit: false }, { text: 'żó', hit: true }, { text: 'łć', hit: false }])
    expect(pieces('', 'x')).toEqual([])
  })
})

it('a slide of the outline is meant by its number, its name or its headline', () => {
  const slides = [
    { no: 1, alias: 'cover', title: 'One inner loop' },
    { no: 2, alias: 'fan-out', title: 'p99 fell' },
    { no: 12, alias: 'engine', title: 'Nine months' },
  ]
  expect(['2', 'fan', 'out', 'NINE', 'xyz', ' '].map(typed => meant(slides, typed))).toEqual([1, 1, 1, 2, -1, -1])
})
