import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { figures, isFigureId, withFigures } from '../../src/content/index.ts'
import { matrix } from '../../src/content/matrix.ts'
import { shownText } from '../../src/content/page-text.ts'
import { questions } from '../../src/presenter/questions.ts'
import { readSlides } from '../../tools/build/deck.ts'
import { root } from '../../tools/build/process.ts'
import * as guard from '../support/guards.ts'

const read = (file: string) => readFileSync(join(root, file), 'utf8')
function files(...patterns: string[]) {
  return patterns
    .flatMap(pattern => globSync(pattern, { cwd: root }))
    .filter(file => !/\.test\.ts$/.test(file))
    .sort()
}
const pages = files('pages/*.md')
const slides = await readSlides()

/** Violations of a rule, each with the file or slide that it is in. */
const broken = (where: string, found: string[]) => found.map(text => `${where}: ${text}`)
const onEachSlide = (rule: (slide: typeof slides[number]) => string[]) => slides.flatMap(slide => broken(slide.alias, rule(slide)))
const onEachPage = (rule: (text: string) => string[]) => pages.flatMap(page => broken(page, rule(read(page))))

/** The planned time of a cut in seconds. */
const secondsOf = (cut: 'core' | 'short') => slides.reduce((sum, { budget }) => sum + (budget?.[cut] ? budget.seconds : 0), 0)

describe('the deck', () => {
  it('has a core cut of at most 15 min 30 s', () => {
    const seconds = secondsOf('core')
    expect(seconds, `the core cut takes ${seconds} s: take "core" out of a slide's note, or shorten a budget`).toBeLessThanOrEqual(930)
  })

  it('has a short cut of about nine minutes, which is a part of the core cut', () => {
    const seconds = secondsOf('short')
    expect(seconds, `the short cut takes ${seconds} s: take "short" out of a slide's note, or shorten a budget`).toBeLessThanOrEqual(570)
    expect(seconds).toBeGreaterThan(420)
    expect(slides.filter(({ budget }) => budget?.short && !budget.core).map(({ alias }) => alias)).toEqual([])
  })

  it('shows every figure, and no unknown ones', () => {
    const shown = [
      ...files('pages/*.md', 'src/presenter/*', 'src/content/pipeline.ts').map(read),
      ...files('{components,layouts,src/labs}/**/*.vue').map(file => guard.withoutComments(read(file))),
    ]
    // The matrix looks up the spread of each row by the row's core count.
    const spreads = matrix.cores.map(count => `matrix-spread-${count}`)
    expect(guard.unusedFigures(Object.keys(figures), [...shown, ...spreads])).toEqual([])
    expect([
      ...onEachPage(text => guard.unknownFigures(shownText(text, {}), isFigureId)),
      ...questions.flatMap(q => guard.unknownFigures(q.question + q.answer, isFigureId)),
    ]).toEqual([])
  })

  it('sends likely questions only to slides that exist', () => {
    expect(questions.filter(q => q.to && !slides.some(slide => slide.alias === q.to))).toEqual([])
  })
})

describe('a page', () => {
  it('contains no typed figures', () =>
    expect(onEachSlide(slide => guard.typedFigures(`${slide.content}\n${slide.note}\n${slide.frontmatter.source}`))).toEqual([]))
  it('spells out no figures in its note', () => expect(onEachSlide(slide => guard.spokenFigures(slide.note))).toEqual([]))
  it('spells out no measured figure', () => {
    expect(onEachPage(guard.measuredInWords)).toEqual([])
    expect(questions.flatMap(q => guard.measuredInWords(q.question + q.answer))).toEqual([])
  })
  it('does not spell out the number of stages or primitives', () => expect(onEachPage(guard.countedInPage)).toEqual([]))
  it('spells out no figures in its likely questions', () => {
    expect(questions.flatMap(q => guard.spokenFigures(q.question + q.answer))).toEqual([])
  })
  it('has no layout HTML', () => expect(onEachPage(guard.rawHtml)).toEqual([]))
  it('has no comments except each slide\'s note', () => expect(onEachSlide(guard.strayComments)).toEqual([]))
  it('contains no accidental formulas', () => expect(onEachPage(guard.formulas)).toEqual([]))
})

describe('a slide', () => {
  it('has one headline, without a full stop', () =>
    expect(onEachSlide(slide => (slide.alias === 'cover' ? [] : guard.headline(slide.content, withFigures)))).toEqual([]))
  it('has an argument of 30 to 110 words', () => expect(onEachSlide(slide => guard.argumentLength(withFigures(slide.content)))).toEqual([]))
  it('has an argument whose first sentence stands alone', () =>
    expect(onEachSlide(slide => guard.firstSentence(withFigures(slide.content)))).toEqual([]))
  it('has a source of at most 90 characters', () =>
    expect(onEachSlide(slide => guard.sourceLength(slide.frontmatter.source, withFigures))).toEqual([]))
  it('has a note with a budget and a mark for each click', () => expect(onEachSlide(guard.noteMarks)).toEqual([]))
})

