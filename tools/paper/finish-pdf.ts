import type { PDFDocument } from 'pdf-lib'
import type { OutlineItem, PaperInfo } from './info.ts'
import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib'
import { markDecoration } from './decoration.ts'
import {
  completeLists,
  describeLinks,
  joinMarks,
  mendIndex,
  nameContents,
  nameLabels,
  startHeadings,
  takeTableLines,
  walk,
} from './structure.ts'
import { xmp } from './xmp.ts'

const name = PDFName.of

/**
 * The page number of each link target, from Chromium's named destinations.
 * @param pdf A PDF as printed by Chromium.
 */
export function pagesOfAnchors(pdf: PDFDocument): Map<string, number> {
  const numbers = new Map(pdf.getPages().map((page, i) => [page.ref, i + 1]))
  const named = pdf.catalog.lookupMaybe(name('Dests'), PDFDict)?.entries() ?? []
  return new Map(named.map(([anchor, place]) => {
    const page = pdf.context.lookup(place, PDFArray).get(0)
    return [anchor.decodeText(), page instanceof PDFRef ? numbers.get(page) ?? 0 : 0]
  }))
}

/**
 * Finishes a PDF printed by Chromium for distribution: adds an outline grouped by section, marks decoration as
 * such, completes the structure tree, shows the title, and removes everything that differs from one run to the next.
 * @param pdf The printed PDF; it is modified.
 * @returns The finished file.
 * @throws Error if the PDF has no structure tree.
 */
export async function finishPdf(pdf: PDFDocument, info: PaperInfo): Promise<Uint8Array> {
  const tree = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  if (!tree)
    throw new Error('The browser printed an untagged PDF.')
  nameLabels(tree)
  useOldNames(tree)
  countCells(tree)
  completeLists(tree)
  nameContents(tree)
  const lines = takeTableLines(tree)
  mendIndex(tree)
  startHeadings(tree)
  joinMarks(pdf, tree)
  describeLinks(pdf, tree, info.targets)
  pdf.getPages().forEach(page => markDecoration(page, lines.get(String(page.ref)), info.foot))
  writeOutline(pdf, info.outline)

  pdf.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true)
  pdf.setTitle(info.title)
  pdf.setAuthor(info.author)
  pdf.setSubject(info.subject)
  pdf.setKeywords([info.keywords.join(', ')])
  pdf.setCreator('')
  pdf.setProducer('')
  pdf.setCreationDate(info.date)
  pdf.setModificationDate(info.date)
  pdf.catalog.set(name('Metadata'), pdf.context.register(pdf.context.stream(xmp(info), { Type: 'Metadata', Subtype: 'XML' })))
  delete pdf.context.trailerInfo.ID
  const digest = PDFHexString.of(createHash('md5').update(await pdf.save()).digest('hex'))
  pdf.context.trailerInfo.ID = pdf.context.obj([digest, digest])
  return pdf.save()
}

function writeOutline(pdf: PDFDocument, items: readonly OutlineItem[]): void {
  const { context } = pdf
  const pages = pdf.getPages()

  /** Writes one level and everything below it. */
  function level(list: readonly OutlineItem[], parent: PDFRef): { First: PDFRef, Last: PDFRef, Count: number } {
    const refs = list.map(() => context.nextRef())
    let count = list.length
    list.forEach((item, i) => {
      const below = item.items?.length ? level(item.items, refs[i]) : undefined
      count += below?.Count ?? 0
      context.assign(refs[i], context.obj({
        Title: PDFHexString.fromText(item.title),
        Parent: parent,
        Dest: [pages[item.page - 1].ref, 'Fit'],
        ...(i > 0 ? { Prev: refs[i - 1] } : {}),
        ...(i < refs.length - 1 ? { Next: refs[i + 1] } : {}),
        ...below,
      }))
    })
    return { First: refs[0], Last: refs[refs.length - 1], Count: count }
  }

  const root = context.nextRef()
  context.assign(root, context.obj({ Type: 'Outlines', ...level(items, root) }))
  pdf.catalog.set(name('Outlines'), root)
  pdf.catalog.set(name('PageMode'), name('UseOutlines'))
}

/**
 * Chromium uses names from PDF 2.0, which older readers do not know, and tags a button as a form field. On paper all
 * of these are plain inline text.
 */
function useOldNames(tree: PDFDict): void {
  walk(tree, (element) => {
    const role = element.get(name('S'))
    if (role === name('Form'))
      element.delete(name('A'))
    if (role === name('Form') || role === name('Strong') || role === name('Em'))
      element.set(name('S'), name('Span'))
  })
}

/**
 * Chromium names table cells after DOM nodes, whose numbers depend on load order. Renumbers the cells in reading
 * order and rewrites the index of their names.
 */
function countCells(tree: PDFDict): void {
  const { context } = tree
  const renamed = new Map<string, PDFString>()
  const index: [PDFString, PDFRef][] = []
  const references: PDFArray[] = []
  walk(tree, (element) => {
    const id = element.get(name('ID'))
    if (id) {
      const counted = PDFString.of(`cell${String(renamed.size).padStart(5, '0')}`)
      renamed.set(String(id), counted)
      element.set(name('ID'), counted)
      index.push([counted, context.getObjectRef(element)!])
    }
    const attributes = element.lookup(name('A'))
    for (const each of attributes instanceof PDFArray ? attributes.asArray().map((_, i) => attributes.lookup(i)) : [attributes]) {
      const headers = each instanceof PDFDict ? each.lookup(name('Headers')) : undefined
      if (headers instanceof PDFArray)
        references.push(headers)
    }
  })
  for (const headers of references) {
    for (let i = 0; i < headers.size(); i++)
      headers.set(i, renamed.get(String(headers.get(i)))!)
  }

  const old = tree.get(name('IDTree'))
  const kids = tree.lookupMaybe(name('IDTree'), PDFDict)?.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []
  for (const each of [...kids, old]) {
    if (each instanceof PDFRef)
      context.delete(each)
  }
  tree.delete(name('IDTree'))
  if (index.length)
    tree.set(name('IDTree'), context.obj({ Kids: [context.obj({ Limits: [index[0][0], index.at(-1)![0]], Names: index.flat() })] }))
}
