import type { CheckedDeck } from './check-up'
import { expect, it } from 'vitest'
import { checkUp } from './check-up'

function slide(alias: string, budget?: string, section = 'Case') {
  return {
    alias,
    section,
    note: budget ?? '',
    budget: budget ? { seconds: Number.parseInt(budget.slice(1)), core: budget.includes('core'), short: false } : undefined,
  }
}
const deck: CheckedDeck = {
  config: {
    company: 'Inner Loop',
    deliveryLead: 'A. Lead',
    contact: [{ text: 'a@example.com', href: 'mailto:a@example.com' }],
    client: 'Example Bank',
    date: '2026-12-01',
    siteUrl: 'https://deck.example.com/',
    index: false,
    projectLinks: { monocoque: 'https://example.com/m' },
  },
  problems: [],
  slides: [
    slide('cover', '[30 s, core]'),
    slide('payments', '[65 s, core]'),
    slide('ping', '[60 s]'),
    slide('limits', undefined, 'Appendix'),
  ],
  cut: 'core',
  committed: '2026-11-30',
  today: '2026-12-01',
  stale: [],
}
const said = (more: Partial<CheckedDeck> = {}) => checkUp({ ...deck, ...more }).join('\n')

it('says the time of the cut, and that nothing is missing', () => {
  expect(said()).toBe('\nTime\n  The core cut has two slides and takes 95 s, i.e. 1 min 35 s.\n\nEverything is set and up to date.')
  expect(said({ cut: 'full' })).toContain('The whole pitch has three slides and takes 155 s, i.e. 2 min 35 s.')
})

it('names what has no planned time, is past, stale, unset or wrong', () => {
  expect(said({ cut: 'full', slides: [...deck.slides, slide('stake')] })).toContain('No time is planned for stake:')
  expect(said({ today: '2026-12-02' })).toContain('Stale\n  date is 1 December 2026, which is past.')
  expect(said({ stale: [{ what: 'out/handout.pdf', command: 'npm run handout' }] })).toContain(
    'out/handout.pdf is missing or older than its sources: npm run handout',
  )
  expect(said({ config: { ...deck.config, client: undefined } })).toContain('Unset\n  client is not set: no client is shown.')
  expect(said({ committed: '' })).toContain('Unset\n  This folder has no commit')
  expect(said({ problems: ['deck.config.ts: company is too long.'] })).toContain('too long for its place\n  deck.config.ts: company')
})
