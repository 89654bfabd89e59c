import { expect, it } from 'vitest'
import { shortener } from './marks'

it('gives each scope attribute its own short name, the same in pages and styles, and leaves other text unchanged', () => {
  const shortened = shortener(['<p data-v-0a1b2c3d data-v-ffffffff>', '<i data-v-0a1b2c3d>data-v-x</i>'])
  expect(shortened('<p data-v-0a1b2c3d data-v-ffffffff>')).toBe('<p data-0 data-1>')
  expect(shortened('.a[data-v-ffffffff],.b[data-v-99999999]{}')).toBe('.a[data-1],.b[data-v-99999999]{}')
  expect(shortened('data-v-x data-value')).toBe('data-v-x data-value')
})
