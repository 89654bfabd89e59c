import { expect, it } from 'vitest'
import { nearest } from './nearest'

const names = ['company', 'contact', 'client', 'date', 'hide']

it('finds the name that was meant, whatever its capitals', () => {
  expect(nearest('compny', names)).toBe('company')
  expect(nearest('CONTACT', names)).toBe('contact')
  expect(nearest('hidden', names)).toBe('hide')
  expect(nearest('dat', names)).toBe('date')
})

it('names none when nothing is near', () => {
  expect(nearest('telephone', names)).toBeUndefined()
  expect(nearest('x', names)).toBeUndefined()
  expect(nearest('company', [])).toBeUndefined()
})
