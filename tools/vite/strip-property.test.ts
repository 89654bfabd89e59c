import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { expect, it } from 'vitest'
import { stripProperty } from './strip-property.ts'

it('removes a property from every object, wherever it appears', () => {
  expect(stripProperty('x = { a: 1, fact: "S1", b: { fact: f(1, "fact: x"), c: 2 }, d: [{ fact: 3 }] }', 'fact'))
    .toBe('x = { a: 1,  b: {  c: 2 }, d: [{  }] }')
  expect(stripProperty('x = { fact }', 'fact')).toBe('x = {  }')
  expect(stripProperty('x = { \'fact\': 1, y }', 'fact')).toBe('x = {  y }')
})

it('leaves alone what only looks like one', () => {
  for (const code of ['x = { factual: 1, "a fact": 2 }', 'x = "{ fact: 1 }"', 'const { fact } = y', 'y.fact', 'x = { ...fact, [fact]: 1 }'])
    expect(stripProperty(code, 'fact')).toBe(code)
})

it.each(['figures', 'derived'])('leaves no fact ids in src/content/%s.ts', (name) => {
  const code = stripTypeScriptTypes(readFileSync(new URL(`../../src/content/${name}.ts`, import.meta.url), 'utf8'))
  expect(code).toMatch(/\bfact:/)
  expect(stripProperty(code, 'fact')).not.toMatch(/\bfact\b/)
})
