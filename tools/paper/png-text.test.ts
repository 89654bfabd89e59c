import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readOutline } from '../build/outline.ts'
import { root } from '../build/process.ts'
import { textIn, withText } from './png-text.ts'

const sheet = readFileSync(join(root, 'docs/slides.png'))

it('adds a text that is found again, beside those that are there', () => {
  const png = withText(withText(sheet, 'first', 'p99 ≤ 8 ms'), 'second', 'x')
  expect(textIn(png, 'first')).toBe('p99 ≤ 8 ms')
  expect(textIn(png, 'second')).toBe('x')
  expect(textIn(png, 'third')).toBeUndefined()
})

it('the contact sheet in docs/ has the slides that the deck has: npm run sheet makes it anew', async () => {
  const slides = (await readOutline()).map(({ alias, headline }) => ({ alias, headline }))
  expect(JSON.parse(textIn(sheet, 'slides') ?? '[]')).toEqual(slides)
})
