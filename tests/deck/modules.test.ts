import { expect, it } from 'vitest'
import { root } from '../../tools/build/deck.ts'
import { cycles, readImports } from '../support/modules.ts'

it('no module imports itself in a cycle', () => {
  const imports = readImports(root)
  expect(imports.size).toBeGreaterThan(300)
  expect(cycles(imports)).toEqual([])
})

it('a cycle is found, whatever leads to it', () => {
  expect(cycles(new Map([['a', ['b']], ['b', ['c', 'd']], ['c', ['b']], ['d', []]]))).toEqual([['b', 'c', 'b']])
  expect(cycles(new Map([['a', ['a']]]))).toEqual([['a', 'a']])
  expect(cycles(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]]))).toEqual([])
})
