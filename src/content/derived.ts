import type { Figure, Kind, Unit } from './types'
import { grouped } from '../lib/format.ts'
import { plainFigure } from '../lib/marks.ts'
import { ratio } from '../lib/ratio.ts'
import { inBase } from '../lib/units.ts'
import { given } from './figures.ts'
import { matrix } from './matrix.ts'
import { stages } from './pipeline.ts'

type Parts = Pick<Figure, 'label' | 'source' | 'fact'>

/** A figure of the kind `derived`, with the computation that it comes from. */
function derived(value: number, unit: Unit, computation: string, parts: Parts, more: Partial<Figure> = {}): Figure {
  const kind: Kind = 'derived'
  return { value, unit, kind, computation, ...parts, ...more }
}

/** `top` over `bottom`, to one decimal. */
function ratioFigure(top: Figure, bottom: Figure, label: string, more: Partial<Figure> = {}): Figure {
  return derived(
    ratio(inBase(top.value, top.unit), inBase(bottom.value, bottom.unit)),
    'x',
    `${plainFigure(top)} / ${plainFigure(bottom)}`,
    { label, source: top.source, fact: top.fact },
    { decimals: 1, ...more },
  )
}

/** The number of cores needed for a load, rounded up, assuming linear scaling. */
function cores(load: Figure, rate: Figure, when: 'before' | 'after'): Figure {
  return derived(
    Math.ceil(load.value / rate.value),
    'cores',
    `${plainFigure(load)} / ${plainFigure(rate)}, rounded up; linear scaling`,
    { label: `cores for ${grouped(load.value)} requests a second, ${when}`, source: rate.source, fact: rate.fact },
  )
}

/** A rate in percent as a count per thousand. */
function perThousand(rate: Figure, label: string): Figure {
  return derived(Math.round(rate.value * 10), 'count', `${plainFigure(rate)} of 1,000`, { label, source: rate.source, fact: rate.fact })
}

const g = given
const timed = stages.flatMap(({ time }) => time ? [g[time]] : [])
const sumOf = (times: readonly Figure[]) => times.reduce((sum, { value, unit }) => sum + inBase(value, unit), 0)
const saved = inBase(g['monorepo-build-before'].value, 'min') - g['monorepo-build-after'].value

const spreads = Object.fromEntries(matrix.cores.map((count, row) => {
  const values = matrix.rows[row].map(({ value }) => value)
  const [most, least] = [Math.max(...values), Math.min(...values)]
  const at = `at ${count} ${count === 1 ? 'core' : 'cores'}`
  const parts = { label: `spread of the primitives ${at}`, source: g['matrix-baseline'].source, fact: 'M' }
  return [
    `matrix-spread-${count}`,
    derived(ratio(most, least), 'x', `best over worst ${at}: ${grouped(most)} / ${grouped(least)}`, parts, { decimals: 1 }),
  ]
})) as Record<`matrix-spread-${number}`, Figure>

const tones = Object.fromEntries(matrix.edges.map((edge, i) => [
  `matrix-tone-${i + 1}`,
  derived(
    edge,
    'index',
    `${edge / g['matrix-baseline'].value} times the baseline of ${plainFigure(g['matrix-baseline'])}`,
    {
      label: `index from which the heat map uses tone ${i + 2} of ${matrix.edges.length + 1}`,
      source: g['matrix-baseline'].source,
      fact: 'M',
    },
  ),
])) as Record<`matrix-tone-${number}`, Figure>

const baseline = g['matrix-baseline']
const most = g['matrix-cores-most']
/** Throughput on all cores in cores' worth of the baseline. */
function worth(cell: Figure, name: string): Figure {
  return derived(
    ratio(cell.value, baseline.value),
    'cores',
    `${plainFigure(cell)} / ${plainFigure(baseline)}`,
    { label: `${name} at ${plainFigure(most)}, in cores at the baseline`, source: baseline.source, fact: 'M' },
    { decimals: 1 },
  )
}

const [start, change, bound] = [g['pipeline-start'], g['pipeline-change'], g['pipeline-bound']]
const grown = (times: number) => (1 + change.value / 100) ** times
const rejected = Math.floor(Math.log(bound.value / start.value) / Math.log(grown(1))) + 1
const MANY = g['pipeline-many'].value

