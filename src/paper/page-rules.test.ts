import { expect, it } from 'vitest'
import { pageRules } from './page-rules'

it('gives each section a named page, with its name, page number, page count and edition in the footer', () => {
  const css = pageRules(['Opening', 'The "one"'], 'v1.2.3 · 2026-01-01')
  expect(css.match(/@page section-\d/g)).toEqual(['@page section-0', '@page section-1'])
  expect(css).toContain('content: "Opening"')
  expect(css).toContain('content: "The \\"one\\""')
  expect(css.match(/counter\(page\) " \/ " counter\(pages\) " · v1\.2\.3 · 2026-01-01"/g)).toHaveLength(2)
})
