import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../tools/build/process.ts'
import { textIn, withText } from './png-text.ts'

const sheet = readFileSync(join(root, 'docs/slides.png'))

it('adds a text entry that can be read back, and keeps earlier ones', () => {
  const png = withText(withText(sheet, 'first', 'p99 ≤ 8 ms'), 'second', 'x')
  expect(textIn(png, 'first')).toBe('p99 ≤ 8 ms')
  expect(textIn(png, 'second')).toBe('x')
  expect(textIn(png, 'third')).toBeUndefined()
})
