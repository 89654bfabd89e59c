import { expect, it } from 'vitest'
import { budgetOf } from './budget'

it('reads a note\'s budget with and without the core flag', () => {
  expect(budgetOf('<p>[75 s, core]<br>Speech</p>')).toEqual({ seconds: 75, core: true, short: false })
  expect(budgetOf('[45 s]\nSpeech')).toEqual({ seconds: 45, core: false, short: false })
  expect(budgetOf('[45 s, core, short]\nSpeech')).toEqual({ seconds: 45, core: true, short: true })
})

it('finds no budget in a note without one', () => {
  expect(budgetOf('Speech without a budget [click]')).toBeUndefined()
})
