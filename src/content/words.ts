import type { Kind } from './types.ts'

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
  race: 'Same start, twice',
  realTime: 'in real time',
  slowed: (times: string) => `slowed ${times} times`,
  spedUp: (times: string) => `sped up ${times} times`,
} as const

/** How a kind is printed beside or under a figure. */
export const kinds: Readonly<Record<Kind, string>> = {
  'engagement': 'from an engagement, as we report it; client not named',
  'harness': 'internal harness, pinned threads, p99 budget held',
  'author-published': 'published by the author about his own project',
  'biographical': 'background',
  'derived': 'derived',
  'illustrative': 'an example, not a measurement',
  'measured-here': 'measured on the machine in front of you',
}
