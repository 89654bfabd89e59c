import { expect, it } from 'vitest'
import { Sheets, splitTokens } from './styles'

const sheets = new Sheets([
  { everywhere: true, text: '@font-face{font-family:F}.a,.b:hover{color:red}@media print{.c{color:blue}}@keyframes k{from{top:0}}' },
  { everywhere: false, text: '.d{top:0}@container x (width < 9px){.a{top:1px}.e{top:2px}}' },
])

it('lists every selector once, without those of keyframes', () => {
  expect(sheets.selectors).toEqual(['.a', '.b:hover', '.c', '.d', '.e'])
})

it('keeps the wanted rules with their conditions, and all fonts, but no keyframes', () => {
  expect(sheets.only({ everywhere: true, keep: selector => selector === '.a' })).toBe('@font-face{font-family:F}.a{color:red}')
  expect(sheets.only({ everywhere: true, keep: selector => selector === '.c' })).toBe(
    '@font-face{font-family:F}@media print{.c{color:blue}}',
  )
  expect(sheets.only({ everywhere: false, keep: selector => selector !== '.d' && selector !== '.e' })).toBe(
    '@container x (width < 9px){.a{top:1px}}',
  )
})

it('declares a token where it is used, with the tokens that it needs, in every theme', () => {
  const common = ':root{--deck-a:1px;--deck-b:var(--deck-a);--deck-c:2px;--deck-d:3px;--own:0}'
    + '@media screen{html.dark{--deck-c:4px}}p{top:var(--deck-b)}'
  expect(splitTokens(common, 'q{left:calc(2 * var(--deck-c))}')).toEqual({
    common: ':root{--deck-a:1px;--deck-b:var(--deck-a);--own:0}p{top:var(--deck-b)}',
    own: ':root{--deck-c:2px}@media screen{html.dark{--deck-c:4px}}q{left:calc(2 * var(--deck-c))}',
  })
})
