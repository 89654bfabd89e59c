import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { expect, it } from 'vitest'
import { without } from './without.ts'

it('takes a property out of every object, wherever it stands', () => {
  expect(without('x = { a: 1, brief: "S1", b: { brief: f(1, "brief: x"), c: 2 }, d: [{ brief: 3 }] }', 'brief'))
    .toBe('x = { a: 1,  b: {  c: 2 }, d: [{  }] }')
  expect(without('x = { brief }', 'brief')).toBe('x = {  }')
  expect(without('x = { \'brief\': 1, y }', 'brief')).toBe('x = {  y }')
})

it('leaves what only looks like one', () => {
  for (const code of ['x = { briefly: 1, "a brief": 2 }', 'x = "{ brief: 1 }"', 'const { brief } = y', 'y.brief', 'x = { ...brief, [brief]: 1 }'])
    expect(without(code, 'brief')).toBe(code)
})

it.each(['figures', 'derived'])('leaves no fact\'s id in src/content/%s.ts', (name) => {
  const code = stripTypeScriptTypes(readFileSync(new URL(`../src/content/${name}.ts`, import.meta.url), 'utf8'))
  expect(code).toMatch(/\bbrief:/)
  expect(without(code, 'brief')).not.toMatch(/\bbrief\b/)
})
