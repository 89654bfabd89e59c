import type { CodeRegion, CodeToken } from '../../../src/content/types'
import type { CodeSide, DrawnToken } from './code'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADVANCE, checkCode, countMade, fitsGone, GONE, numberSize, placeOf, runsOf } from './code'
import { offsetsOf, pairTokens, progressAt } from './morph'

const KEYWORDS = ['const', 'new', 'if', 'else', 'return']

/** A region with these lines, set roughly as Shiki would. */
function region(lines: readonly string[], first = 10): CodeRegion {
  return {
    file: 'book.ts',
    region: 'add',
    first,
    lines: lines.map(line => (line.match(/\s+|\w+|[^\s\w]+/g) ?? []).map((text): CodeToken =>
      KEYWORDS.includes(text) ? [text, 'keyword'] : /^\w|^\s/.test(text) ? [text] : [text, 'mark'])),
  }
}

const LINES = ['const node = new Node(price)', 'tree.insert(node)', 'node.add(order)']
function side(more: Partial<CodeSide> = {}, lines: readonly string[] = LINES): CodeSide {
  return { code: region(lines), marked: ['tree.insert(node)'], says: 'a node', makes: 1, objects: ['object', 'made'], ...more }
}
const repeated = (line: string, times: number) => Array.from<string>({ length: times }).fill(line)
const check = (one: CodeSide) => () => checkCode({ before: one, after: side() })

describe('a listing', () => {
  it('has the lines that are gone beside it, if both leave room', () => {
    const code = region(repeated('a = b', 6))
    expect(fitsGone(code, ['x'.repeat(GONE.characters)])).toBe(true)
    expect(fitsGone(code, ['x'.repeat(GONE.characters + 1)])).toBe(false)
    const wide = region([...repeated('a = b', GONE.line + 1), 'x'.repeat(42), 'a = b'])
    expect([fitsGone(wide, ['one']), fitsGone(region([...repeated('a = b', 5), 'x'.repeat(42)]), ['one'])]).toEqual([false, true])
  })

  it('counts what it makes, and only where code says so', () => {
    expect(countMade(region(LINES))).toBe(1)
    expect(countMade({ lines: [[['// new', 'comment']], [['new']]] })).toBe(0)
  })

  it('says where it is', () => expect(placeOf(region(LINES))).toBe('book.ts:10-12'))

  it('is parted at the marked lines and keeps every token, with its column', () => {
    const runs = runsOf(side())
    expect(runs.map(({ marked, lines }) => [marked, lines.length])).toEqual([[false, 1], [true, 1], [false, 1]])
    const text = (line: readonly DrawnToken[]) => line.map(token => token.text).join('')
    expect(runs.flatMap(run => run.lines).map(text)).toEqual(LINES)
    expect(runs[1].lines[0].map(({ line, column }) => [line, column])[2]).toEqual([1, 5])
    expect(runs[0].lines[0].filter(token => token.made).map(token => token.text)).toEqual(['new', ' ', 'Node'])
  })

  it('leaves room for its number, which shrinks if the last lines are long', () => {
    const lines = (last: number) => [...Array.from<string>({ length: 11 }).fill('a'), 'b'.repeat(last)]
    const sizeWith = (last: number) => numberSize(side({}, lines(last)))
    expect(sizeWith(20)).toBe(180)
    expect(sizeWith(70)).toBeUndefined()
    fc.assert(fc.property(fc.integer({ min: 1, max: 70 }), (last) => {
      const size = sizeWith(last)
      expect(size === undefined || (size <= 180 && 56 + ADVANCE * last < 924 - 0.5 * size)).toBe(true)
    }))
  })
})

describe('the build refuses by name', () => {
  it('nothing that fits', () => expect(check(side())).not.toThrow())
  it.each<[string, CodeSide, string]>([
    ['a region that has outgrown the slide', side({}, [...LINES, ...repeated('a', 10)]), 'book.ts#add has 13 lines'],
    ['a line that is too long', side({}, [...LINES, 'x'.repeat(71)]), 'book.ts#add, line 13, has 71 characters'],
    ['another number of objects', side({ makes: 2 }), 'book.ts#add says "new" 1 times, but the slide says 2'],
    ['marked lines that are gone', side({ marked: ['tree.insert(order)'] }), 'does not have the marked lines in a row'],
    ['words that do not fit', side({ says: 'w'.repeat(60) }), 'does not fit beside the marked lines'],
    ['more rows than paper has', side({}, [...LINES, ...repeated(`${'a '.repeat(34)}b`, 6), 'a', 'b', 'c']), '18 rows'],
  ])('%s', (_, one, message) => expect(check(one)).toThrow(message))
})

describe('a morph', () => {
  const runs = (lines: readonly string[]) => runsOf(side({ marked: [lines[0]] }, lines))

  it('moves a statement as a whole, wherever it goes', () => {
    const offsets = offsetsOf(runs(['a = 1', 'const order = new Order(x, y)']), runs(['const order = new Order(y)', 'a = 1', 'if']))
    expect(offsets.get('0.0')).toEqual({ lines: 1, columns: 0 })
    expect(offsets.get('1.0')).toEqual({ lines: -1, columns: 0 })
    expect(offsets.has('2.0')).toBe(false)
  })

  it('lets each token become at most one token, with the same text', () => {
    const word = fc.constantFrom('a', 'b', 'if', 'new', '(', ')', '=')
    const line = fc.array(word, { minLength: 1, maxLength: 8 }).map(words => words.join(' '))
    const listing = fc.array(line, { minLength: 1, maxLength: 12 })
    fc.assert(fc.property(listing, listing, (before, after) => {
      const pairs = [...pairTokens(runs(before), runs(after))]
      const texts = new Map(runs(after).flatMap(run => run.lines).flat().map(token => [token.id, token.text]))
      expect(new Set(pairs.map(([, from]) => from.id)).size).toBe(pairs.length)
      expect(pairs.every(([id, from]) => texts.get(id) === from.text)).toBe(true)
    }))
  })

  it('starts at its start, ends at its end, and never goes back', () => {
    expect([progressAt(-5), progressAt(0), progressAt(240), progressAt(9000)]).toEqual([0, 0, 1, 1])
    fc.assert(fc.property(fc.nat(300), fc.nat(300), (a, b) => progressAt(a) <= progressAt(a + b)))
  })
})
