import type { PDFDocument } from 'pdf-lib'
import type { PageSlide } from '../../tools/build/deck.ts'
import type { OutlineSlide } from '../../tools/build/outline.ts'
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { answers } from '../../src/content/answers.ts'
import { figure, figures, kinds, withFigures } from '../../src/content/index.ts'
import { matrix } from '../../src/content/matrix.ts'
import { sides } from '../../src/content/paper.ts'
import { stages } from '../../src/content/pipeline.ts'
import { sheetsOf } from '../../src/content/sheets.ts'
import { summaryOf } from '../../src/content/summary.ts'
import { plainFigure, withoutMarks } from '../../src/lib/marks.ts'
import { readSlides, shownSlides } from '../../tools/build/deck.ts'
import { readOutline } from '../../tools/build/outline.ts'
import { root } from '../../tools/build/process.ts'
import { pageImages, pdfTool } from '../../tools/paper/pdf-tools.ts'
import { pptxFaults } from '../../tools/paper/pptx.ts'
import { argumentOf } from '../support/guards.ts'
import { noteRuns } from '../support/notes.ts'
import {
  footersOf,
  indexFaults,
  linkFaults,
  openPdf,
  structureFaults,
  tableFaults,
  taggedNodes,
  typeSizes,
  unmarkedPaint,
} from '../support/pdf.ts'

/** These tests are run by scripts/test/handout.ts, which writes the files twice beforehand. */
const file = (name: string) => join(root, 'out', name)
let slides: OutlineSlide[]
let raw: PageSlide[]
/** The slides of a file in its order, each with its page and, in the outline, its group. */
const placed = { 'slides.pdf': [] as Placed[], 'handout.pdf': [] as Placed[] }
interface Placed { slide: OutlineSlide, raw: PageSlide, page: number, group: string }
/** The pages before the slides in the handout: page one, which takes the cover's place, and the contents. */
const FRONT = 2
beforeAll(async () => {
  slides = await readOutline()
  raw = await shownSlides()
  const place = (alias: string, page: number, group?: string): Placed => {
    const at = slides.findIndex(slide => slide.alias === alias)
    return { slide: slides[at], raw: raw[at], page, group: group ?? slides[at].section }
  }
  placed['slides.pdf'] = slides.map(({ alias }, i) => place(alias, 1 + i))
  const onSheets = raw.filter(({ frontmatter }) => frontmatter.layout !== 'cover').map(({ alias }) => alias)
  placed['handout.pdf'] = sheetsOf(onSheets).flatMap(({ title, slides }, i) =>
    slides.map(alias => place(alias, FRONT + 1 + i, title)))
})

