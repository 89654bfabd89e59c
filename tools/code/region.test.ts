import { describe, expect, it } from 'vitest'
import { code, regionOf, withCode } from './region.ts'

const FILE = ['class Book {', '  // #region add', '  add() {', '    return new Order()', '  }', '  // #endregion', '}'].join('\n')

describe('a region of a file', () => {
  it('has its lines without their common indent, and the number of the first one', () => {
    expect(regionOf(FILE, 'add')).toEqual({ first: 3, lines: ['add() {', '  return new Order()', '}'] })
  })

  it('must exist and must not be empty', () => {
    expect(() => regionOf(FILE, 'ad')).toThrow('there is no region ad.')
    expect(() => regionOf('// #region add\n\n// #endregion', 'add')).toThrow('the region add is empty')
    expect(() => code('src/none.ts#add')).toThrow('code(\'src/none.ts#add\'): there is no such file.')
  })

  it('is set as words, marks and keywords', () => {
    const { file, lines } = code('gallery/code/listings.ts#two')
    expect(file).toBe('listings.ts')
    expect(lines).toEqual([[['return', 'keyword'], [' '], ['new', 'keyword'], [' '], ['Order'], ['(', 'mark'], ['0'], [')', 'mark']]])
  })

  it('is written into a page as data', () => {
    expect(withCode('<A :code="code(\'gallery/code/listings.ts#two\')" />')).toContain('region:\'two\',first:')
  })
})