describe('a component', () => {
  const sources = files('{components,layouts,styles,src,setup}/**/*.{vue,ts,css}', '*.vue').filter(
    file => file !== join('styles', 'tokens.css'),
  )

  // Models are not checked, because the nodes of a lab's trees are called red or black.
  it('defines no colours of its own', () =>
    expect(
      sources.filter(file => !file.includes(join('', 'model', ''))).flatMap(file => broken(file, guard.rawColours(read(file)))),
    ).toEqual([]))
  it('is used by a page, a layout or another component', () => {
    const names = files('{components,src/labs}/**/*.vue').map(file => basename(file, '.vue'))
    const sources = files('pages/*.md', '{components,layouts,src}/**/*.vue', 'setup/preparser.ts')
    expect(guard.unusedComponents(names, sources.map(read))).toEqual([])
  })
  it('does not spell out counts', () => {
    const shown = files('{components,layouts,src}/**/*.vue')
    expect(shown.flatMap(file => broken(file, guard.countedInWords(read(file))))).toEqual([])
  })
  it('has no typed figures in its text', () =>
    expect(files('{components,layouts,src/labs}/**/*.vue').flatMap(file => broken(file, guard.typedInTemplate(read(file))))).toEqual([]))
})

describe('each rule', () => {
  const budget = { seconds: 45, core: false, short: false }
  const note = { content: '', note: '[45 s]\nSpeech [click] more.', frontmatter: { clicks: 1 }, budget }

  it('catches what it is meant to catch', () => {
    expect(guard.typedFigures('From 184 ms down.')).toHaveLength(1)
    expect(guard.typedFigures('<A :stations="[{ word: \'since 1995\', lines: [\'184 ms\'] }]" />')).toHaveLength(2)
    expect(guard.typedInTemplate('<template>\n<i title="41 min" />\n</template>')).toHaveLength(1)
    expect(guard.spokenFigures('Back at twenty-eight milliseconds, six point four times, in a thousand.')).toHaveLength(3)
    expect(guard.spokenFigures('Three moves: one, two, ten.')).toEqual([])
    expect(guard.countedInWords('<template><h2>Four results</h2><!-- two slides --></template>')).toHaveLength(1)
    expect(guard.countedInPage('Seven stages, then five concurrency primitives; @{count:stages} stages.')).toHaveLength(2)
    expect(guard.unusedFigures(['fanout-shed'], [guard.withoutComments('<!-- <CaseCount id="fanout-shed" /> -->')])).toHaveLength(1)
    expect(guard.rawColours('color: white;\n background: color-mix(in srgb, red, blue);')).toHaveLength(2)
    expect(guard.typedFigures('At 64 cores, +4%, 1,180.')).toHaveLength(3)
    expect(guard.unknownFigures('@{payments-p98}', isFigureId)).toHaveLength(1)
    expect(guard.unknownFigures('@{payments-p99-after|naked}', isFigureId)).toHaveLength(1)
    expect(guard.unusedFigures(['fanout-shard'], ['fanout-shard-p99'])).toHaveLength(1)
    expect(guard.unusedComponents(['ChartBar', 'ChartBarn'], ['<ChartBarn />', '<!-- <ChartBar /> -->'])).toEqual([
      'unused component ChartBar',
    ])
    expect(guard.rawColours('color: #0c1a20; fill: rgb(1, 2, 3)')).toHaveLength(2)
    expect(guard.rawHtml('<div class="a">x</div>')).toHaveLength(2)
    expect(guard.strayComments({ ...note, content: '<!-- [3 min] lost --> text' })).toHaveLength(1)
    expect(guard.strayComments({ ...note, note: '' })).toHaveLength(1)
    expect(guard.argumentLength('# Head\n\n::argument::\n\nToo short.')).toHaveLength(1)
    expect(guard.argumentLength('# Head without one')).toHaveLength(1)
    expect(guard.noteMarks({ ...note, frontmatter: { clicks: 2 } })).toHaveLength(1)
    expect(guard.noteMarks({ ...note, note: 'No budget [click]', budget: undefined })).toHaveLength(1)
    expect(guard.firstSentence(`::argument::\n\n${'So it goes on '.repeat(8)}. Then it ends.`)).toHaveLength(1)
    expect(guard.firstSentence('::argument::\n\nHere it is above this.')).toHaveLength(3)
    expect(guard.sourceLength('A bar is a time. '.repeat(6), String)).toHaveLength(1)
    expect(guard.headline('no head', String)).toHaveLength(1)
    expect(guard.headline('# A claim.', String)).toHaveLength(1)
    expect(guard.formulas('<A :a="$clicks" :b="$page" />')).toHaveLength(1)
    expect(guard.typedInTemplate('<template>\n<p>takes 41 min</p>\n</template>')).toHaveLength(1)
  })

  it('allows what it should allow', () => {
    expect(guard.typedFigures('p99 of ed25519 at @{payments-p99-after}, L4 <A :step="2" />')).toEqual([])
    expect(guard.rawHtml('<ChartBar />\n<template #side>\n</template>')).toEqual([])
    expect(guard.noteMarks(note)).toEqual([])
    expect(guard.firstSentence('::argument::\n\nThe call took less. This is why.')).toEqual([])
    expect(guard.sourceLength(undefined, String)).toEqual([])
    expect(guard.sourceLength({ Filled: 'his own' }, String)).toHaveLength(1)
    expect(guard.strayComments(note)).toEqual([])
    expect(guard.typedInTemplate('<template>\n<p :style="{ left: \'41px\' }">{{ 41 }} p99</p>\n</template>')).toEqual([])
  })
})
