import { describe, expect, it } from 'vitest'
import { away, depart, readDetour } from './detour'

const counts = (alias: string) => alias !== 'limits' && alias !== 'toolbox'
const stake = { alias: 'stake', clicks: 0 }
const payments = { alias: 'payments', clicks: 1 }

describe('a detour to an answer', () => {
  it('lasts while the answer or any slide kept for questions is on stage', () => {
    const detour = depart(null, payments, 'matrix', counts)
    expect(['matrix', 'limits', 'payments', 'stake'].map(alias => away(detour, alias, counts))).toEqual([true, true, false, false])
    expect(away(null, 'limits', counts)).toBe(false)
  })

  it('leads back to where the pitch was, even from a second answer', () => {
    const once = depart(null, payments, 'limits', counts)
    expect(depart(once, { alias: 'limits', clicks: 0 }, 'matrix', counts)).toEqual({ from: payments, to: 'matrix' })
  })

  it('leads back to where the pitch has got to since, not to where an earlier question was asked', () => {
    const old = depart(null, stake, 'matrix', counts)
    expect(depart(old, payments, 'limits', counts).from).toEqual(payments)
  })

  it('survives a reload, and invalid data is not taken for a detour', () => {
    const detour = depart(null, payments, 'limits', counts)
    expect(readDetour(JSON.stringify(detour))).toEqual(detour)
    for (const text of [
      '{not json',
      'null',
      '7',
      '{}',
      '{"from":{"alias":"payments"},"to":"limits"}',
      '{"from":{"alias":"payments","clicks":"1"},"to":"limits"}',
      '{"from":null,"to":"limits"}',
    ])
      expect(readDetour(text), text).toBeNull()
  })
})
