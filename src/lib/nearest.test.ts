import { expect, it } from 'vitest'
import { nearest } from './nearest'

const names = ['company', 'contact', 'client', 'date', 'hide']

it('finds the name that was meant, ignoring case', () => {
  expect(nearest('compny', names)).toBe('company')
  expect(nearest('CONTACT', names)).toBe('contact')
  expect(nearest('hidden', names)).toBe('hide')
  expect(nearest('dat', names)).toBe('date')
})

it('returns undefined if no name is close enough', () => {
  expect(nearest('telephone', names)).toBeUndefined()
  expect(nearest('x', names)).toBeUndefined()
  expect(nearest('company', [])).toBeUndefined()
})
