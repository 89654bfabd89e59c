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
  // A slide may have the name of a file.
  [['slides', 'scale'], { files: ['tests/deck/slides.spec.ts'], pattern: '(?<!-)scale(?!-)', options: [] }],
  [['scale'], { files: ['src/lib/scale.test.ts'], pattern: undefined, options: [] }],
  [['src/lib/scale.test.ts'], { files: ['src/lib/scale.test.ts'], pattern: undefined, options: [] }],
  [['payments', 'at 390 px (dark)'], { files: [], pattern: '(?<!-)payments(?!-)|(?<!-)at 390 px \\(dark\\)(?!-)', options: [] }],
  [
    ['slides', '--workers=1', 'payments'],
    { files: ['tests/deck/slides.spec.ts'], pattern: undefined, options: ['--workers=1', 'payments'] },
  ],
  [[], { files: [], pattern: undefined, options: [] }],
])('%j names files, then words of tests, then options', (args, expected) => {
  expect(select(args, files, ['scale'])).toEqual(expected)
})

it('selects a slide, not those whose names begin or end like its own', () => {
  const pattern = new RegExp(select(['slides', 'engine'], files).pattern!)
  expect(['engine: quiet', 'engine-lab: quiet', 'search-engine: quiet'].filter(name => pattern.test(name))).toEqual(['engine: quiet'])
})

it('quotes a word for a shell', () => {
  expect(quoted('the deck\'s "$keys"')).toBe('\'the deck\'\\\'\'s "$keys"\'')
})
