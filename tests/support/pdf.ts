import type { PDFPage } from 'pdf-lib'
import { Buffer } from 'node:buffer'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib'

const name = PDFName.of

/** A node of a PDF's structure tree. */
export interface Tagged {
  role: string
  parent?: Tagged
  kids: Tagged[]
  element: PDFDict
  /** The numbers of the marked content directly in it. */
  content: number[]
  /** How many annotations are directly in it. */
  annotations: number
}

const text = (value: unknown) => value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''

/** The structure tree of a PDF, all nodes in reading order. */
export function taggedNodes(pdf: PDFDocument): Tagged[] {
  const all: Tagged[] = []
  const read = (element: PDFDict, parent?: Tagged): Tagged => {
    const node: Tagged = { role: String(element.get(name('S'))).slice(1), parent, kids: [], element, content: [], annotations: 0 }
    all.push(node)
    const kids = element.lookup(name('K'))
    for (const kid of kids instanceof PDFArray ? kids.asArray().map((_, i) => kids.lookup(i)) : [kids]) {
      if (kid instanceof PDFNumber)
        node.content.push(kid.asNumber())
      else if (kid instanceof PDFDict && kid.has(name('MCID')))
        node.content.push(kid.lookup(name('MCID'), PDFNumber).asNumber())
      else if (kid instanceof PDFDict && kid.has(name('Obj')))
        node.annotations++
      else if (kid instanceof PDFDict)
        node.kids.push(read(kid, node))
    }
    return node
  }
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('K'))
  for (const kid of root instanceof PDFArray ? root.asArray().map((_, i) => root.lookup(i, PDFDict)) : [root as PDFDict])
    read(kid)
  return all
}

/**
 * Faults of a structure tree against what PDF/UA-1 asks of it and a program can check: names, lists, tables, headings, figures
 * and links.
 */
export function structureFaults(nodes: readonly Tagged[]): string[] {
  const blocks = 'Document|Part|Sect|Div|NonStruct|P|H[1-6]|L|LI|Lbl|LBody|Figure|Table|TR|TH|TD|THead|TBody|Caption|TOC|TOCI|Reference'
  const known = new RegExp(`^(?:${blocks}|Link|Span|Code)$`)
  const within: Record<string, RegExp> = {
    L: /^(?:LI|L|Caption)$/,
    LI: /^(?:Lbl|LBody)$/,
    TOC: /^TOCI$/,
    TOCI: /^Reference$/,
    Table: /^(?:TR|THead|TBody|TFoot|Caption)$/,
    TR: /^T[HD]$/,
  }
  const below: Record<string, RegExp> = {
    LI: /^L$/,
    LBody: /^LI$/,
    Lbl: /^LI$/,
    TR: /^(?:Table|THead|TBody|TFoot)$/,
    TOCI: /^TOC$/,
    TH: /^TR$/,
    TD: /^TR$/,
  }
  const levels = nodes.flatMap(({ role }) => /^H\d$/.test(role) ? Number(role[1]) : [])
  const alt = ({ element }: Tagged) => text(element.lookup(name('Alt')))
  const filled = (node: Tagged): boolean => node.content.length > 0 || node.kids.some(filled)
  const attribute = ({ element }: Tagged, key: string) => {
    const attributes = element.lookup(name('A'))
    const list = attributes instanceof PDFArray ? attributes.asArray().map((_, i) => attributes.lookup(i)) : [attributes]
    return list.some(each => each instanceof PDFDict && each.has(name(key)))
  }
  const strangers = ({ role, kids, content }: Tagged) => within[role]
    ? [...kids.map(kid => kid.role).filter(kid => !within[role].test(kid)), ...content.map(() => 'content')]
    : []
  return [
    ...nodes.filter(({ role }) => !known.test(role)).map(({ role }) => `${role} is no role of PDF 1.7`),
    ...nodes.flatMap(node => strangers(node).map(what => `${what} in ${node.role}`)),
    ...nodes
      .filter(({ role, parent }) => below[role] && !below[role].test(parent?.role ?? ''))
      .map(({ role, parent }) => `${role} in ${parent?.role}`),
    ...(levels[0] === 1 ? [] : [`the first heading is of level ${levels[0]}`]),
    ...levels.filter((level, i) => i > 0 && level > levels[i - 1] + 1).map(level => `a heading of level ${level} follows a higher one`),
    ...nodes.filter(node => node.role === 'Figure' && !alt(node)).map(() => 'a figure without a description'),
    ...nodes.filter(node => node.role === 'TH' && !attribute(node, 'Scope')).map(() => 'a header cell without its scope'),
    ...nodes
      .filter(node => node.role === 'Link' && !(node.annotations && (filled(node) || alt(node))))
      .map(() => 'a link without its annotation or text'),
  ]
}

/** The number in an attribute of a node; undefined if it has no such attribute. */
function numberIn({ element }: Tagged, key: string): number | undefined {
  const attributes = element.lookup(name('A'))
  const list = attributes instanceof PDFArray ? attributes.asArray().map((_, i) => attributes.lookup(i)) : [attributes]
  const value = list.map(each => each instanceof PDFDict ? each.lookup(name(key)) : undefined).find(each => each instanceof PDFNumber)
  return value?.asNumber()
}

