import type { FigureRow } from './group.ts'
import { group } from './group.ts'
import { matrix as space, valueAt } from './matrix.ts'
import { pipelineFigures } from './pipeline.ts'
import { sources } from './sources.ts'

const payments = group(sources.payments, {
  'payments-p99-before': { value: 184, unit: 'ms', kind: 'engagement', fact: 'S1c', label: 'auth/charge, p99 before' },
  'payments-p99-after': { value: 28, unit: 'ms', kind: 'engagement', fact: 'S1c', label: 'auth/charge, p99 after' },
  'payments-rate-before': {
    value: 42,
    unit: 'req/s/core',
    kind: 'engagement',
    fact: 'S1c',
    label: 'auth/charge, requests per second per core before',
  },
  'payments-rate-after': {
    value: 310,
    unit: 'req/s/core',
    kind: 'engagement',
    fact: 'S1c',
    label: 'auth/charge, requests per second per core after',
  },
  'payments-arena': {
    value: -37,
    unit: '%',
    kind: 'engagement',
    fact: 'S1c',
    label: 'arena allocation per request lifetime',
  },
})

const fanout = group(sources.fanout, {
  'fanout-p99-before': { value: 4.1, unit: 's', kind: 'engagement', fact: 'S2c', label: 'feed, p99 before' },
  'fanout-p99-after': { value: 380, unit: 'ms', kind: 'engagement', fact: 'S2c', label: 'feed, p99 after' },
  'fanout-shard': { value: 73, unit: 'count', kind: 'engagement', fact: 'S2c', label: 'the shard whose queue was saturated' },
  'fanout-shard-p99': { value: 2.4, unit: 's', kind: 'engagement', fact: 'S2c', label: 'p99 of that shard in the trace' },
  'fanout-hedge': { value: 95, unit: 'th', kind: 'engagement', fact: 'S2c', label: 'percentile that triggers a hedged request' },
  'fanout-shed': { value: 0, unit: 'count', kind: 'engagement', fact: 'S2c', label: 'shed events a week, after' },
})

const monorepo = group(sources.monorepo, {
  'monorepo-build-before': { value: 41, unit: 'min', kind: 'engagement', fact: 'S3c', label: 'pull-request build before' },
  'monorepo-build-after': { value: 372, unit: 'min s', kind: 'engagement', fact: 'S3c', label: 'pull-request build after' },
  'monorepo-flakes-before': { value: 18, unit: '%', kind: 'engagement', fact: 'S3c', label: 'flake rate before' },
  'monorepo-flakes-after': { value: 0.8, unit: '%', kind: 'engagement', fact: 'S3c', label: 'flake rate after' },
  'monorepo-cache': { value: 1.2, unit: 'TB', kind: 'engagement', fact: 'S3c', label: 'remote cache hit' },
  'monorepo-gate': { value: 3, unit: '%', kind: 'engagement', fact: 'S3c', label: 'p99 regression that the perf gate blocks' },
  'monorepo-regressions': {
    value: 0,
    unit: 'count',
    kind: 'engagement',
    fact: 'S3c',
    label: 'performance regressions in the period after',
  },
  'monorepo-days': { value: 90, unit: 'days', kind: 'engagement', fact: 'S3c', label: 'the period without a performance regression' },
})

const engine = group(sources.engine, {
  'engine-throughput': { value: 6.4, unit: 'x', kind: 'engagement', fact: 'E1', label: 'matching engine, throughput after over before' },
  'engine-asked': { value: 3, unit: 'x', kind: 'engagement', fact: 'E1', label: 'throughput that the client asked for' },
  'engine-weeks': { value: 11, unit: 'weeks', kind: 'engagement', fact: 'E1', label: 'length of the engagement' },
  'engine-stalled': { value: 9, unit: 'months', kind: 'engagement', fact: 'E1', label: 'time after which the earlier rewrite had stalled' },
  'engine-structures': { value: 4, unit: 'count', kind: 'engagement', fact: 'E1', label: 'data structures replaced' },
  'engine-tail': {
    value: 95,
    unit: '%',
    kind: 'engagement',
    fact: 'E2',
    label: 'share of tail latency from the three call sites',
  },
  'engine-sites': { value: 3, unit: 'count', kind: 'engagement', fact: 'E2', label: 'call sites behind that share' },
  'engine-p99-before': { value: 1.4, unit: 'ms', kind: 'engagement', fact: 'E4', label: 'matching engine, p99 before' },
  'engine-p99-after': { value: 184, unit: 'µs', kind: 'engagement', fact: 'E4', label: 'matching engine, p99 after' },
  'engine-gate': {
    value: 3,
    unit: '%',
    kind: 'engagement',
    fact: 'E4',
    label: 'p99 change on the recorded tape above which CI rejects a pull request',
  },
})

