import { describe, expect, it } from 'vitest'
import { factFault, factIds, factText, figureFault, states } from '../../tests/support/facts'
import { plainFigure } from '../lib/marks'
import { computed } from './derived'
import { given } from './figures'
import { figures, figuresIn, withFigures } from './index'
import { matrix } from './matrix'
import { stages } from './pipeline'

const stated = Object.entries(given).filter(([, { kind }]) => kind !== 'illustrative')

describe('given figures', () => {
  it('agree with the facts that they name', () => {
    expect(stated.length).toBeGreaterThan(40)
    expect(stated.flatMap(([id, figure]) => figureFault(id, figure) ?? [])).toEqual([])
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

describe('a fact', () => {
  it.each([
    ['p99 at 28 ms', { value: 28, unit: 'ms' }],
    ['nine months', { value: 9, unit: 'months' }],
    ['with zero shed events', { value: 0, unit: 'count' }],
    ['6.4x in all', { value: 6.4, unit: 'x' }],
    ['from 4 to 6 ms', { value: 4, to: 6, unit: 'ms' }],
    ['after: 6 min 12 s', { value: 372, unit: 'min s' }],
    ['over 3 %', { value: 3, unit: '%', signed: true }],
    ['3,680, more', { value: 3680, unit: 'index' }],
  ])('"%s" states its figure', (text, figure) => expect(states(text, figure)).toBe(true))

  it.each([
    ['p99 at 128 ms', { value: 28, unit: 'ms' }],
    ['p99 at 28.5 ms', { value: 28, unit: 'ms' }],
    ['p99 at 28 s', { value: 28, unit: 'ms' }],
    ['stone months', { value: 1, unit: 'months' }],
    ['a drop of 37 %', { value: -37, unit: '%' }],
    ['6 min 30 s', { value: 372, unit: 'min s' }],
  ])('"%s" does not', (text, figure) => expect(states(text, figure)).toBe(false))

  it('that does not state its figure is named, with what to do', () => {
    expect(figureFault('payments-p99-after', { ...given['payments-p99-after'], value: 98_765 })).toBe(
      'The figure payments-p99-after prints "98,765\u00A0ms", but fact S1c of docs/facts.md does not say so. '
      + 'If the source says it, correct the fact; if not, correct the figure.',
    )
  })
})

describe('a bare number', () => {
  it('has no unit, no hedge and no plus sign', () => {
    expect(withFigures('@{platform-years|number}')).toBe(String(given['platform-years'].value))
    expect(withFigures('@{pipeline-gate|number}')).toBe(String(given['pipeline-gate'].value))
  })
})

describe('derived figures', () => {
  it('each state their computation', () => {
    for (const [id, f] of Object.entries(computed)) {
      expect(f.kind, id).toBe('derived')
      expect(f.computation, id).toMatch(/\d/)
    }
  })

  it('have the value that their computation gives', () => {
    const value = (id: keyof typeof given) => given[id].value
    expect(computed['payments-p99-ratio'].value).toBeCloseTo(value('payments-p99-before') / value('payments-p99-after'), 1)
    expect(computed['fanout-ratio'].value).toBeCloseTo(1000 * value('fanout-p99-before') / value('fanout-p99-after'), 1)
    expect(computed['monorepo-saved'].value).toBe(60 * value('monorepo-build-before') - value('monorepo-build-after'))
    expect(computed['engine-rest'].value + value('engine-tail')).toBe(100)
  })
})

it('the matrix is the table of docs/facts.md, to the note', () => {
  const [head, ...rows] = factText('M').split('\n').flatMap(line => /^ *\| (.*) \|$/.exec(line)?.[1] ?? []).map(row => row.split(' | '))
  expect(head, 'the columns of matrix.ts and of fact M in docs/facts.md').toEqual(['cores', ...matrix.primitives])
  expect(
    matrix.rows.map((row, i) => [String(matrix.cores[i]), ...row.map(({ value, note }) => `${value.toLocaleString('en')} ${note}`)]),
    'the cells of matrix.ts and of fact M in docs/facts.md',
  ).toEqual(rows)
})

it('the pipeline has the stages that docs/facts.md lists, in its order', () => {
  const listed = /Stages in order: (.*?)\. /.exec(factText('L1'))![1]
  const names = listed.replace(/\(.*?\)/g, '').split(',').map(name => name.trim())
  expect(stages.map(({ id }) => id), 'the stages of pipeline.ts and of fact L1 in docs/facts.md').toEqual(names)
})

describe('figures in text', () => {
  it('are inserted by id, in full or as a bare number', () => {
    const after = given['payments-p99-after']
    expect(withFigures('to @{payments-p99-after}, @{payments-p99-after|number} more'))
      .toBe(`to ${plainFigure(after)}, ${after.value} more`)
  })

  it('cause an error that gives the id if there is no such figure', () => {
    expect(() => withFigures('@{payments-p98}')).toThrow('payments-p98')
  })

  it('are found in text and in the attributes of components, each once and in order', () => {
    expect(figuresIn('# @{fanout-ratio}\n<A :before="figure(\'fanout-p99-before\')" :rows="[{ a: figure(\'built-rss\') }]" />'
      + ' @{fanout-ratio|number} fanout-p99-after')).toEqual(['fanout-ratio', 'fanout-p99-before', 'built-rss'])
  })
})
