import { expect, it } from 'vitest'
import { keyName } from './key-name'

it.each([
  ['a letter of the Latin script', { key: 'Q', code: 'KeyQ' }, 'q'],
  ['a letter that another layout has elsewhere', { key: 'a', code: 'KeyQ' }, 'a'],
  ['a letter with an accent', { key: 'é', code: 'Digit2' }, 'é'],
  ['Cyrillic', { key: 'и', code: 'KeyB' }, 'b'],
  ['Greek capitals', { key: 'Ω', code: 'KeyV' }, 'v'],
  ['Arabic', { key: 'ض', code: 'KeyQ' }, 'q'],
  ['Hebrew', { key: '/', code: 'KeyQ' }, '/'],
  ['the full stop where Cyrillic has a letter', { key: 'ю', code: 'Period' }, '.'],
  ['the question mark of Arabic', { key: '؟', code: 'Slash', shiftKey: true }, '?'],
  ['a sign', { key: '?', code: 'Digit7', shiftKey: true }, '?'],
  ['a named key', { key: 'PageDown', code: 'PageDown' }, 'pagedown'],
  ['a key without a character', { key: 'Unidentified', code: '' }, 'unidentified'],
])('knows %s', (_, press, name) => {
  expect(keyName(press)).toBe(name)
})
