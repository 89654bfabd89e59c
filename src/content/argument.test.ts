import { expect, it } from 'vitest'
import { withFirstSentence } from './argument'

it('the first sentence stays in its slot, and the rest gets one of its own', () => {
  expect(withFirstSentence('# Head\n\n::argument::\n\nFrom @{a} to 1.4 ms, e.g. on one core. It held. $& too.\n\n::detail::\n\nNotes. More.'))
    .toBe('# Head\n\n::argument::\n\nFrom @{a} to 1.4 ms, e.g. on one core.\n\n::rest::\n\nIt held. $& too.\n\n::detail::\n\nNotes. More.')
})

it('the paragraphs of the rest stay apart', () => {
  expect(withFirstSentence('::argument::\n\nOne? Two.\n\nThree.')).toBe('::argument::\n\nOne?\n\n::rest::\n\nTwo.\n\nThree.\n\n')
})

it('an argument of one sentence, and a page without one, stay as they are', () => {
  for (const page of ['# Head\n\nA picture. And a line.', '::argument::\n\nOne sentence.\n', '::argument::\n\nOne.\n\n::detail::\n\nTwo. Three.'])
    expect(withFirstSentence(page)).toBe(page)
})
