import type { DeckConfig } from './config.ts'
import type { Figure, FigureId } from './index.ts'
import type { IsShown } from './shown.ts'
import type { Kind } from './types.ts'
import { capitalised, countWord } from '../lib/format.ts'
import { figure, withFigures } from './index.ts'
import { withMarks } from './marks.ts'
import { withNames } from './names.ts'
import { needs } from './needs.ts'
import { examples, ruler } from './paper.ts'
import { isStated } from './presenters.ts'
import { withShown } from './shown.ts'

/** One way to work with us; its text may hold figures as `@{id}`, and conditions. */
export interface SummaryWay {
  name: string
  text: string
  /** Alias of the slide about it. */
  to: string
}

/** A figure before and after, on one scale. */
interface Pair<F> {
  /** The case and what was measured. */
  name: string
  before: F
  after: F
}

/** One engagement, before and after. */
export interface SummaryResult<F = FigureId> extends Pair<F> {
  /** Alias of the slide that presents it. */
  to: string
  /** For a wish and what came of it, the words on its two bars: the first is an empty frame. */
  asked?: readonly [wish: string, came: string]
  /** What else came out, as a second pair. */
  also?: Pair<F>
  /** The same result for an example load, in cores. */
  cores?: { load: F, before: F, after: F, words: { before: string, after: string, load: string } }
  /** A sentence beside the bars. */
  remark?: string
}

/** One step of an engagement and what it leaves with the client. */
export interface SummaryStep {
  /** When, and what we do. */
  key: string
  /** What the client keeps. */
  title: string
  text: string
  /** A sentence about a case that shows it, with the alias of the slide that presents this case. */
  example: { text: string, to: string }
}

/** How many results page one of the handout has room for. */
const RESULTS = 4

/** The words and figures of page one of the handout and of the read view's summary. `summaryOf` fills the figures in. */
export const summary = {
  pain: 'Slow code, systems that strain under load, builds that keep people waiting',
  offer: (kinds: string) =>
    `: they share one loop, so we take them on together. ${capitalised(kinds)} kinds of engagement, usually combined; `
    + 'one discipline: measure, change, gate.',
  ways: [
    {
      name: 'Performance tuning',
      text: '@{if performance}We start where the profiler points, and go@{else}We measure first, and go@{end} as deep as the data asks, '
        + 'down to assembly.',
      to: 'performance',
    },
    {
      name: 'Distributed systems',
      text: 'You decide how the system fails before it does: shards, retries, backpressure, consistency.',
      to: 'distributed',
    },
    {
      name: 'CI and build',
      text: '@{if ci}The goal: a small change lands in under @{ci-goal}, with its p99 checked.@{else}'
        + 'A build rebuilds and retests what a change can reach, and checks its p99.@{end}',
      to: 'ci',
    },
  ] satisfies SummaryWay[],
  waysTitle: (count: string) => `${capitalised(count)} ways in`,
  who: [
    {
      name: '@{platform-lead}',
      text: ', Head of Platform, @{platform-years} of high-throughput systems; also advises on architecture, platform strategy '
        + 'and leadership.',
      to: 'platform-lead',
    },
    {
      name: '@{delivery-lead}',
      text: ', on Linux since @{delivery-linux}; mail systems at massive scale, CDN caches, fleets of thousands of nodes.',
      to: 'delivery-lead',
    },
  ],
  whoTitle: 'Who does it',
  resultsTitle: (count: string, many: boolean) => `${capitalised(count)} ${many ? 'engagements' : 'engagement'}, before and after`,
  results: [
    {
      name: 'Matching engine, throughput',
      before: 'engine-asked',
      after: 'engine-throughput',
      asked: ['asked', 'got, in @{engine-weeks}, in the same language'],
      remark: 'throughput of a trading firm’s matching engine, after a rewrite in a faster language had stalled at @{engine-stalled|words}',
      to: 'engine',
    },
    {
      name: 'Payments, p99 of auth/charge',
      before: 'payments-p99-before',
      after: 'payments-p99-after',
      cores: {
        load: 'payments-load',
        before: 'payments-cores-before',
        after: 'payments-cores-after',
        words: { before: 'before', after: 'after', load: 'at an example' },
      },
      to: 'payments',
    },
    {
      name: 'Feed, p99',
      before: 'fanout-p99-before',
      after: 'fanout-p99-after',
      remark: 'tracing by shard found the saturated queue; @{fanout-shed} shed events a week after the moves',
      to: 'fan-out',
    },
    {
      name: 'Monorepo, PR build',
      before: 'monorepo-build-before',
      after: 'monorepo-build-after',
      also: { name: 'flake rate', before: 'monorepo-flakes-before', after: 'monorepo-flakes-after' },
      remark: '@{monorepo-regressions} performance regressions in @{monorepo-days}',
      to: 'monorepo',
    },
  ] satisfies SummaryResult[],
  stepsTitle: 'What happens first, and what you keep',
  steps: [
    {
      key: 'first, measure',
      title: 'You keep the cause',
      text: 'The call sites behind your number, by name.',
      example: { text: 'In the engine, @{engine-sites|words} of them caused @{engine-tail} of the tail latency.', to: 'engine-diagnosis' },
    },
    {
      key: 'then, change',
      title: 'You keep the change',
      text: 'Made in your code, in the language you have.',
      example: { text: 'The engine’s p99 went from @{engine-p99-before} to @{engine-p99-after}.', to: 'engine-result' },
    },
    {
      key: 'last, gate',
      title: 'You keep the gate',
      text: 'A check in your CI, on your recorded tape.',
      example: { text: 'For the engine, it rejects any PR that moves p99 by more than @{engine-gate}.', to: 'engine-result' },
    },
  ] satisfies SummaryStep[],
  needsTitle: 'What we need from you',
  needs: (count: string) => `${capitalised(count)} facts. Send what you have; what is missing we find out together first.`,
  contact: 'Send the number first; the rest can follow.',
} as const

