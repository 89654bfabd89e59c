import type { Matrix } from '../../src/content/types.ts'
import { describe, expect, it } from 'vitest'
import { figure, withFigures } from '../../src/content/index.ts'
import { matrix as space } from '../../src/content/matrix.ts'
import { recordedRun } from '../../src/labs/engine/model/recorded-run.ts'
import { plainFigure } from '../../src/lib/marks.ts'
import { inBase } from '../../src/lib/units.ts'
import { questions } from '../../src/presenter/questions.ts'
import { readSlides } from '../../tools/build/deck.ts'
import { unlistedClaims } from '../support/guards.ts'

const matrix: Matrix = space

const slides = await readSlides()
function wordsOf(alias: string) {
  const { content, note, frontmatter } = slides.find(slide => slide.alias === alias)!
  const asked = questions.filter(question => question.to === alias).map(({ question, answer }) => `${question} ${answer}`)
  return withFigures([content, note, ...Object.values(frontmatter), ...asked].join('\n')).replace(/\s+/g, ' ')
}

const printed = (id: string) => plainFigure(figure(id))
const value = (id: string) => inBase(figure(id).value, figure(id).unit)
const row = (cores: number) => matrix.rows[matrix.cores.indexOf(cores)].map(cell => cell.value)
const column = (name: string) => matrix.rows.map(cells => cells[matrix.primitives.indexOf(name)].value)
/** The median rate of one of the lab's engines in its recorded run. */
const rateOf = (step: 'before' | 'tree' | 'arena') => recordedRun().steps[step]!.rate.median
const indexOf = (alias: string) => slides.findIndex(slide => slide.alias === alias)
const highest = (name: string) => matrix.rows.every((cells, i) => Math.max(...cells.map(cell => cell.value)) === column(name)[i])
const follows = (alias: string, next: string) => indexOf(next) === indexOf(alias) + 1

/** Whether the length of a pull-request build is printed for the way to production as well. */
const isTwice = () => printed('pipeline-median') === printed('monorepo-build-after')

/** Claims that pages make in words about figures and neighbouring slides, each with a check that it is true. */
const claims: readonly [alias: string, words: string, holds: () => boolean][] = [
  ['promise', 'Two of the ratios are the same', () =>
    new Set(['payments-p99-ratio', 'fanout-ratio', 'monorepo-ratio'].map(printed)).size === 2],
  ['promise', 'both round to', () => printed('payments-p99-ratio') === printed('monorepo-ratio')],
  ['monorepo', 'The same length, two facts', isTwice],
  ['pipeline', 'they are two facts', isTwice],
  ['pipeline', 'Two facts', isTwice],
  ['limits', 'a PR build, and PR to prod, median', isTwice],
  ['engine-code', 'moves little in this deck', () => rateOf('tree') < 1.1 * rateOf('before')],
  ['engine-code', 'together with an arena it does more', () => rateOf('arena') > 1.5 * rateOf('tree')],
  ['matrix', 'do the work of 1.7', () => value('matrix-mutex-cores') === 1.7],
  ['matrix', 'Along the top it hardly matters', () => Math.max(...row(1)) / Math.min(...row(1)) < 1.2],
  ['matrix', 'get about halfway', () => ['Lock-free', 'Sharded', 'Actor'].every(name =>
    Math.abs(column(name).at(-1)! / value('matrix-linear') - 0.5) < 0.1)],
  ['matrix', 'and then falls', () => column('RWLock').at(-1)! < column('RWLock').at(-2)!],
  ['matrix', 'peaks at', () => Math.max(...column('RWLock')) === value('matrix-rwlock-16')],
  ['matrix', 'the one on the highest is the bill: hazard pointers', () => highest('Lock-free')],
  ['matrix', 'In this harness, in every row', () => highest('Lock-free')],
  ['engine', 'The next slides show how we knew where to look', () => follows('engine', 'engine-diagnosis')],
  ['engine', 'the next slides show what did', () => follows('engine', 'engine-diagnosis')],
  ['platform-lead', 'the delivery lead on the next slide', () => follows('platform-lead', 'delivery-lead')],
]

describe('claims that pages make in words', () => {
  it.each(claims)('%s: "%s"', (alias, words, holds) => {
    expect(wordsOf(alias), `${alias} no longer says this: remove the claim from this test`).toContain(words)
    expect(holds(), `${alias} says "${words}", but the figures or the order of slides say otherwise: change the sentence`).toBe(true)
  })

  it('are all checked if they compare figures or mention a neighbouring slide', () => {
    const listed = claims.map(([, words]) => words)
    expect(slides.flatMap(({ alias }) => unlistedClaims(wordsOf(alias), listed).map(found => `${alias}: ${found}`))).toEqual([])
    expect(unlistedClaims('The next slide has it; all three round to 7x, and both round to 8x.', ['both round to'])).toEqual([
      'unchecked claim "next slide"',
      'unchecked claim "round to"',
    ])
  })
})
