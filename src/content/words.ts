import type { Printable } from '../lib/format.ts'
import type { Kind } from './types.ts'
import { markInText, plainFigure } from '../lib/marks.ts'

/** The labels that mark the parts of a picture, written like comments in code. The deck calls them keys. */
export const keys = {
  before: '# before',
  after: '# after',
  moves: '# moves',
  symptom: '# symptom',
  also: '# also',
  rules: '# rules',
  tape: '# tape',
  measure: '# measure',
  change: '# change',
  gate: '# gate',
  bring: '# you bring',
} as const

/** Captions of moving pictures. */
export const motion = {
  race: 'Both start together',
  realTime: 'in real time',
  slowed: (times: string) => `${times}× slow motion`,
  spedUp: (times: string) => `sped up ${times} times`,
} as const

/** What the deck says about the origin of its figures, once: after that a figure carries the letter. */
export interface Origin {
  /** The letter after a figure: its mark. */
  mark: string
  /** The kind in one word, which begins with the mark. Screen readers read it in the mark's place. */
  name: string
  /** What the mark means, in the legend. */
  means: string
}

/** The legend: where figures come from, in its order. */
export const kinds: Readonly<Record<Kind, Origin>> = {
  'engagement': {
    mark: 'e',
    name: 'engagement',
    means: 'from a client engagement, self-reported, client not named; '
      + 'each case is one engagement, the pipeline is our standard across several',
  },
  'harness': { mark: 'h', name: 'harness', means: 'our internal harness, pinned threads, p99 budget held' },
  'measured-here': { mark: 'm', name: 'measured', means: 'measured live on your machine, or a recorded run with its date and machine' },
  'derived': { mark: 'd', name: 'derived', means: 'computed from the figures beside it; the computation is with the slide’s sources' },
  'illustrative': { mark: 'i', name: 'illustrative', means: 'an example or a goal, not a measurement' },
  'author-published': { mark: 'p', name: 'published', means: 'published by the author about their own work' },
  'biographical': { mark: 'b', name: 'background', means: 'from our own careers' },
}

/** All kinds, in the legend's order. */
export const kindNames = Object.keys(kinds) as Kind[]

/** The kind that a letter marks. @param letter The letter of a mark. */
export const kindOf = (letter: string): Kind => kindNames.find(kind => kinds[kind].mark === letter)!

/** The words around the legend. */
export const legend = {
  title: 'The small letter after a figure',
  intro: 'It says where the figure comes from. Figures in a row that come from the same place share one letter, after the last.',
} as const

/** A figure as text with its mark, which `TextMarked` draws. */
export const markedFigure = (figure: Printable & { kind: Kind }): string => plainFigure(figure) + markInText(kinds[figure.kind].mark)
