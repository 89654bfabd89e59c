import { expect, it } from 'vitest'
import { keys, listed } from './keys'

const names = keys.flatMap(key => key.shortcuts ?? [])

it('keeps the listed shortcuts and no others', () => {
  const all = ['unlisted', ...names].map(name => ({ name, key: 'x', fn() {} }))
  expect(listed(all).map(shortcut => shortcut.name)).toEqual(names)
})

it('names a listed shortcut that does not exist', () => {
  expect(() => listed([])).toThrow(`"${names[0]}"`)
})

it('names every key once', () => {
  const printed = keys.flatMap(key => key.keys)
  expect(new Set(printed).size).toBe(printed.length)
})
