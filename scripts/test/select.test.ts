import { expect, it } from 'vitest'
import { quoted, select } from './select.ts'

const files = ['tests/deck/slides.spec.ts', 'tests/read/read.spec.ts', 'tests/read/place.spec.ts', 'src/lib/scale.test.ts']

it.each([
  [['slides', 'payments'], { files: ['tests/deck/slides.spec.ts'], pattern: '(?<!-)payments(?!-)', options: [] }],
  [['read'], { files: ['tests/read/read.spec.ts', 'tests/read/place.spec.ts'], pattern: undefined, options: [] }],
  [
    ['slides', 'read'],
    { files: ['tests/deck/slides.spec.ts', 'tests/read/read.spec.ts', 'tests/read/place.spec.ts'], pattern: undefined, options: [] },
  ],
  // A slide may have the same name as a file.
  [['slides', 'scale'], { files: ['tests/deck/slides.spec.ts'], pattern: '(?<!-)scale(?!-)', options: [] }],
  [['scale'], { files: ['src/lib/scale.test.ts'], pattern: undefined, options: [] }],
  [['src/lib/scale.test.ts'], { files: ['src/lib/scale.test.ts'], pattern: undefined, options: [] }],
  [['payments', 'at 390 px (dark)'], { files: [], pattern: '(?<!-)payments(?!-)|(?<!-)at 390 px \\(dark\\)(?!-)', options: [] }],
  [
    ['slides', '--workers=1', 'payments'],
    { files: ['tests/deck/slides.spec.ts'], pattern: undefined, options: ['--workers=1', 'payments'] },
  ],
  [[], { files: [], pattern: undefined, options: [] }],
])('%j is parsed into files, words in test names, and options', (args, expected) => {
  expect(select(args, files, ['scale'])).toEqual(expected)
})

it('selects a slide, but not others whose names begin or end with its name', () => {
  const pattern = new RegExp(select(['slides', 'engine'], files).pattern!)
  expect(['engine: quiet', 'engine-lab: quiet', 'search-engine: quiet'].filter(name => pattern.test(name))).toEqual(['engine: quiet'])
})

it('quotes a word for a shell', () => {
  expect(quoted('the deck\'s "$keys"')).toBe('\'the deck\'\\\'\'s "$keys"\'')
})
