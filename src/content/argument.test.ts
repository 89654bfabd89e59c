import { expect, it } from 'vitest'
import { withFirstSentence } from './argument'

/** A page in paragraphs. */
const page = (...paragraphs: string[]) => paragraphs.join('\n\n')

it('the first sentence stays in its slot, and the rest gets one of its own', () => {
  const detail = ['::detail::', 'Notes. More.']
  expect(withFirstSentence(page('# Head', '::argument::', 'To 1.4 ms on `std::map`. io_uring held. $& too.', ...detail)))
    .toBe(page('# Head', '::argument::', 'To 1.4 ms on `std::map`.', '::rest::', 'io_uring held. $& too.', ...detail))
})

it('the paragraphs of the rest stay apart', () => {
  expect(withFirstSentence(page('::argument::', 'One? Two.', 'Three.')))
    .toBe(page('::argument::', 'One?', '::rest::', 'Two.', 'Three.', ''))
})

it('an argument of one sentence, and a page without one, stay as they are', () => {
  for (const same of [
    page('# Head', 'A picture. And a line.'),
    page('::argument::', 'One sentence.', ''),
    page('::argument::', 'One.', '::detail::', 'Two. Three.'),
  ])
    expect(withFirstSentence(same)).toBe(same)
})
