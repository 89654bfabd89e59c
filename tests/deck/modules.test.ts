import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../tools/build/process.ts'
import { againstDirection, cycles, readDirections, readImports } from '../support/modules.ts'

describe('the deck\'s modules', () => {
  const imports = readImports(root)

  it('have no import cycles', () => {
    expect(imports.size).toBeGreaterThan(300)
    expect(cycles(imports)).toEqual([])
  })

  it('import only what the table in docs/architecture.md allows', () => {
    const directions = readDirections(readFileSync(join(root, 'docs/architecture.md'), 'utf8'))
    expect(directions.length).toBeGreaterThan(15)
    expect(againstDirection(imports, directions)).toEqual([])
  })
})

it('a cycle is found whichever module leads into it', () => {
  expect(cycles(new Map([['a', ['b']], ['b', ['c', 'd']], ['c', ['b']], ['d', []]]))).toEqual([['b', 'c', 'b']])
  expect(cycles(new Map([['a', ['a']]]))).toEqual([['a', 'a']])
  expect(cycles(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]]))).toEqual([])
})

it('imports that the table forbids and folders that it lacks are found', () => {
  const directions = readDirections([
    '| folder | holds | may import |',
    '|---|---|---|',
    '| `src/lib/` | functions | nothing |',
    '| `src/labs/kit/` | shared | `src/lib/` |',
    '| `src/labs/` | labs | `src/lib/`, `src/labs/kit/` |',
    '| `*.ts`, `setup/` | the rest | everything |',
    '',
    'Further text with `src/lib/`.',
  ].join('\n'))
  expect(directions).toHaveLength(4)
  expect(againstDirection(new Map([
    ['src/lib/a.ts', ['src/lib/b.ts', 'src/labs/engine/lab.ts']],
    ['src/lib/a.test.ts', ['src/labs/engine/lab.ts']],
    ['src/labs/engine/lab.ts', ['src/labs/kit/random.ts', 'src/lib/a.ts', 'setup/main.ts']],
    ['src/labs/kit/random.ts', ['src/labs/engine/lab.ts']],
    ['deck.config.ts', ['src/labs/engine/lab.ts']],
    ['src/new/a.ts', []],
  ]), directions)).toEqual([
    'src/lib/a.ts must not import src/labs/engine/lab.ts.',
    'src/labs/engine/lab.ts must not import setup/main.ts.',
    'src/labs/kit/random.ts must not import src/labs/engine/lab.ts.',
    'src/new/a.ts is not in any row of the table.',
  ])
})