/** Tables whose rows differ in width: whoever reads by position would find a cell under the wrong head. */
export function tableFaults(nodes: readonly Tagged[]): string[] {
  const rowsOf = (node: Tagged): Tagged[] => node.role === 'TR' ? [node] : node.kids.flatMap(rowsOf)
  return nodes.filter(({ role }) => role === 'Table').flatMap((table, i) => {
    const widths = rowsOf(table).map(({ kids }) => kids.reduce((sum, cell) => sum + (numberIn(cell, 'ColSpan') ?? 1), 0))
    return new Set(widths).size === 1 ? [] : [`table ${i + 1} has rows of ${widths.join(', ')} cells`]
  })
}

/** Marked content that the index of the structure tree does not lead to the element that has it, per page. */
export function indexFaults(pdf: PDFDocument, nodes: readonly Tagged[]): string[] {
  const tree = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('ParentTree'), PDFDict)
  const numbers = new Map<number, unknown>()
  const read = (node: PDFDict) => {
    const nums = node.lookupMaybe(name('Nums'), PDFArray)
    for (let i = 0; i < (nums?.size() ?? 0); i += 2)
      numbers.set(nums!.lookup(i, PDFNumber).asNumber(), nums!.lookup(i + 1))
    const kids = node.lookupMaybe(name('Kids'), PDFArray)
    for (let i = 0; i < (kids?.size() ?? 0); i++)
      read(kids!.lookup(i, PDFDict))
  }
  read(tree)
  const has = new Map(nodes.map(node => [node.element, new Set(node.content)]))
  return pdf.getPages().flatMap((page, at) => {
    const key = page.node.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber()
    const index = key === undefined ? undefined : numbers.get(key)
    if (!(index instanceof PDFArray))
      return [`page ${at + 1} is not in the index`]
    return index.asArray().flatMap((ref, id) => {
      const element = ref instanceof PDFRef ? pdf.context.lookup(ref) : undefined
      return element instanceof PDFDict && !has.get(element)?.has(id) ? [`content ${id} of page ${at + 1}`] : []
    })
  })
}

/**
 * Links without a description, outside the tree or out of the reading order, and marks, which are links without text, that are
 * more than one stop for whoever tabs.
 */
export function linkFaults(pdf: PDFDocument): string[] {
  const nodes = taggedNodes(pdf)
  const within = nodes.reduce((sum, { annotations }) => sum + annotations, 0)
  const painted = pdf.getPages().reduce((sum, page) => sum + (page.node.Annots()?.size() ?? 0), 0)
  return pdf.getPages().flatMap((page, at) => {
    const links = page.node.Annots()
    const bare = (links?.asArray() ?? []).filter((_, i) => !text(links!.lookup(i, PDFDict).lookup(name('Contents'))))
    return [
      ...bare.map(() => `page ${at + 1}: a link without a description`),
      ...(page.node.get(name('Tabs')) === name('S') ? [] : [`page ${at + 1}: no tab order`]),
    ]
  }).concat(
    within === painted ? [] : [`${within} of ${painted} annotations are in the tree`],
    nodes.filter(node => node.role === 'Link' && node.annotations > 1 && !node.kids.length && !node.content.length)
      .map(() => 'a mark with several annotations'),
  )
}

/** The operators of a page, one a line, as Skia writes them. */
function linesOf(page: PDFPage): string[] {
  const stream = page.node.Contents()
  if (!(stream instanceof PDFRawStream))
    throw new Error('The page has no content of its own.')
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1').split('\n')
}

/** What a page paints neither as content of the structure tree nor as an artifact. */
export function unmarkedPaint(page: PDFPage): string[] {
  let depth = 0
  return linesOf(page).filter((line) => {
    const operator = /\S*$/.exec(line)![0]
    if (/B[DM]C$/.test(operator))
      depth++
    if (operator === 'EMC')
      depth--
    return depth === 0 && /^(?:[fFbB]\*?|[sS]|T[jJ]|Do|sh)$/.test(operator)
  })
}

/** How many texts of a page are marked as its running footer. */
export const footersOf = (page: PDFPage): number => linesOf(page).filter(line => /^\/Artifact.*\/Subtype \/Footer/.test(line)).length

type Matrix = readonly number[]
function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** The type sizes of a page, in pt. */
export function typeSizes(page: PDFPage): number[] {
  const [stack, sizes]: [Matrix[], Set<number>] = [[], new Set()]
  let [whole, line, size]: [Matrix, Matrix, number] = [[1, 0, 0, 1, 0, 0], [1, 0, 0, 1, 0, 0], 0]
  for (const each of linesOf(page)) {
    const parts = each.trim().split(/\s+/)
    const operator = parts.at(-1)
    const numbers = parts.slice(0, -1).map(Number)
    if (operator === 'q')
      stack.push(whole)
    else if (operator === 'Q')
      whole = stack.pop()!
    else if (operator === 'cm')
      whole = times(numbers, whole)
    else if (operator === 'Tf')
      size = numbers.at(-1)!
    else if (operator === 'Tm')
      line = numbers
    else if (operator === 'Tj' || operator === 'TJ')
      sizes.add(Math.round(100 * size * Math.hypot(...times(line, whole).slice(2, 4))) / 100)
  }
  return [...sizes].sort((a, b) => a - b)
}

/** Opens a finished PDF. */
export const openPdf = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false })
