import { describe, expect, it } from 'vitest'
import { aliasesIn, shownBy, withShown } from './shown'

const shown = (text: string, ...aliases: string[]) => withShown(text, alias => aliases.includes(alias))

it('a deck shows every slide that its settings do not hide', () => {
  expect(['a', 'b'].filter(shownBy({ hide: ['a'] }))).toEqual(['b'])
  expect(['a', 'b'].filter(shownBy({}))).toEqual(['a', 'b'])
  expect(['a', 'b'].filter(shownBy({ hide: 'a' as never }))).toEqual(['a', 'b'])
})

describe('a condition in a text', () => {
  it('stands if its slide is shown, or else its other part', () => {
    expect(shown('One.@{if a} Two.@{end} Three.', 'a')).toBe('One. Two. Three.')
    expect(shown('One.@{if a} Two.@{end} Three.')).toBe('One. Three.')
    expect(shown('@{if a}Two@{else}One@{end} rows')).toBe('One rows')
  })

  it('names one of several slides, or all of them', () => {
    const text = '@{if a|b c}yes@{else}no@{end}'
    expect([['a', 'c'], ['b', 'c'], ['a', 'b'], ['c']].map(aliases => shown(text, ...aliases))).toEqual(['yes', 'yes', 'no', 'no'])
  })

  it('may stand in another one', () => {
    const text = '@{if a}a@{if b}b@{end}@{else}@{if b}B@{end}@{end}.'
    expect([['a', 'b'], ['a'], ['b'], []].map(aliases => shown(text, ...aliases))).toEqual(['ab.', 'a.', 'B.', '.'])
  })

  it('takes its line along if nothing of it stands, and leaves other lines as they are', () => {
    const text = '<A :b="[\n  @{if a}{ c },@{end}\n  @{if b}@{else}@{if a}{ d },@{end}@{end}\n]" />\n\nx @{if a}y@{end}\nz'
    expect(shown(text, 'b')).toBe('<A :b="[\n]" />\n\nx \nz')
    expect(shown(text, 'a')).toBe('<A :b="[\n  { c },\n  { d },\n]" />\n\nx y\nz')
  })

  it('is refused without an end, or without a beginning', () => {
    expect(() => shown('@{if a} Two.')).toThrow('"@{if a}" has no counterpart')
    expect(() => shown('Two.@{end}', 'a')).toThrow('"@{end}" has no counterpart')
  })

  it('gives the slides that it names, each once', () => {
    expect(aliasesIn('@{if a|b c}@{if a}@{end}@{end} @{d-e}')).toEqual(['a', 'b', 'c'])
  })
})
