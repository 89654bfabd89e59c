import { describe, expect, it } from 'vitest'
import { factFault, factIds } from '../../tests/support/facts'
import { formatFigure } from '../lib/format'
import { computed } from './derived'
import { figure, figures, figuresIn, withFigures } from './index'
import { matrix } from './matrix'
import { stages } from './pipeline'

const printed = (id: string) => formatFigure(figure(id)).replaceAll('\u00A0', ' ')

describe('given figures', () => {
  it('are printed as in the facts', () => {
    expect({
      payments: [
        printed('payments-p99-before'),
        printed('payments-p99-after'),
        printed('payments-rate-before'),
        printed('payments-rate-after'),
        printed('payments-arena'),
      ],
      fanout: [
        printed('fanout-p99-before'),
        printed('fanout-p99-after'),
        printed('fanout-shard'),
        printed('fanout-shard-p99'),
        printed('fanout-hedge'),
        printed('fanout-shed'),
      ],
      monorepo: [
        printed('monorepo-build-before'),
        printed('monorepo-build-after'),
        printed('monorepo-flakes-before'),
        printed('monorepo-flakes-after'),
        printed('monorepo-cache'),
        printed('monorepo-days'),
      ],
      engine: [
        printed('engine-throughput'),
        printed('engine-asked'),
        printed('engine-weeks'),
        printed('engine-stalled'),
        printed('engine-tail'),
        printed('engine-p99-before'),
        printed('engine-p99-after'),
        printed('engine-gate'),
      ],
      pipeline: [
        printed('pipeline-lint'),
        printed('pipeline-build'),
        printed('pipeline-test'),
        printed('pipeline-bound'),
        printed('pipeline-canary'),
        printed('pipeline-median'),
        printed('pipeline-gate'),
      ],
      people: [printed('platform-years'), printed('delivery-linux'), printed('delivery-cdn')],
      built: [printed('built-rss'), printed('built-binary'), printed('ping-floor')],
    }).toEqual({
      payments: ['184 ms', '28 ms', '42 req/s/core', '310 req/s/core', '−37 %'],
      fanout: ['4.1 s', '380 ms', '73', '2.4 s', '95th', '0'],
      monorepo: ['41 min', '6 min 12 s', '18 %', '0.8 %', '1.2 TB', '90 days'],
      engine: ['6.4×', '3×', '11 weeks', '9 months', '95 %', '1.4 ms', '184 µs', '3 %'],
      pipeline: ['0.4 s', '12 s', '43 s', '8 ms', '5 %', '6 min 12 s', '+3 %'],
      people: ['nearly 30 years', '1995', '2013'],
      built: ['about 500 KB', '370 KB', '4–6 ms'],
    })
  })

  it('each have a descriptive source and label, and refer to an existing fact', () => {
    for (const [id, f] of Object.entries(figures)) {
      expect(f.source.length, id).toBeGreaterThan(20)
      expect(f.label.length, id).toBeGreaterThan(5)
      expect(factFault(f.fact), id).toBeUndefined()
    }
  })
})

describe('a fact id', () => {
  it('is unique in docs/facts.md', () => {
    expect(factIds.length).toBeGreaterThan(40)
    expect(new Set(factIds).size).toBe(factIds.length)
  })

  it.each([
    ['P99', 'docs/facts.md has no fact P99. Did you mean P9?'],
    ['s3c', 'docs/facts.md has no fact s3c. Did you mean S3c?'],
    ['', 'It names no fact of docs/facts.md.'],
  ])('"%s" is rejected if docs/facts.md does not contain it', (id, fault) => expect(factFault(id)).toBe(fault))
})

describe('a bare number', () => {
  it('has no unit, no hedge and no plus sign', () => {
    expect(
      withFigures('@{pipeline-gate|number} @{monorepo-flakes-ratio|number} @{payments-p99-after|number} @{payments-arena|number}'),
    ).toBe('3 22 28 −37')
  })
})

describe('derived figures', () => {
  it('have the expected values', () => {
    expect(Object.fromEntries(Object.keys(computed).map(id => [id, printed(id)]))).toMatchObject({
      'payments-p99-ratio': '6.6×',
      'payments-rate-ratio': '7.4×',
      'payments-cores-before': '24 cores',
      'payments-cores-after': '4 cores',
      'fanout-ratio': '10.8×',
      'monorepo-ratio': '6.6×',
      'monorepo-saved': '34 min 48 s',
      'monorepo-flakes-ratio': 'about 22×',
      'engine-ratio': '7.6×',
      'engine-stalled-weeks': '39 weeks',
      'engine-rest': '5 %',
      'pipeline-timed': '55.4 s',
      'matrix-spread-1': '1.1×',
      'matrix-spread-4': '2.7×',
      'matrix-spread-16': '7.2×',
      'matrix-spread-64': '21.6×',
    })
  })

  it('each state their computation', () => {
    for (const [id, f] of Object.entries(computed)) {
      expect(f.kind, id).toBe('derived')
      expect(f.computation, id).toMatch(/\d/)
    }
  })
})

describe('the matrix', () => {
  it('has the highest value for lock-free in every row, and a drop for RWLock in the last row', () => {
    for (const row of matrix.rows)
      expect(Math.max(...row.map(c => c.value))).toBe(row[matrix.primitives.indexOf('Lock-free')].value)
    expect(matrix.rows.map(row => row[1].value)).toEqual([100, 220, 280, 260])
  })
})

it('has the pipeline\'s seven stages in order, three of them timed', () => {
  expect(stages.map(s => s.id)).toEqual(['commit', 'lint', 'build', 'test', 'perf-gate', 'stage', 'prod'])
  expect(stages.filter(s => s.time).map(s => s.id)).toEqual(['lint', 'build', 'test'])
})

describe('figures in text', () => {
  it('are inserted by id, in full or as a bare number', () => {
    expect(withFigures('to @{payments-p99-after}, @{payments-rate-after|number} more')).toBe('to 28\u00A0ms, 310 more')
  })

  it('cause an error that gives the id if there is no such figure', () => {
    expect(() => withFigures('@{payments-p98}')).toThrow('payments-p98')
  })

  it('are found in text and in the attributes of components, each once and in order', () => {
    expect(figuresIn('# @{fanout-ratio}\n<A :before="figure(\'fanout-p99-before\')" :rows="[{ a: figure(\'built-rss\') }]" />'
      + ' @{fanout-ratio|number} fanout-p99-after')).toEqual(['fanout-ratio', 'fanout-p99-before', 'built-rss'])
  })
})
