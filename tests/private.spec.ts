import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readSlides, root } from '../scripts/deck.ts'
import { withFigures } from '../src/content/index.ts'
import { questions } from '../src/presenter/questions.ts'

/** White space of every kind as one space, however a bundle writes it; escaped quotes as they are read. */
const plain = (text: string) => text.replace(/\\(["'`])/g, '$1').replace(/(?:\s|\\xA0|\\u00a0|&nbsp;|\\n)+/gi, ' ')

/** Every file of a build that is text, as one. */
function read(folder: string) {
  return plain(globSync('**/*', { cwd: join(root, folder) })
    .filter(file => statSync(join(root, folder, file)).isFile() && !/\.(?:woff2?|png|ico|pdf)$/.test(file))
    .map(file => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n'))
}

/** The sentences of every note, as markdown leaves their words, without those that the slide also says in public. */
async function noteRuns(): Promise<string[]> {
  const slides = await readSlides()
  const open = plain(slides.map(slide => withFigures(`${slide.content} ${slide.frontmatter.source}`)).join(' '))
  return slides.flatMap(slide => withFigures(slide.note).split(/[\n*_`"'’]|\[click\]|(?<=[.?!:]) /))
    .map(run => plain(run).trim())
    .filter(run => run.split(' ').length >= 4 && !open.includes(run))
}

test('no word of a note, no question and no budget is in dist', async () => {
  const dist = read('dist')
  const runs = await noteRuns()
  expect(runs.length).toBeGreaterThan(50)
  expect(runs.filter(run => dist.includes(run))).toEqual([])
  expect(questions.filter(q => [q.question, q.answer].some(text => dist.includes(plain(withFigures(text)))))).toEqual([])
  expect(dist).not.toMatch(/\[\d+ s, core\]/)
})

test('no presenter, notes or overview route is in dist', () => {
  const dist = read('dist')
  for (const trace of ['/presenter/:no', 'path:"/notes"', 'path:"/overview"', 'path:`/notes`', 'path:`/overview`', 'PresenterDesk', 'Likely questions', 'deck-pace'])
    expect(dist, trace).not.toContain(trace)
  expect(globSync('**/*{presenter,Presenter,overview,notes}*', { cwd: join(root, 'dist') })).toEqual([])
})

test('the search finds what it looks for where it is', async () => {
  const present = read('.present/full')
  const runs = await noteRuns()
  expect(runs.filter(run => !present.includes(run))).toEqual([])
  expect(present).toContain('/presenter/:no')
  expect(present).toContain('Likely questions')
})

test('dist draws in no formula, diagram or editor', () => {
  expect(globSync('**/*{KaTeX,katex,mermaid,monaco}*', { cwd: join(root, 'dist') })).toEqual([])
})
