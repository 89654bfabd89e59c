import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutOccasion } from './occasion'

const whole = { company: 'Inner Loop', platformLead: 'A. First', deliveryLead: 'B. Second', client: 'The Client', date: '2026-11-30' }
function shown(occasion: Parameters<typeof layoutOccasion>[0]) {
  return layoutOccasion(occasion, 'for')
    .map(({ left, right }) => [...left.map(({ text }) => text), right ? `| ${right.text}` : ''].filter(Boolean).join(' + '))
}

describe('the occasion', () => {
  it('is one line if there is room, and nothing if nothing is set', () => {
    expect(shown({})).toEqual([])
    expect(shown(whole)).toEqual(['Inner Loop + A. First, B. Second + for The Client + | 30 November 2026'])
    expect(shown({ date: '2026-11-30' })).toEqual(['| 30 November 2026'])
  })

  it('names the leads only together', () => {
    expect(shown({ company: 'Inner Loop', platformLead: 'A. First' })).toEqual(['Inner Loop'])
  })

  it('first drops the leads, then takes a second line', () => {
    expect(shown({ ...whole, client: 'Consolidated Logistics of the North' })).toEqual([
      'Inner Loop + for Consolidated Logistics of the North + | 30 November 2026',
    ])
    const company = 'Performance and Distributed Systems Engineering'
    expect(shown({ ...whole, company, client: 'Consolidated Logistics of the North' })).toEqual([
      `${company} + | A. First, B. Second`,
      'for Consolidated Logistics of the North + | 30 November 2026',
    ])
  })

  it('never drops the company, the client or the date', () => {
    const name = fc.string({ minLength: 1, maxLength: 60 })
    fc.assert(fc.property(name, name, (company, client) => {
      const text = shown({ ...whole, company, client }).join('\n')
      expect(text).toContain(company)
      expect(text).toContain(`for ${client}`)
      expect(text).toContain('30 November 2026')
    }))
  })
})
