import type { OnlyHidden } from '../support/hidden.ts'
import { globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSlides } from '../../tools/build/deck.ts'
import { run } from '../../tools/build/process.ts'
import { pdfTool, requirePdfTools } from '../../tools/paper/pdf-tools.ts'
import { copyOfDeck } from '../support/copy.ts'
import { HALF, heldIn, onlyHidden, statedIn } from '../support/hidden.ts'

const aliases = (await readSlides(undefined, {})).map(({ alias }) => alias)
const halves = {
  first: aliases.filter(alias => !(HALF as readonly string[]).includes(alias)),
  second: [...HALF],
} as const

/** A build of half the deck: its folder, and what only the hidden half states. */
interface Half { folder: string, hidden: OnlyHidden }
const built: Partial<Record<keyof typeof halves, Half>> = {}

beforeAll(async () => {
  requirePdfTools()
  for (const [name, hide] of Object.entries(halves)) {
    const folder = copyOfDeck({ hide, siteUrl: 'https://deck.example.com/', index: true })
    built[name as keyof typeof halves] = { folder, hidden: await onlyHidden({ hide }) }
    for (const [script, ...args] of [['handout.ts'], ['build.ts', '--handout']]) {
      const { status, output } = await run(process.execPath, [join(folder, 'scripts', script), ...args], { cwd: folder, stdio: 'pipe' })
      expect(status, `${script}: ${output}`).toBe(0)
    }
  }
})
afterAll(() => Object.values(built).forEach(({ folder }) => rmSync(folder, { recursive: true })))

/** The text of a page: what is read, what is described, and what a card says. */
function textOf(html: string): string {
  const described = [...html.matchAll(/ (?:content|aria-label|alt|title)="([^"]*)"/g)].map(([, text]) => text)
  return [html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' '), ...described].join('\n')
}

/** The text on the slides of a presentation. */
async function slidesOf(file: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(file))
  const slides = await Promise.all(zip.file(/^ppt\/slides\/slide\d+\.xml$/).map(slide => slide.async('string')))
  return slides.join('\n').replace(/<\/a:p>/g, '\n').replace(/<[^>]+>/g, '')
}

describe.each(['first', 'second'] as const)('with the %s half hidden away', (name) => {
  const files = (pattern: string) => {
    const { folder } = built[name]!
    const found = globSync(pattern, { cwd: folder }).map(file => [file, join(folder, file)] as const)
    expect(found.length, pattern).toBeGreaterThan(0)
    return found
  }

  it('no page, list or file of the site states what it states', () => {
    const { hidden } = built[name]!
    for (const [file, path] of files('dist/**/*.html'))
      expect(statedIn(textOf(readFileSync(path, 'utf8')), hidden), file).toEqual([])
    for (const [file, path] of files('dist/**/*.{html,js,css,json,xml,txt,webmanifest,svg}'))
      expect(heldIn(readFileSync(path, 'utf8'), hidden), file).toEqual([])
    const hidesAlias = new RegExp(`/(?:${halves[name].join('|')})(?:\\.html|\\.png|["<?#])`)
    for (const [file, path] of files('dist/**/*.{xml,txt,webmanifest,html}'))
      expect(hidesAlias.exec(readFileSync(path, 'utf8'))?.[0], file).toBeUndefined()
    const own = halves[name].flatMap(alias => [`/${alias}.html`, `/${alias}.png`])
    expect(files('dist/**/*').map(([file]) => file).filter(file => own.some(end => file.endsWith(end)))).toEqual([])
  })

  it('no PDF states it', () => {
    for (const [file, path] of files('out/*.pdf'))
      expect(statedIn(pdfTool('pdftotext', path, '-'), built[name]!.hidden), file).toEqual([])
  })

  it('no slide of the presentation states it', async () => {
    for (const [file, path] of files('out/*.pptx'))
      expect(statedIn(await slidesOf(path), built[name]!.hidden), file).toEqual([])
  })

  it('the other half has all of it, found by the same search', () => {
    const other = name === 'first' ? 'second' : 'first'
    const { folder } = built[other]!
    const { phrases, named } = built[name]!.hidden
    const read = globSync('dist/**/*.html', { cwd: folder }).map(file => textOf(readFileSync(join(folder, file), 'utf8'))).join('\n')
    // A few sentences are other ones there, because they say what both halves show.
    expect(statedIn(read, { printed: [], named, phrases }).length).toBeGreaterThan(0.9 * phrases.length)
  })
})
