import { describe, expect, it } from 'vitest'
import { markedPieces } from '../lib/marks'
import { withFigures } from './index'
import { withMarkElements, withMarks } from './marks'
import { kinds } from './words'

/** A text with its marks as letters in brackets. */
function read(text: string) {
  return markedPieces(withFigures(withMarks(text)))
    .map(piece => 'words' in piece ? piece.words.replaceAll('\u00A0', ' ') : `[${piece.letter}]`)
    .join('')
}

it('has one letter for each kind, the first of its name, and its meaning', () => {
  const all = Object.values(kinds)
  expect(new Set(all.map(({ mark }) => mark)).size).toBe(all.length)
  for (const { mark, name, means } of all) {
    expect(name.startsWith(mark)).toBe(true)
    expect(means.length).toBeGreaterThan(10)
  }
})

describe('a figure of a page', () => {
  it.each([
    ['alone', 'at @{payments-p99-after} now', 'at 28 ms[e] now'],
    ['in a run of one kind', 'from @{payments-p99-before} to @{payments-p99-after}, on one core', 'from 184 ms to 28 ms[e], on one core'],
    ['in another sentence', 'It was @{payments-p99-before}. It is @{payments-p99-after}.', 'It was 184 ms[e]. It is 28 ms[e].'],
    ['of another kind', '@{payments-p99-before}, @{payments-p99-ratio} more', '184 ms[e], 6.6×[d] more'],
    ['in another item', '- @{payments-p99-before}\n- @{payments-p99-after}', '- 184 ms[e]\n- 28 ms[e]'],
    ['with a unit that the page types', 'shard @{fanout-shard-p99|number}s · full', 'shard 2.4s[e] · full'],
    ['in words', 'after @{engine-stalled|words}', 'after nine months[e]'],
    ['in Markdown', '**@{payments-arena}** and *@{pipeline-gate|number}% rule*', '**−37%** and *3%[e] rule*'],
    ['in each string of an attribute', `<A :a="['@{payments-p99-before}', 'b']" /> c`, `<A :a="['184 ms[e]', 'b']" /> c`],
    ['after an attribute with a bracket', '<A :a="b > c" t="@{payments-p99-before}" />', '<A :a="b > c" t="184 ms[e]" />'],
  ])('carries its mark: %s', (_, text, marked) => expect(read(text)).toBe(marked))

  it('is refused by its id if there is none', () => expect(() => withMarks('@{payments-p98}')).toThrow('payments-p98'))
})

it('becomes an element in Markdown, and stays a character in attributes', () => {
  const text = withMarkElements(withFigures(withMarks('# To @{payments-p99-after}\n\n<A t="@{payments-p99-before}" />')))
  expect(text).toContain('# To 28\u00A0ms<TextMark kind="engagement" />')
  expect(text).toMatch(/t="184\u00A0ms[\uE061-\uE07A]"/)
})
