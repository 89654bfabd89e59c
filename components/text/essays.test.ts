import { expect, it } from 'vitest'
import { checkEssays } from './essays'

it('refuses a lane or a note that does not fit, by its text', () => {
  const essay = (lane: string, note: string) => ({ key: 'k', title: 'Title', line: 'Line.', lanes: [lane, 'peer'] as const, note })
  const figure = { id: 'f', value: 30, unit: 'years' as const, kind: 'author-published' as const, fact: 'P12', label: 'l' }
  const long = 'a note that is as wide as it can'
  expect(() => checkEssays([essay('hardware', long)])).not.toThrow()
  expect(() => checkEssays([essay('all hardware', long)])).toThrow('"all hardware" of a lane does not fit')
  expect(() => checkEssays([{ ...essay('hardware', long), figure }])).toThrow(`"${long}" does not fit`)
})
