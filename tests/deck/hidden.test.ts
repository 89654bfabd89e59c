import type { DeckConfig } from '../../src/content/config.ts'
import { describe, expect, it } from 'vitest'
import { shownAnswers } from '../../src/content/answers.ts'
import { byKind } from '../../src/content/by-source.ts'
import { figures, withFigures } from '../../src/content/index.ts'
import { keyFigureOf } from '../../src/content/key-figures.ts'
import { withData } from '../../src/content/page-data.ts'
import { presenterProblems, presenters, presentersOf, statedFigures } from '../../src/content/presenters.ts'
import { sheetsOf } from '../../src/content/sheets.ts'
import { shownBy } from '../../src/content/shown.ts'
import { summaryOf } from '../../src/content/summary.ts'
import { deckProblems, readSlides, shownSlides } from '../../tools/build/deck.ts'
import { readOutline } from '../../tools/build/outline.ts'
import { shownContent } from '../../tools/vite/shown-content.ts'
import { HALF, heldIn, onlyHidden, statedIn } from '../support/hidden.ts'

const aliases = (await readSlides(undefined, {})).map(({ alias }) => alias)
const others = aliases.filter(alias => !(HALF as readonly string[]).includes(alias))

/** Slides that cannot be hidden without those that repeat what they say, and what the build says of each. */
const BOUND: Readonly<Record<string, string>> = {
  'monorepo': 'hide: "ci" (pages/ci.md) repeats a figure of "monorepo". Hide both, or neither.',
  'engine-diagnosis': 'hide: "first-weeks" (pages/first-weeks.md) repeats a figure of "engine-diagnosis". Hide both, or neither.',
  'engine-result': 'hide: "first-weeks" (pages/first-weeks.md) repeats a figure of "engine-result". Hide both, or neither.',
  'engine-lab': 'pages/appendix.md, limits, <TextQuestions>: The last column is that of "engine-lab", which is hidden. '
    + 'Hide fewer slides, or "limits", too.',
}
const WITH: Readonly<Record<string, string>> = {
  'monorepo': 'ci',
  'engine-diagnosis': 'first-weeks',
  'engine-result': 'first-weeks',
  'engine-lab': 'limits',
}

/** Everything that a deck says in public before anything is built from it: pages as the preparser writes them, and what lists them. */
async function said(settings: DeckConfig): Promise<string> {
  const isShown = shownBy(settings)
  const slides = await shownSlides(settings)
  const { summary, figures } = modules(settings)
  return [
    ...slides.flatMap(({ content, frontmatter: { keyFigure, ...rest }, alias }) => [
      withData(withFigures(content), isShown),
      withFigures(JSON.stringify(rest)),
      keyFigure ? JSON.stringify(keyFigureOf(keyFigure, alias)) : '',
    ]),
    ...(await readOutline(slides)).map(({ headline }) => headline),
    JSON.stringify(byKind(statedFigures(isShown))),
    summary,
    figures,
  ].join('\n')
}

/** The modules that a build with these settings gets. */
function modules(settings: DeckConfig): { summary: string, figures: string } {
  const { configResolved, load } = shownContent(settings) as unknown as {
    configResolved: (config: { command: string }) => void
    load: (id: string) => string
  }
  configResolved({ command: 'build' })
  return { summary: load('\0virtual:deck-summary'), figures: load('/src/content/figures.ts') + load('/src/content/derived.ts') }
}

describe('a slide that is hidden', () => {
  it.each(aliases)('takes along what only it states: %s', async (alias) => {
    if (BOUND[alias])
      expect(await deckProblems({ hide: [alias] })).toEqual([BOUND[alias]])
    const settings = { hide: WITH[alias] ? [alias, WITH[alias]] : [alias] }
    expect(await deckProblems(settings)).toEqual([])

    const hidden = await onlyHidden(settings)
    const text = await said(settings)
    expect(statedIn(text, hidden)).toEqual([])
    expect(heldIn(text, hidden)).toEqual([])

    const isShown = shownBy(settings)
    expect((await shownSlides(settings)).map(slide => slide.alias)).toEqual(aliases.filter(isShown))
    const summary = summaryOf(isShown, {})
    expect(summary.results.filter(({ to }) => !isShown(to))).toEqual([])
    expect(statedFigures(isShown).filter(id => !presentersOf(id).some(isShown))).toEqual([])
    expect(sheetsOf(aliases.filter(isShown)).flatMap(({ slides }) => slides)).not.toContain(alias)
    if (isShown('engine-lab'))
      expect(shownAnswers(isShown).results.map(({ to }) => to)).not.toContain(alias)
  })

  it('is refused with a line for each picture that would have too little left', async () => {
    expect(await deckProblems({ hide: ['payments', 'engine-result', 'first-weeks', 'monorepo', 'ci'] })).toEqual([
      'pages/opening.md, cover, <CaseLoop>: The number of pairs is 1, but the picture fits 2 to 3. Hide fewer slides, or "cover", too.',
      'pages/opening.md, promise, <CasePairs>: There are one rows, but the picture fits two to five. Hide fewer slides, or "promise", too.',
    ])
  })
})

describe('the search for what only hidden slides state', () => {
  it('looks for something in each half of the deck, and finds it in the other', async () => {
    for (const [hide, other] of [[others, HALF], [HALF, others]] as const) {
      const hidden = await onlyHidden({ hide })
      expect(hidden.printed.length).toBeGreaterThan(10)
      expect(hidden.phrases.length).toBeGreaterThan(40)
      const text = await said({ hide: other })
      expect(statedIn(text, hidden).length).toBeGreaterThan(hidden.phrases.length)
      expect(heldIn(text, hidden).length).toBeGreaterThan(hidden.phrases.length)
    }
  })

  it('finds nothing of a hidden half', async () => {
    for (const hide of [others, HALF]) {
      expect(await deckProblems({ hide })).toEqual([])
      const hidden = await onlyHidden({ hide })
      const text = await said({ hide })
      expect(statedIn(text, hidden)).toEqual([])
      expect(heldIn(text, hidden)).toEqual([])
    }
  })
})

it('the modules that a build gets name no facts', () => {
  const { summary, figures } = modules({})
  expect(figures).toContain('payments-p99-before')
  expect(summary + figures).not.toMatch(/\bfact\b/)
})

it('every entry about who presents a figure is that of a slide and of a figure', () => {
  expect(presenterProblems(aliases)).toEqual([])
  expect(presenterProblems(aliases.filter(alias => alias !== 'ping'))).toEqual(['src/content/presenters.ts: there is no slide "ping".'])
  const begins = Object.keys(presenters).filter(begin => !Object.keys(figures).some(id => id === begin || id.startsWith(`${begin}-`)))
  expect(begins).toEqual([])
  expect(() => presentersOf('nobody-knows')).toThrow('No slide presents the figure "nobody-knows"')
})
