import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { withFigures } from '../../src/content/index.ts'
import { withMarks } from '../../src/content/marks.ts'
import { questions } from '../../src/presenter/questions.ts'
import { readSlides, shownSlides } from '../../tools/build/deck.ts'
import { root } from '../../tools/build/process.ts'
import { factRuns, noteRuns, plain } from '../support/notes.ts'
import { expect, test } from '../support/test.ts'

/** All text files of a build, joined. */
function read(folder: string) {
  return plain(globSync('**/*', { cwd: join(root, folder) })
    .filter(file => statSync(join(root, folder, file)).isFile() && !/\.(?:woff2?|png|ico|pdf)$/.test(file))
    .map(file => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n'))
}

test('dist contains no sentence of a note, no question and no budget', async () => {
  const dist = read('dist')
  const runs = await noteRuns(await readSlides())
  expect(runs.length).toBeGreaterThan(50)
  expect(runs.filter(run => dist.includes(run))).toEqual([])
  expect(questions.filter(q => [q.question, q.answer].some(text => dist.includes(plain(withFigures(text)))))).toEqual([])
  expect(dist).not.toMatch(/\[\d+ s, core\]/)
})

test('no presenter, notes or overview route is in dist', () => {
  const dist = read('dist')
  for (const trace of [
    '/presenter/:no',
    'path:"/notes"',
    'path:"/overview"',
    'path:`/notes`',
    'path:`/overview`',
    'DeskPage',
    'Find a question',
    'next press',
    'deck-pace',
  ])
    expect(dist, trace).not.toContain(trace)
  expect(globSync('**/*{presenter,Presenter,overview,notes}*', { cwd: join(root, 'dist') })).toEqual([])
})

test('dist contains nothing from the facts, from private settings, or about this machine', async () => {
  const dist = read('dist')
  const runs = await factRuns()
  expect(runs.length).toBeGreaterThan(100)
  expect(runs.filter(run => dist.includes(run))).toEqual([])
  for (const trace of [/\bfact\s*[:=]/, /\bhide\s*:\s*\[/, /\bsiteUrl\b/])
    expect(dist.match(trace)?.[0], String(trace)).toBeUndefined()
  expect(dist.includes(root.slice(0, -1)), root).toBe(false)
  expect(globSync('**/built-from.txt', { cwd: join(root, 'dist') })).toEqual([])
})

test('dist contains no source maps, no slide sources and no tool versions', () => {
  const dist = read('dist')
  expect(globSync('**/*.map', { cwd: join(root, 'dist') })).toEqual([])
  expect(dist).not.toMatch(/sourceMappingURL|frontmatterRaw|slidev:version|routeAlias: /)
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>
  }
  const tools = [
    '@slidev/cli',
    'vue',
    'vue-router',
    '@vueuse/core',
    'vite',
    'workbox-build',
    'workbox-core',
    'unocss',
    'playwright-chromium',
    'typescript',
    'node',
  ]
  const versions = tools.map(name => packages[`node_modules/${name}`].version)
  expect(versions.filter(version => dist.includes(version))).toEqual([])
  // The same search finds the deck's own version.
  expect(dist).toContain(
    `v${(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version}`.replace('v', ''),
  )
})

test('dist contains every shown slide and no hidden ones', async () => {
  const dist = read('dist')
  const shown = (await shownSlides()).map(slide => slide.alias)
  for (const { alias, content } of await readSlides()) {
    // A mark is an element, which parts a sentence in scripts.
    const words = plain(withFigures(withMarks(content.split('::argument::')[1])))
      .split(/[*_`"'’[\]()\uE061-\uE07A]|(?<=[.?!:]) /)
      .map(run => run.trim())
      .filter(run => run.length >= 30)
    expect(words.length, alias).toBeGreaterThan(0)
    expect(words.filter(run => dist.includes(run)), alias).toEqual(shown.includes(alias) ? words : [])
  }
})

test('the same search finds notes and questions in the presenter\'s build', async () => {
  const present = read('.present/full')
  const runs = await noteRuns(await shownSlides())
  expect(runs.filter(run => !present.includes(run))).toEqual([])
  expect(present).toContain('/presenter/:no')
  expect(present).toContain('Find a question')
})

test('dist contains no library for formulas, diagrams or editors', () => {
  expect(globSync('**/*{KaTeX,katex,mermaid,monaco}*', { cwd: join(root, 'dist') })).toEqual([])
})
