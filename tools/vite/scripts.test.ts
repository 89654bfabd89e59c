import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../build/process'
import { facesFor, scripts, subsetsFor } from './scripts'

it.each([
  ['Example Bank, 2026 – “€80” · naïve café', []],
  ['Łódź Żółć GmbH & Søn', ['latin-ext']],
  ['Ngân hàng Việt', ['vietnamese']],
  ['Пример Банк', ['cyrillic']],
  ['Ελληνική Τράπεζα', ['greek']],
  ['Żółć, Пример, Τράπεζα', ['cyrillic', 'greek', 'latin-ext']],
  ['例の銀行', []],
])('knows the subsets that "%s" needs', (text, subsets) => expect(subsetsFor(text)).toEqual(subsets))

it('has every file that a face names, and the family\'s own where the family has the script', () => {
  const css = facesFor('Łódź, Пример, Τράπεζα, Việt')
  const files = [...css.matchAll(/url\('([^']+)'\)/g)].map(([, file]) => file)
  expect(files.filter(file => !existsSync(join(root, 'node_modules', file)))).toEqual([])
  expect(files).toHaveLength(16)
  expect(files).toContain('@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-ext-600-normal.woff2')
  expect(files).toContain('@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-500-normal.woff2')
})

it('leaves the fonts of a deck alone that needs no more', () => {
  type Transform = (code: string, id: string) => unknown
  const transform = (settings: object) => (scripts(settings).transform as Transform)('a {}', '/deck/styles/fonts.css')
  expect(transform({ client: 'Example Bank' })).toBeUndefined()
  expect(transform({ client: 'Łódź' })).toMatchObject({ code: expect.stringMatching(/^a \{\}\n@font-face[\s\S]*latin-ext-600/) })
})
