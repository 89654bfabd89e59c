import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LONGEST, numbersFrom, numbersIn, tidy, withNumbers } from './your-numbers'

it('numbers in an address come back as they were typed, and the rest of the address stays as it is', () => {
  const key = fc.string({ unit: fc.constantFrom(...'abcz'), minLength: 1, maxLength: 8 })
  const text = fc.string({ maxLength: LONGEST }).map(tidy).filter(each => each.trim() !== '')
  fc.assert(fc.property(fc.dictionary(key, text), (numbers) => {
    const search = withNumbers('?clicks=2&stage', numbers)
    expect(search.startsWith('?clicks=2&stage')).toBe(true)
    expect(numbersIn(search)).toEqual({ ...numbers })
    expect(withNumbers(search, {})).toBe('?clicks=2&stage')
    expect(new URLSearchParams(search).get('clicks')).toBe('2')
  }))
})

it('an address without numbers stays as it is, and empty ones are left out', () => {
  expect(withNumbers('', {})).toBe('')
  expect(withNumbers('?clicks=2', { load: ' ' })).toBe('?clicks=2')
  expect(withNumbers('?your-load=5', { load: '' })).toBe('')
  expect(numbersIn('?clicks=2&your-load=+&load=7')).toEqual({})
})

it('a text is kept on one line and at a length that a field has room for', () => {
  expect(tidy('a\nb\u0000c')).toBe('a b c')
  expect(numbersIn(`?your-load=${'x'.repeat(500)}`).load).toHaveLength(LONGEST)
})

it('storage may hold anything', () => {
  for (const stored of [null, '', '{not json', 'null', '[1]', '"text"', '{"load":5}'])
    expect(numbersFrom(stored)).toEqual({})
  expect(numbersFrom('{"load":"5 req/s","goal":""}')).toEqual({ load: '5 req/s' })
  const anything = fc.oneof(fc.string(), fc.json())
  fc.assert(fc.property(anything, stored => Object.values(numbersFrom(stored)).every(text => typeof text === 'string')))
})
