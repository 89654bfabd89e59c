import { expect, it } from 'vitest'
import { lastOfKind, markedPieces, markInText, plainFigure, undrawnMark, unmarked, withoutMarks } from './marks'

const [e, d] = ['e', 'd'].map(markInText)

it('come as pieces between the words, and leave the words as they are', () => {
  const text = `24${d} cores, now 4${d} at 28 ms${e}`
  expect(markedPieces(text)).toEqual([
    { words: '24' },
    { letter: 'd' },
    { words: ' cores, now 4' },
    { letter: 'd' },
    { words: ' at 28 ms' },
    { letter: 'e' },
  ])
  expect(withoutMarks(text)).toBe('24 cores, now 4 at 28 ms')
  expect(markedPieces('')).toEqual([])
})

it('are found in HTML where nothing has drawn them, with the words before', () => {
  expect(undrawnMark(`<p>over <b>3%${e}</b></p>`)).toBe('3%')
  expect(undrawnMark('<p>over <b>3%</b></p>')).toBeUndefined()
})

it('are left off a figure for a text alternative', () => {
  const figure = { value: 28, unit: 'ms', kind: 'engagement' }
  expect(unmarked(figure)).toEqual({ value: 28, unit: 'ms' })
  expect(plainFigure(figure)).toBe('28\u00A0ms')
})

it('are carried by the last figure of each kind', () => {
  const figures = ['e', 'd', 'e', 'e', 'd', 'i'].map((kind, i) => ({ kind, i }))
  expect([...lastOfKind(figures)].map(({ i }) => i)).toEqual([3, 4, 5])
})