/** The summary of a deck, with its figures and names. Its texts hold marks, which `TextMarked` draws. */
export interface DeckSummary {
  /** The offer in two pieces: what hurts, and what we do about it. */
  offer: readonly [pain: string, rest: string]
  waysTitle: string
  ways: readonly SummaryWay[]
  whoTitle: string
  /** Who does the work: a name or a role, and the rest of the sentence. Empty if their slides are hidden. */
  who: readonly { name: string, text: string }[]
  /** Empty if all of their slides are hidden. */
  results: readonly SummaryResult<Figure>[]
  resultsTitle: string
  stepsTitle: string
  steps: readonly { key: string, title: string, text: string }[]
  needsTitle: string
  needsIntro: string
  needs: readonly string[]
  /** The invitation beside the contacts. */
  contact: string
  /** The results on the ruler of the handout's last page. Results of one ratio share a tick. */
  ruler: readonly { name: string, ratio: Figure }[]
  /** A figure of each kind, for the legend; none for a kind that the deck does not show. */
  examples: Readonly<Partial<Record<Kind, Figure>>>
}

const words = (text: string) => withFigures(withMarks(text))
const pairOf = <P extends Pair<FigureId>>(pair: P) => ({ ...pair, before: figure(pair.before), after: figure(pair.after) })

function resultOf({ asked, also, cores, remark, ...pair }: SummaryResult): SummaryResult<Figure> {
  return {
    ...pairOf(pair),
    ...(asked && { asked: [words(asked[0]), words(asked[1])] }),
    ...(also && { also: pairOf(also) }),
    ...(cores && { cores: { ...pairOf({ name: '', ...cores }), load: figure(cores.load) } }),
    ...(remark && { remark: words(remark) }),
  }
}

/**
 * The summary as a deck shows it.
 * @param shown Whether the slide with this alias is shown: what a slide presents stands only with it.
 * @param settings The settings, which may include names.
 */
export function summaryOf(shown: IsShown, settings: Pick<DeckConfig, 'platformLead' | 'deliveryLead'>): DeckSummary {
  const results = (summary.results as readonly SummaryResult[]).filter(({ to }) => shown(to)).map(resultOf)
  const kinds = countWord(summary.ways.length)
  const named = (text: string) => withNames(text, settings).replace('@{delivery-lead}', settings.deliveryLead ?? 'The delivery lead')
  return {
    offer: [summary.pain, summary.offer(kinds)],
    waysTitle: summary.waysTitle(kinds),
    ways: summary.ways.map(way => ({ ...way, text: words(withShown(way.text, shown)) })),
    whoTitle: summary.whoTitle,
    who: summary.who.filter(({ to }) => shown(to)).map(({ name, text }) => ({ name: named(name), text: words(text) })),
    results,
    resultsTitle: summary.resultsTitle(countWord(results.length), results.length > 1),
    stepsTitle: summary.stepsTitle,
    steps: summary.steps.map(({ key, title, text, example }) =>
      ({ key, title, text: words(shown(example.to) ? `${text} ${example.text}` : text) })),
    needsTitle: summary.needsTitle,
    needsIntro: summary.needs(countWord(needs.length)),
    needs: needs.map(({ name }) => name),
    contact: summary.contact,
    ruler: ruler.filter(({ to }) => shown(to)).map(({ name, ratio }) => ({ name, ratio: figure(ratio) })),
    examples: Object.fromEntries(Object.entries(examples).flatMap(([kind, ids]) => {
      const id = ids.find(id => isStated(id, shown))
      return id ? [[kind, figure(id)]] : []
    })),
  }
}

/**
 * The problems with the summary, one sentence each: more results than page one has room for, or a result without a slide.
 * @param aliases The aliases of all slides.
 */
export function summaryProblems(aliases: readonly string[], results: readonly SummaryResult[] = summary.results): string[] {
  const leads = [
    ...results.map(({ name, to }) => ({ what: `the result "${name}"`, to })),
    ...summary.steps.map(({ title, example: { to } }) => ({ what: `the example of "${title}"`, to })),
    ...[...summary.ways, ...summary.who].map(({ name, to }) => ({ what: `"${name}"`, to })),
    ...ruler.map(({ name, to }) => ({ what: `"${name}" on the ruler`, to })),
  ]
  return [
    ...(results.length > RESULTS
      ? [`there are ${countWord(results.length)} results, but page one has room for ${countWord(RESULTS)}.`]
      : []),
    ...leads.filter(({ to }) => !aliases.includes(to)).map(({ what, to }) => `${what} leads to "${to}", which is no slide.`),
  ].map(text => `src/content/summary.ts: ${text}`)
}
