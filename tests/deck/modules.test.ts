import { expect, it } from 'vitest'
import { root } from '../../tools/build/deck.ts'
import { circles, readImports } from '../support/modules.ts'

it('no module imports itself in a circle', () => {
  const imports = readImports(root)
  expect(imports.size).toBeGreaterThan(300)
  expect(circles(imports)).toEqual([])
})

it('a circle is found, whatever leads to it', () => {
  expect(circles(new Map([['a', ['b']], ['b', ['c', 'd']], ['c', ['b']], ['d', []]]))).toEqual([['b', 'c', 'b']])
  expect(circles(new Map([['a', ['a']]]))).toEqual([['a', 'a']])
  expect(circles(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]]))).toEqual([])
})
