import type { FigureId } from './index'
import { countWord } from '../lib/format.ts'
import { needs } from './needs.ts'

/** One engagement in the handout's summary; `text` may hold figures as `@{id}`. */
export interface SummaryEngagement {
  name: string
  text: string
}

/** One before/after result in the handout's summary. */
export interface SummaryResult {
  /** The case and what was measured. */
  name: string
  before: FigureId
  after: FigureId
  /** The derived figure for before over after. */
  ratio: FigureId
  /** Alias of the slide that presents it. */
  to: string
}

/** How many results page one of the handout has room for. */
const RESULTS = 4

/** The titles of those pages of the handout that do not show a slide. */
export const titles = {
  summary: 'Summary',
  contents: 'Contents',
  figures: 'Every figure, its kind and its source',
  next: 'What to do next',
} as const

/** The column headings of the handout's tables. */
export const heads = {
  results: ['case', 'before', 'after', 'ratio'],
  register: { figure: 'figure', label: 'what it is', computation: 'computation' },
  blank: needs.map(({ id }) => id),
} as const

/** The words with which the handout introduces figures, their sources and their kinds. */
export const sourced = {
  title: 'Figures and sources',
  source: 'Source:',
  kind: 'Kind:',
  computed: 'Computed from figures of this list.',
} as const

/** The text of the first and last pages of the handout. */
export const summary = {
  intro:
    'This handout stands in for the talk: each slide as it was shown, with what was said below it.',
  engagements: [
    {
      name: 'Performance tuning',
      text: 'Starts where the profiler points and works at that level: hot '
        + 'paths, allocators, caches, vector units, system calls, the network stack.',
    },
    {
      name: 'Distributed systems engineering',
      text: 'Decides in advance where a system gives way: sharding, consistency, backpressure, retries, partial answers.',
    },
    {
      name: 'CI and build architecture',
      text: 'Aims to land a small change in under @{ci-goal}, with its p99 checked: '
        + 'hermetic builds, remote execution, tests chosen by impact, a gate on p99.',
    },
  ] satisfies SummaryEngagement[],
  engagementsTitle: (count: string) => `${count} engagements`,
  resultsTitle: (count: string) => `${count} results, before and after`,
  resultsCaption: 'Each pair of bars has its own scale, from zero. The ratio is before over after.',
  results: [
    {
      name: 'Payments, p99 of auth/charge',
      before: 'payments-p99-before',
      after: 'payments-p99-after',
      ratio: 'payments-p99-ratio',
      to: 'payments',
    },
    { name: 'Feed fan-out, p99 of the feed', before: 'fanout-p99-before', after: 'fanout-p99-after', ratio: 'fanout-ratio', to: 'fan-out' },
    {
      name: 'Monorepo, pull-request build',
      before: 'monorepo-build-before',
      after: 'monorepo-build-after',
      ratio: 'monorepo-ratio',
      to: 'monorepo',
    },
    {
      name: 'Order-matching engine, p99',
      before: 'engine-p99-before',
      after: 'engine-p99-after',
      ratio: 'engine-ratio',
      to: 'engine-result',
    },
  ] satisfies SummaryResult[],
  caveat:
    'Each is one engagement, not an average: it shows what was done there, not what to expect elsewhere.',
  next: 'Pick one number of yours that should move: a p99 latency, requests per core, the minutes of a pull-request build, '
    + 'a flake rate. We measure it first, change what the measurement points to, and gate the result so that it stays.',
  nextTitle: 'The next step',
  blankTitle: 'Your number',
  last: 'Write three things beside that number: the load it was taken at, the hardware, the date. '
    + 'Then somebody who was not there can compare before and after.',
  lead: '@{platform-lead}, the platform lead, also consults on platform strategy, '
    + 'engineering leadership and the architecture of distributed systems.',
} as const

/**
 * The problems with the summary, one sentence each: more results than page one has room for, or a result without a slide.
 * @param aliases The aliases of all slides.
 */
export function summaryProblems(aliases: readonly string[], results: readonly SummaryResult[] = summary.results): string[] {
  return [
    ...(results.length > RESULTS
      ? [`there are ${countWord(results.length)} results, but page one has room for ${countWord(RESULTS)}.`]
      : []),
    ...results.filter(({ to }) => !aliases.includes(to)).map(({ name, to }) => `the result "${name}" leads to "${to}", which is no slide.`),
  ].map(text => `src/content/summary.ts: ${text}`)
}