/** All figures that the deck computes from given ones. */
export const computed = {
  'payments-p99-ratio': ratioFigure(g['payments-p99-before'], g['payments-p99-after'], 'auth/charge, p99 before over after'),
  'payments-rate-ratio': ratioFigure(
    g['payments-rate-after'],
    g['payments-rate-before'],
    'auth/charge, requests per second per core, after over before',
  ),
  'payments-cores-before': cores(g['payments-load'], g['payments-rate-before'], 'before'),
  'payments-cores-after': cores(g['payments-load'], g['payments-rate-after'], 'after'),
  'fanout-ratio': ratioFigure(g['fanout-p99-before'], g['fanout-p99-after'], 'feed, p99 before over after'),
  'monorepo-ratio': ratioFigure(g['monorepo-build-before'], g['monorepo-build-after'], 'pull-request build, before over after'),
  'monorepo-saved': derived(saved, 'min s', `${plainFigure(g['monorepo-build-before'])} − ${plainFigure(g['monorepo-build-after'])}`, {
    label: 'less waiting per build',
    source: g['monorepo-build-before'].source,
    fact: 'S3c',
  }),
  'monorepo-flakes-ratio': derived(
    Math.floor(g['monorepo-flakes-before'].value / g['monorepo-flakes-after'].value),
    'x',
    `${plainFigure(g['monorepo-flakes-before'])} / ${plainFigure(g['monorepo-flakes-after'])}, rounded down`,
    { label: 'flake rate, before over after', source: g['monorepo-flakes-before'].source, fact: 'S3c' },
    { hedge: 'about' },
  ),
  'monorepo-flaky-before': perThousand(g['monorepo-flakes-before'], 'flake rate in a thousand, before'),
  'monorepo-flaky-after': perThousand(g['monorepo-flakes-after'], 'flake rate in a thousand, after'),
  'engine-ratio': ratioFigure(g['engine-p99-before'], g['engine-p99-after'], 'matching engine, p99 before over after'),
  'engine-stalled-weeks': derived(
    Math.round(inBase(g['engine-stalled'].value, 'months') / inBase(1, 'weeks')),
    'weeks',
    `${plainFigure(g['engine-stalled'])} of ${(inBase(1, 'months') / inBase(1, 'weeks')).toFixed(2)} weeks`,
    { label: 'the stalled rewrite in weeks', source: g['engine-stalled'].source, fact: 'E1' },
  ),
  'engine-rest': derived(100 - g['engine-tail'].value, '%', `100% − ${plainFigure(g['engine-tail'])}`, {
    label: 'tail latency from everything else',
    source: g['engine-tail'].source,
    fact: 'E2',
  }),
  'pipeline-timed': derived(Number(sumOf(timed).toFixed(6)), 's', timed.map(plainFigure).join(' + '), {
    label: 'the timed stages together',
    source: timed[0].source,
    fact: 'L1',
  }),
  'pipeline-many-sum': derived(Math.round(100 * (grown(MANY) - 1)), '%', `${grown(1)}^${MANY} − 1`, {
    label: `${MANY} changes of ${plainFigure(change)}, each against the one before`,
    source: g['pipeline-change'].source,
    fact: 'L3',
  }, { signed: true }),
  'pipeline-passed': derived(
    rejected - 1,
    'count',
    `${plainFigure(start)} × ${grown(1)}^${rejected - 1} is within ${plainFigure(bound)}`,
    { label: `changes of ${plainFigure(change)} that pass both rules`, source: start.source, fact: 'L3' },
  ),
  'pipeline-rejected': derived(
    Number((start.value * grown(rejected)).toFixed(2)),
    'ms',
    `${plainFigure(start)} × ${grown(1)}^${rejected}`,
    { label: 'p99 after the change that the absolute rule rejects', source: start.source, fact: 'L3' },
  ),
  'matrix-linear': derived(most.value * baseline.value, 'index', `${most.value} × ${plainFigure(baseline)}`, {
    label: `linear scaling at ${plainFigure(most)}`,
    source: baseline.source,
    fact: 'M',
  }),
  'matrix-mutex-cores': worth(g['matrix-mutex-64'], 'Mutex'),
  'matrix-lock-free-cores': worth(g['matrix-lock-free-64'], 'Lock-free'),
  'matrix-lock-free-ratio': ratioFigure(
    g['matrix-lock-free-64'],
    g['matrix-lock-free-1'],
    `Lock-free at ${plainFigure(most)} over its own single core`,
  ),
  ...spreads,
  ...tones,
} satisfies Record<string, Figure>

export type DerivedId = keyof typeof computed