/** Text without white space, because lines break in different places on paper. */
const solid = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
/** Prose as it is read, without Markdown marks. */
const prose = (markdown: string) => solid(withFigures(markdown).replace(/[*`]/g, '').replace(/"/g, '').replace(/'/g, '’'))
/** Caches the text of each file, page by page, because reading a file starts a process. */
const texts = new Map<string, string[]>()
function read(name: string, page?: number): string {
  if (!texts.has(name))
    texts.set(name, pdfTool('pdftotext', '-raw', file(name), '-').split('\f'))
  return page ? texts.get(name)![page - 1] : texts.get(name)!.join('\n')
}
const quotes = (text: string) => solid(text).replace(/["“”]/g, '').replace(/'/g, '’')

/** Caches each file's structure tree as lines: roles are indented by depth, and text is in quotes. */
const trees = new Map<string, string[]>()
function tree(name: string): string[] {
  if (!trees.has(name))
    trees.set(name, pdfTool('pdfinfo', '-struct-text', file(name)).split('\n'))
  return trees.get(name)!
}
const textIn = (lines: readonly string[]) => quotes(lines.flatMap(line => /^\s*"([\s\S]*)"$/.exec(line)?.[1] ?? []).join(''))

/** The text within each element whose role matches, in reading order. */
function under(lines: readonly string[], role: RegExp): string[] {
  return lines.flatMap((line, i) => {
    if (!role.test(line.trim()))
      return []
    const depth = line.search(/\S/)
    const end = lines.findIndex((below, k) => k > i && below.trim() !== '' && below.search(/\S/) <= depth)
    return [textIn(lines.slice(i + 1, end < 0 ? undefined : end))]
  })
}

interface Entry { title: string, page: number, items: Entry[] }
function outlineOf(pdf: PDFDocument): Entry[] {
  const pages = pdf.getPages().map(page => page.ref)
  const level = (parent: PDFDict): Entry[] => {
    const entries: Entry[] = []
    for (let at = parent.lookupMaybe(PDFName.of('First'), PDFDict); at; at = at.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const page = at.lookup(PDFName.of('Dest'), PDFArray).get(0) as PDFRef
      entries.push({ title: at.lookup(PDFName.of('Title'), PDFHexString).decodeText(), page: 1 + pages.indexOf(page), items: level(at) })
    }
    return entries
  }
  return level(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict))
}

/** The descriptions of a PDF's figures, in reading order. */
function altsOf(pdf: PDFDocument): string[] {
  const alts: string[] = []
  const walk = (node: unknown): void => {
    if (node instanceof PDFArray) {
      for (let i = 0; i < node.size(); i++)
        walk(node.lookup(i))
    }
    else if (node instanceof PDFDict) {
      const alt = node.lookup(PDFName.of('Alt'))
      if (node.get(PDFName.of('S')) === PDFName.of('Figure'))
        alts.push(alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : '')
      walk(node.lookup(PDFName.of('K')))
    }
  }
  walk(pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict))
  return alts
}

/** Every link in a PDF: its target page or its address. */
function linksOf(pdf: PDFDocument): (number | string)[] {
  const pages = pdf.getPages().map(page => page.ref)
  const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  return pdf.getPages().flatMap(page => (page.node.Annots()?.asArray() ?? []).flatMap((_, i): (number | string)[] => {
    const link = page.node.Annots()!.lookup(i, PDFDict)
    if (link.get(PDFName.of('Subtype')) !== PDFName.of('Link'))
      return []
    const action = link.lookupMaybe(PDFName.of('A'), PDFDict)
    if (action?.has(PDFName.of('URI')))
      return [action.lookup(PDFName.of('URI'), PDFString).decodeText()]
    const to = link.lookup(PDFName.of('Dest')) ?? action?.lookup(PDFName.of('D'))
    const place = to instanceof PDFName ? named?.lookup(to) : to
    const target = place instanceof PDFArray ? place.get(0) : undefined
    return [target instanceof PDFRef ? 1 + pages.indexOf(target) : 0]
  }))
}

for (const name of ['slides.pdf', 'handout.pdf'] as const) {
  describe(name, () => {
    let pdf: PDFDocument
    let lines: string[]
    beforeAll(async () => {
      pdf = await openPdf(readFileSync(file(name)))
      lines = tree(name)
    })

    it('describes itself in its metadata', () => {
      const info = pdfTool('pdfinfo', file(name))
      expect(info).toMatch(/^Title: +Name one number/m)
      expect(info).toMatch(/^Author: +\S/m)
      expect(info).toMatch(/^Subject: +\S/m)
      expect(info).toMatch(/^Keywords: +\S/m)
      expect(info).toMatch(/^Tagged: +yes/m)
      expect(info).not.toMatch(/Chrom|Skia|pdf-lib/i)
      expect(pdf.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true)
      expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toMatch(/^en/)
    })

    it('is a valid PDF', () => expect(pdfTool('qpdf', '--check', file(name))).toContain('No syntax or stream encoding errors'))

    it('embeds every font as a subset with a Unicode map, none as Type 3', () => {
      const fonts = pdfTool('pdffonts', file(name)).trim().split('\n').slice(2)
      expect(fonts.length).toBeGreaterThan(2)
      for (const font of fonts)
        expect(font).toMatch(/^[A-Z]{6}\+IBMPlex\S+ +CID TrueType +\S+ +yes yes yes/)
    })

    it('contains no raster images', () => expect(pdfTool('pdfimages', '-list', file(name)).trim().split('\n').slice(2)).toEqual([]))

    it('has each headline once, as a heading, in order', () => {
      const wanted = placed[name].map(({ raw }) => quotes(withFigures(/^# (.+)$/m.exec(raw.content)![1])))
      expect(under(lines, name === 'slides.pdf' ? /^H[12]/ : /^H2/).filter(head => wanted.includes(head))).toEqual(wanted)
    })

    it('describes each picture that is not a table or a list', () => {
      const alts = altsOf(pdf).map(solid)
      const wanted = placed[name].filter(({ raw }) => raw.frontmatter.alt)
        .map(({ raw }) => solid(withFigures(String(raw.frontmatter.alt))))
      expect(alts.filter(alt => wanted.includes(alt))).toEqual(wanted)
      // Drawings within a picture have their own descriptions.
      expect(alts.filter(alt => alt.length < 20)).toEqual([])
    })

    it('has a structure tree as PDF/UA-1 asks: roles, lists, tables, headings, figures, links', () => {
      const nodes = taggedNodes(pdf)
      expect(nodes.length).toBeGreaterThan(500)
      expect(structureFaults(nodes)).toEqual([])
      expect(tableFaults(nodes)).toEqual([])
      expect(indexFaults(pdf, nodes)).toEqual([])
      expect(linkFaults(pdf)).toEqual([])
    })

    it('paints nothing that is neither content of the tree nor an artifact', () => {
      expect(pdf.getPages().flatMap(unmarkedPaint)).toEqual([])
    })

    it('has no text under 6.5 pt', () => {
      const sizes = pdf.getPages().flatMap(page => typeSizes(page))
      expect(sizes.length).toBeGreaterThan(20)
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(6.5)
    })

    it('has an outline of the slides by section, on their pages', () => {
      const flat = outlineOf(pdf).flatMap(group => group.items.map(item => ({ section: group.title, title: item.title, page: item.page })))
      expect(flat).toEqual(placed[name].map(({ slide, page, group }) => ({ section: group, title: slide.headline, page })))
    })

    it('has only links that lead to a page or an address', () => {
      const links = linksOf(pdf)
      expect(links.length).toBeGreaterThan(5)
      expect(links.filter(to => typeof to === 'number' ? to < 1 : !/^(?:https|mailto|tel):/.test(to))).toEqual([])
    })

    it('states as text every figure that its slides show', () => {
      for (const { slide, raw, page: no } of placed[name]) {
        const page = quotes(read(name, no))
        for (const [, id, bare] of raw.content.split('::argument::')[0].matchAll(/@\{([^}|]*)(\|number)?\}/g))
          expect(page, `${slide.alias}: ${id}`).toContain(solid(bare ? withFigures(`@{${id}|number}`) : plainFigure(figure(id))))
      }
    })

    it('contains nothing from the notes', async () => {
      const text = quotes(read(name))
      const runs = await noteRuns(await readSlides())
      expect(runs.length).toBeGreaterThan(50)
      expect(runs.filter(run => text.includes(quotes(run)))).toEqual([])
    })

    it('is identical when it is written a second time', () =>
      expect(readFileSync(join(root, 'out/.first', name)).equals(readFileSync(file(name)))).toBe(true))
  })
}

describe('slides.pdf', () => {
  it('has one landscape page per slide', () => {
    const info = pdfTool('pdfinfo', file('slides.pdf'))
    expect(info).toMatch(new RegExp(`^Pages: +${slides.length}$`, 'm'))
    expect(info).toMatch(/^Page size: +735(?:\.\d+)? x 414/m)
  })
})

describe('handout.pdf', () => {
  const lines = () => tree('handout.pdf')

  it('is A4 and has at most twenty-two pages', () => {
    const info = pdfTool('pdfinfo', file('handout.pdf'))
    expect(info).toMatch(/^Page size: .*\(A4\)/m)
    expect(Number(/^Pages: +(\d+)/m.exec(info)![1])).toBeLessThanOrEqual(22)
  })

  it('contains each argument as text, in reading order', () => {
    const text = textIn(lines())
    const shown = placed['handout.pdf'].map(({ raw }) => raw)
    const at = shown.map(slide => text.indexOf(prose(argumentOf(slide.content)).slice(0, 80)))
    expect(shown.filter((_, i) => at[i] < 0).map(slide => slide.alias)).toEqual([])
    expect(at).toEqual([...at].sort((a, b) => a - b))
    for (const slide of shown) {
      for (const paragraph of argumentOf(slide.content).split(/\n{2,}/))
        expect(text, slide.alias).toContain(prose(paragraph))
    }
  })

  it('gives each slide its number', () => {
    for (const { slide, page } of placed['handout.pdf'])
      expect(read('handout.pdf', page), slide.alias).toContain(`slide ${1 + slides.indexOf(slide)}`)
  })

  it('lists under each slide the figures that it states, with their kind, and how derived ones are computed', () => {
    for (const { slide, page: no } of placed['handout.pdf']) {
      const page = quotes(read('handout.pdf', no))
      for (const id of slide.figures) {
        const f = figure(id)
        for (const words of [`${plainFigure(f)}${f.kind === 'derived' ? `=${f.computation}` : f.label}`, kinds[f.kind].name])
          expect(page, `${slide.alias}: ${id}`).toContain(quotes(words))
      }
    }
  })

  it('leaves less than a third of every page but the last free below its last mark', () => {
    // The margins of 12 and 14 mm are not the text's.
    const [top, bottom] = [12, 297 - 14]
    const free = pageImages(file('handout.pdf'), 25.4).slice(0, -1).map(({ rows }) => {
      const last = rows.slice(0, bottom).findLastIndex(row => row.some(dot => dot < 200))
      return (bottom - 1 - last) / (bottom - top)
    })
    expect(free.length).toBeGreaterThan(10)
    expect(free.filter(share => share > 1 / 3)).toEqual([])
  })

  it('has its register of figures on at most two pages', () => {
    const total = Number(/^Pages: +(\d+)/m.exec(pdfTool('pdfinfo', file('handout.pdf')))![1])
    expect(total - 1 - placed['handout.pdf'].at(-1)!.page).toBeLessThanOrEqual(2)
  })

  it('lists every figure with its source, and every derived one with its computation', () => {
    const text = quotes(read('handout.pdf'))
    for (const [id, f] of Object.entries(figures)) {
      expect(text, id).toContain(quotes(`${plainFigure(f)}${f.label}`))
      expect(text, id).toContain(quotes(f.kind === 'derived' ? f.computation! : f.source))
    }
  })

  it('has the matrix with all notes and the pipeline with all measures, in tables with header cells', () => {
    const tables = under(lines(), /^Table/)
    const notes = matrix.rows.flat()
    expect(tables.some(table => notes.every(cell => table.includes(quotes(`${cell.value.toLocaleString('en')}${cell.note}`))))).toBe(true)
    expect(tables.some(table => stages.every(stage => table.includes(quotes(`${stage.id}${withFigures(stage.measure)}`))))).toBe(true)
    expect(lines().filter(line => /^\s*TH\b/.test(line)).length).toBeGreaterThan(40)
  })

  it('reads the overload as its description tells it: without decisions, then with them', () => {
    const text = textIn(lines())
    const { raw } = placed['handout.pdf'].find(({ slide }) => slide.alias === 'distributed')!
    expect(raw.frontmatter.alt).toMatch(/Without decisions[^#]*With decisions/)
    const at = [`${figure('overload-capacity').value} fit`, '# without', '# with seven'].map(words => text.indexOf(quotes(words)))
    expect(Math.min(...at)).toBeGreaterThan(0)
    expect(at).toEqual([...at].sort((a, b) => a - b))
  })

  it('has the letters of its legend and of its sources as labels, its contents as such, and footers marked as footers', async () => {
    const marks = Object.values(kinds).map(({ mark }) => mark)
    const labels = under(lines(), /^Lbl/)
    expect(labels.filter(label => !marks.includes(label))).toEqual([])
    for (const mark of marks)
      expect(labels, mark).toContain(mark)
    const sources = placed['handout.pdf'].map(({ slide }) => new Set(slide.figures.map(id => figure(id).kind)).size)
    expect(labels.length).toBeGreaterThanOrEqual(marks.length + sources.reduce((sum, count) => sum + count))
    expect(under(lines(), /^TOCI/)).toHaveLength(placed['handout.pdf'].length + 3)
    const pdf = await openPdf(readFileSync(file('handout.pdf')))
    expect(pdf.getPages().filter(page => !footersOf(page))).toEqual([])
  })

  it('says of an empty cell what its page says of it', () => {
    const page = placed['handout.pdf'].find(({ slide }) => slide.alias === 'limits')!.raw.content
    const none = /^\s*none: '([^']+)',$/m.exec(page)![1]
    const columns = [...answers.results, answers.checked]
    const questions = new Set(columns.flatMap(column => Object.keys(column.answers)))
    const empty = columns.length * questions.size - columns.reduce((sum, column) => sum + Object.keys(column.answers).length, 0)
    expect(under(lines(), /^TD/).filter(text => text === quotes(none))).toHaveLength(empty)
  })

  it('has section, page, total, version and date in the footer of each page', () => {
    const total = Number(/^Pages: +(\d+)/m.exec(pdfTool('pdfinfo', file('handout.pdf')))![1])
    for (let page = 1; page <= total; page++)
      expect(read('handout.pdf', page)).toMatch(new RegExp(`${page} / ${total} · v\\d+\\.\\d+\\.\\d+ · \\d{4}-\\d{2}-\\d{2}`))
    expect(read('handout.pdf', 3)).toContain('Who and why')
  })
})

describe('one-page.pdf', () => {
  it('is page one of the handout, tagged, on one A4 page with a name of its own', async () => {
    const info = pdfTool('pdfinfo', file('one-page.pdf'))
    expect(info).toMatch(/^Pages: +1$/m)
    expect(info).toMatch(/^Page size: .*\(A4\)/m)
    expect(info).toMatch(/^Title: +Name one number/m)
    expect(info).toMatch(/^Tagged: +yes/m)
    const pdf = await openPdf(readFileSync(file('one-page.pdf')))
    const nodes = taggedNodes(pdf)
    expect([...structureFaults(nodes), ...indexFaults(pdf, nodes), ...linkFaults(pdf), ...unmarkedPaint(pdf.getPage(0))]).toEqual([])
    expect(Math.min(...typeSizes(pdf.getPage(0)))).toBeGreaterThanOrEqual(6.5)
  })

  it('says of every mark its kind, which the key at its foot explains', async () => {
    const pdf = await openPdf(readFileSync(file('one-page.pdf')))
    const marks = taggedNodes(pdf).filter(({ role, element }) => role === 'Link' && element.has(PDFName.of('Alt')))
    const said = marks.map(({ element }) => element.lookup(PDFName.of('Alt'), PDFHexString).decodeText())
    expect(said.length).toBeGreaterThan(10)
    expect(linksOf(pdf).filter(to => typeof to === 'number')).toEqual(said.map(() => 1))
    const foot = textIn(tree('one-page.pdf').slice(-40))
    for (const word of new Set(said)) {
      const { mark, means } = Object.values(kinds).find(({ name }) => name === word)!
      expect(foot).toContain(quotes(`${mark} ${means.split(';')[0]}`))
    }
  })

  it('says who, the offer, the results, what happens first and what we need', () => {
    const page = textIn(tree('one-page.pdf'))
    const { offer, ways, who, results, steps, needs } = summaryOf(alias => slides.some(slide => slide.alias === alias), {})
    for (const words of [
      ...offer,
      ...[...ways, ...steps, ...who].map(each => each.text),
      ...results.flatMap(each => [plainFigure(each.before), plainFigure(each.after), each.remark ?? '']),
      ...needs,
    ])
      expect(page).toContain(quotes(withoutMarks(words)))
    expect(textIn(tree('handout.pdf')).startsWith(page)).toBe(true)
  })

  it('says of two bars which is before and which is after', () => {
    const page = textIn(tree('one-page.pdf'))
    const { results } = summaryOf(alias => slides.some(slide => slide.alias === alias), {})
    const pairs = results.flatMap(each => [...each.asked ? [] : [each], ...each.also ? [each.also] : []])
    expect(pairs.length).toBeGreaterThan(1)
    for (const { name, before, after } of pairs)
      expect(page).toContain(quotes(`${name} ${sides.before} ${plainFigure(before)} ${sides.after} ${plainFigure(after)}`))
  })

  it('is identical when it is written a second time', () =>
    expect(readFileSync(join(root, 'out/.first/one-page.pdf')).equals(readFileSync(file('one-page.pdf')))).toBe(true))
})

describe('slides.pptx', () => {
  it('opens, and contains each headline as text and no notes', async () => {
    expect(await pptxFaults(readFileSync(file('slides.pptx')), slides)).toEqual([])
  })

  it('is rejected if a headline is missing', async () => {
    expect(
      await pptxFaults(
        readFileSync(file('slides.pptx')),
        slides.map(slide => ({ ...slide, headline: 'No such headline' })),
      ),
    ).toHaveLength(slides.length)
  })
})

it('without a browser, the export fails with a one-line error and leaves the earlier files intact', () => {
  const before = ['slides.pdf', 'handout.pdf', 'one-page.pdf', 'slides.pptx'].map(name => statSync(file(name)).mtimeMs)
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/handout.ts')], {
    encoding: 'utf8',
    env: { ...process.env, CHROMIUM_PATH: '/no/such/browser' },
  })
  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('/no/such/browser')
  expect(['slides.pdf', 'handout.pdf', 'one-page.pdf', 'slides.pptx'].map(name => statSync(file(name)).mtimeMs)).toEqual(before)
})

it('the PDFs together stay under 2 MB', () => {
  const sizes = ['slides.pdf', 'handout.pdf', 'one-page.pdf'].map(name => statSync(file(name)).size)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(2_000_000)
})
