import type { FigureId } from './index.ts'
import type { Kind } from './types.ts'

/** The titles of those pages of the handout that do not show a slide. */
export const titles = {
  summary: 'Page one',
  contents: 'Contents',
  figures: 'Every figure, its kind and its source',
  next: 'Your number: a page to fill in',
} as const

/** The words of the contents. */
export const contentsWords = {
  hint: 'The number on the left is the slide’s, as on the site and in the talk. The one on the right is the page.',
  /** The group of the pages that do not show a slide. */
  work: 'To work with',
} as const

/** Before the number of a slide. */
export const slideNumber = (no: number): string => `slide ${no}`

/**
 * Figures of each kind, as an example in the legend: the first that the deck states. What is measured on the reader's machine has
 * none yet.
 */
export const examples: Readonly<Partial<Record<Kind, readonly FigureId[]>>> = {
  'engagement': ['payments-p99-after', 'fanout-p99-after', 'monorepo-build-after', 'engine-throughput', 'pipeline-median'],
  'harness': ['matrix-lock-free-64'],
  'derived': ['payments-cores-before', 'monorepo-saved', 'fanout-ratio', 'engine-ratio', 'engine-rest', 'matrix-linear'],
  'illustrative': ['payments-load', 'ci-goal', 'monorepo-builds', 'overload-capacity', 'pipeline-good'],
  'author-published': ['built-binary', 'ping-floor', 'platform-posix'],
  'biographical': ['platform-years', 'delivery-linux', 'delivery-cdn'],
}

/** How to read the pictures: a key of bars, which stand for no figure. `own` is the example of what the reader measures. */
export const key = {
  title: 'How to read the pictures',
  own: 'your run',
  before: 'before, or context',
  after: 'after, or ours',
  fault: 'the fault',
  open: 'asked for, or yours to fill in',
  notes: [
    'Every bar starts at zero, at the left edge. A pair of bars shares one scale.',
    'An empty frame is a wish or a blank, never a result.',
  ],
} as const

/** What a screen reader reads before the figure of a bar, whose colour it does not see. */
export const sides = { before: 'before', after: 'after' } as const

/** The words with which the handout introduces figures, their sources and their kinds. */
export const sourced = {
  title: 'Figures',
  computed: 'Computed from figures of this list',
  heads: { figure: 'figure', label: 'what it is' },
} as const

/** The last page, to fill in. */
export const form = {
  intro: 'A latency, requests per core, the minutes of a build, a flake rate: whichever hurts most. Write what you know and leave '
    + 'the rest blank.',
  number: 'number today',
  unit: 'unit',
  goal: 'goal',
  multiple: 'number ÷ goal =',
  /** Said of the results on the ruler, after their number. */
  ruler: (count: string) => `${count} on your ruler, not a forecast`,
  engagement: ['engagement', 'engagements'],
  lines: [
    { name: 'load', title: 'Load', hint: 'at which the number was taken' },
    { name: 'hardware', title: 'Hardware', hint: 'machine, cores, anything pinned or shared' },
    { name: 'date', title: 'Date', hint: 'of the measurement' },
    { name: 'what', title: 'Where', hint: 'service, endpoint or pipeline' },
  ],
  done: {
    title: 'Done means',
    hint: 'The sentence to agree on first. Strike p99 if yours is another measure.',
    measure: 'p99 ≤',
    value: 'value and unit',
    at: 'at load',
    load: 'requests, messages, builds',
    on: 'on',
    hardware: 'hardware',
    gate: 'gate in CI at +',
    percent: 'percent',
    against: 'against',
    tape: 'the recorded traffic or tape',
  },
  waysHint: 'Tick the closest.',
  ways: ['a p99, or requests per core', 'a tail under load, a reshard, shed events', 'minutes per build, a flake rate'],
  name: 'Your name',
  reach: 'How to reach you',
  contact: 'A photo of this page is enough.',
} as const

/** The results that hang from the ruler of the last page. Results of one ratio share a tick. */
export const ruler: readonly { name: string, ratio: FigureId, to: string }[] = [
  { name: 'payments p99', ratio: 'payments-p99-ratio', to: 'payments' },
  { name: 'PR build', ratio: 'monorepo-ratio', to: 'monorepo' },
  { name: 'matching engine p99', ratio: 'engine-ratio', to: 'engine-result' },
  { name: 'feed p99', ratio: 'fanout-ratio', to: 'fan-out' },
]
