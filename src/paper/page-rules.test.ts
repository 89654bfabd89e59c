import { expect, it } from 'vitest'
import { pageRules } from './page-rules'

it('gives each group a named page, with its label, page number, page count and edition in the footer', () => {
  const css = pageRules(['Opening', 'The "one"'], 'v1.2.3 · 2026-01-01')
  expect(css.match(/@page sheets-\d/g)).toEqual(['@page sheets-0', '@page sheets-1'])
  expect(css).toContain('content: "Opening"')
  expect(css).toContain('content: "The \\"one\\""')
  expect(css.match(/counter\(page\) " \/ " counter\(pages\) " · v1\.2\.3 · 2026-01-01"/g)).toHaveLength(2)
})

it('a page that is a file of its own has no number', () => {
  expect(pageRules([''], 'v1.2.3', false)).toContain('content: "v1.2.3"')
  expect(pageRules([''], 'v1.2.3', false)).not.toContain('counter')
})