/** A cell of the matrix that a page cites in its text; the value comes from `matrix.ts`. */
function cell(primitive: string, cores: number): FigureRow {
  const label = `${primitive} at ${cores} ${cores === 1 ? 'core' : 'cores'}, throughput index`
  return { value: valueAt(primitive, cores), unit: 'index', kind: 'harness', fact: 'M', label }
}

const matrix = group(sources.matrix, {
  'matrix-baseline': { value: 100, unit: 'index', kind: 'harness', fact: 'M1', label: 'the baseline: one core, single thread' },
  'matrix-cores-most': {
    value: Math.max(...space.cores),
    unit: 'cores',
    kind: 'harness',
    fact: 'M',
    label: 'the highest core count of the matrix',
  },
  'matrix-mutex-16': cell('Mutex', 16),
  'matrix-mutex-64': cell('Mutex', 64),
  'matrix-rwlock-4': cell('RWLock', 4),
  'matrix-rwlock-16': cell('RWLock', 16),
  'matrix-rwlock-64': cell('RWLock', 64),
  'matrix-lock-free-1': cell('Lock-free', 1),
  'matrix-lock-free-64': cell('Lock-free', 64),
  'matrix-sharded-64': cell('Sharded', 64),
  'matrix-actor-1': cell('Actor', 1),
  'matrix-actor-64': cell('Actor', 64),
})

const services = group(sources.services, {
  'ci-goal': { value: 10, unit: 'min', kind: 'illustrative', fact: 'S3', label: 'our goal for landing a small change' },
})

const platformLead = group(sources.platformLead, {
  'platform-years': {
    value: 30,
    unit: 'years',
    hedge: 'nearly',
    kind: 'biographical',
    fact: 'P1',
    label: 'building high-throughput systems',
  },
})

const writing = group(sources.writing, {
  'platform-posix': { value: 30, unit: 'years', kind: 'author-published', fact: 'P12', label: 'bolting async back on to POSIX' },
})

const deliveryLead = group(sources.deliveryLead, {
  'delivery-linux': { value: 1995, unit: 'year', kind: 'biographical', fact: 'D2', label: 'on Linux since' },
  'delivery-cdn': { value: 2013, unit: 'year', kind: 'biographical', fact: 'D5', label: 'byte-range CDN caching trick built' },
})

const projects = group(sources.projects, {
  'built-rss': {
    value: 500,
    unit: 'KB',
    hedge: 'about',
    kind: 'author-published',
    fact: 'P9',
    label: 'wire-probe, server mode, resident memory',
  },
  'built-binary': { value: 370, unit: 'KB', kind: 'author-published', fact: 'P9', label: 'wire-probe, one statically linked binary' },
  'ping-floor': {
    value: 4,
    to: 6,
    unit: 'ms',
    kind: 'author-published',
    fact: 'P13',
    label: 'persistent latency floor, diagnosed on Azure',
  },
})

const example = group(sources.example, {
  'payments-load': { value: 1000, unit: 'req/s', kind: 'illustrative', fact: 'S1c', label: 'the load that the cores carry' },
  'monorepo-builds': { value: 40, unit: 'builds a day', kind: 'illustrative', fact: 'S3c', label: 'builds to compute with' },
  'pipeline-good': { value: 1, unit: '%', signed: true, kind: 'illustrative', fact: 'L3', label: 'a change that passes the gate' },
  'pipeline-bad': { value: 4, unit: '%', signed: true, kind: 'illustrative', fact: 'L3', label: 'a change that the gate rejects' },
  'overload-capacity': { value: 5, unit: 'req/s', kind: 'illustrative', fact: 'S2', label: 'what the system can take' },
  'overload-patience': { value: 2, unit: 's', kind: 'illustrative', fact: 'S2', label: 'how long a caller waits' },
  'overload-low': { value: 4, unit: 'req/s', kind: 'illustrative', fact: 'S2', label: 'a load that the system can take' },
  'overload-high': { value: 12, unit: 'req/s', kind: 'illustrative', fact: 'S2', label: 'a load that it cannot take' },
  'pipeline-start': { value: 7, unit: 'ms', decimals: 1, kind: 'illustrative', fact: 'L3', label: 'p99 before many small changes' },
  'pipeline-many': { value: 10, unit: 'count', kind: 'illustrative', fact: 'L3', label: 'number of small changes' },
  'pipeline-change': { value: 2.9, unit: '%', signed: true, kind: 'illustrative', fact: 'L3', label: 'each of many small changes' },
})

/** Every figure that a source gives or that the deck sets as an example. */
export const given = {
  ...payments,
  ...fanout,
  ...monorepo,
  ...engine,
  ...pipelineFigures,
  ...matrix,
  ...services,
  ...platformLead,
  ...writing,
  ...deliveryLead,
  ...projects,
  ...example,
}

export type GivenId = keyof typeof given
