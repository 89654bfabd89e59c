import { expect, it } from 'vitest'
import { withNames } from './names'

const text = '@{platform-lead} leads; ask @{platform-lead|first} for @{payments-p99-after}.'

it('replaces references to the platform lead with the name, and leaves figures alone', () => {
  expect(withNames(text, {})).toBe('Matheus Santos leads; ask Matheus for @{payments-p99-after}.')
  expect(withNames(text, { platformLead: 'Ann de Vries' })).toBe('Ann de Vries leads; ask Ann for @{payments-p99-after}.')
})
