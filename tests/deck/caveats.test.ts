import { expect, it } from 'vitest'
import { withFigures } from '../../src/content/index.ts'
import { readSlides } from '../../tools/build/deck.ts'
import { CAVEATS, caveatsIn, countCaveats } from '../support/caveats.ts'

/** What a slide says to a reader: its words and those of its pictures, without its notes and the names of data. */
function publicText({ content, frontmatter }: { content: string, frontmatter: Record<string, unknown> }): string {
  const { eyebrow = '', alt = '', source = '' } = frontmatter
  return withFigures([content, eyebrow, alt, source].join('\n')).replace(/\b(?:figure|content|code)\('[^']*'\)/g, '')
}

it(`pages hold at most ${CAVEATS} caveats`, async () => {
  const { total, table } = countCaveats((await readSlides()).map(slide => ({ alias: slide.alias, text: publicText(slide) })))
  expect(total, table).toBeLessThanOrEqual(CAVEATS)
})

it('a caveat is found in any wording', () => {
  for (const text of [
    'Load not stated.',
    'No split is given, nor given elsewhere.',
    'From an engagement, as we report it.',
    'The pairing is ours.',
    'An example model, not to scale.',
    'Shard 73, others not\nreported.',
    'Rounded up; linear scaling)',
    'about 500 KB',
  ])
    expect(caveatsIn(text).length, text).toBeGreaterThan(0)
})

it('words that only look like a caveat are none', () => {
  for (const text of [
    'A consistency model for each store.',
    'Local models, in another language.',
    'It is about the tail.',
    'Linear scaling climbs to 6,400.',
    'Give it more cores.',
  ])
    expect(caveatsIn(text), text).toEqual([])
})

it('caveats are counted by slide and by phrase', () => {
  const { total, table } = countCaveats([
    { alias: 'one', text: 'Not stated, not stated, an example.' },
    { alias: 'two', text: 'Fine.' },
  ])
  expect(total).toBe(3)
  expect(table).toBe('3 caveats: not stated 2, example 1\n  one 3: not stated 2, example 1')
})
