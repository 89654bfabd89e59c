import type { PDFDocument } from 'pdf-lib'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber, PDFRef, PDFString } from 'pdf-lib'

const name = PDFName.of

/** Calls `visit` for every element below a node of the structure tree, in reading order. */
export function walk(node: unknown, visit: (element: PDFDict) => void): void {
  if (node instanceof PDFArray) {
    for (let i = 0; i < node.size(); i++)
      walk(node.lookup(i), visit)
  }
  else if (node instanceof PDFDict) {
    visit(node)
    walk(node.lookup(name('K')), visit)
  }
}

/** What an element contains, as references or as marked content. */
function kidsOf(element: PDFDict): unknown[] {
  const kids = element.get(name('K'))
  const resolved = kids instanceof PDFRef ? element.context.lookup(kids) : kids
  return resolved instanceof PDFArray ? resolved.asArray() : kids === undefined ? [] : [kids]
}

/** The role of what an element contains; undefined if it is content. */
function roleOf(element: PDFDict, kid: unknown): string | undefined {
  const node = kid instanceof PDFRef ? element.context.lookup(kid) : kid
  const role = node instanceof PDFDict ? node.get(name('S')) : undefined
  return role instanceof PDFName ? role.decodeText() : undefined
}

/** Puts some of what an element contains into a new element with this role, in its place. */
function wrap(element: PDFDict, role: string, kids: readonly unknown[]): void {
  const { context } = element
  const parent = context.getObjectRef(element)!
  const inner = context.obj({ Type: 'StructElem', S: role, P: parent })
  const ref = context.register(inner)
  const content = context.obj([]) as PDFArray
  for (const kid of kids) {
    content.push(kid as PDFRef)
    const node = kid instanceof PDFRef ? context.lookup(kid) : undefined
    if (node instanceof PDFDict && node.has(name('P')))
      node.set(name('P'), ref)
  }
  inner.set(name('K'), content)
  // Content that names no page of its own is on the page of its element.
  const page = element.get(name('Pg'))
  if (page)
    inner.set(name('Pg'), page)
  const all = context.obj([]) as PDFArray
  for (const kid of kidsOf(element)) {
    if (!kids.includes(kid))
      all.push(kid as PDFRef)
    else if (kid === kids[0])
      all.push(ref)
  }
  element.set(name('K'), all)
}

/** The first element below another that has content of its own or is emphasised. */
function beginning(element: PDFDict): PDFDict | undefined {
  const [first] = kidsOf(element)
  const node = first instanceof PDFRef ? element.context.lookup(first) : undefined
  if (!(node instanceof PDFDict) || !node.has(name('S')))
    return undefined
  return node.get(name('S')) === name('Em') ? node : beginning(node)
}

/**
 * Chromium knows labels of items only as list markers, which stand in no column. On paper, an item that begins with an
 * emphasised letter has that letter as its label.
 */
export function nameLabels(tree: PDFDict): void {
  walk(tree, (item) => {
    const label = item.get(name('S')) === name('LI') ? beginning(item) : undefined
    if (!label)
      return
    const { context } = tree
    const ref = context.getObjectRef(label)!
    const parent = label.lookup(name('P'), PDFDict)
    parent.set(name('K'), context.obj(kidsOf(parent).filter(kid => kid !== ref) as PDFRef[]))
    item.set(name('K'), context.obj([ref, ...kidsOf(item).filter(kid => kid !== ref) as PDFRef[]]))
    label.set(name('P'), context.getObjectRef(item)!)
    label.set(name('S'), name('Lbl'))
  })
}

/** A list of nothing but links within the document is a table of contents, except within a picture. */
export function nameContents(tree: PDFDict): void {
  const elements = (element: PDFDict) => kidsOf(element).flatMap((kid) => {
    const node = kid instanceof PDFRef ? element.context.lookup(kid) : kid
    return node instanceof PDFDict ? [node] : []
  })
  const leads = (body: PDFDict) => elements(body).length === 1 && elements(body).every(link =>
    link.get(name('S')) === name('Link') && hasContent(link) && elements(link).some((kid) => {
      const annotation = kid.lookupMaybe(name('Obj'), PDFDict)
      return annotation && targetOf(annotation).place !== undefined
    }))
  const drawn = (element: PDFDict): boolean => {
    const parent = element.lookup(name('P'))
    return element.get(name('S')) === name('Figure') || (parent instanceof PDFDict && drawn(parent))
  }
  walk(tree, (list) => {
    const items = list.get(name('S')) === name('L') && !drawn(list) ? elements(list) : []
    if (!items.length || !items.every(item => elements(item).length === 1 && elements(item).every(leads)))
      return
    list.set(name('S'), name('TOC'))
    for (const item of items) {
      item.set(name('S'), name('TOCI'))
      elements(item)[0].set(name('S'), name('Reference'))
    }
  })
}

/**
 * Chromium puts the content of an item directly into it. PDF/UA asks for a list body, and for items as the only content
 * of a list.
 */
export function completeLists(tree: PDFDict): void {
  const [lists, items]: [PDFDict[], PDFDict[]] = [[], []]
  walk(tree, (element) => {
    if (element.get(name('S')) === name('L'))
      lists.push(element)
  })
  for (const list of lists) {
    for (const kid of kidsOf(list)) {
      if (!['LI', 'L', 'Caption'].includes(roleOf(list, kid) ?? ''))
        wrap(list, 'LI', [kid])
    }
  }
  walk(tree, (element) => {
    if (element.get(name('S')) === name('LI'))
      items.push(element)
  })
  for (const item of items) {
    const body = kidsOf(item).filter(kid => !['Lbl', 'LBody'].includes(roleOf(item, kid) ?? ''))
    if (body.length)
      wrap(item, 'LBody', body)
  }
}

/**
 * What Chromium paints of a table itself, its lines, is content of no cell. Takes it out of the structure tree.
 * @returns The numbers of that content, by the reference of its page.
 */
export function takeTableLines(tree: PDFDict): Map<string, Set<number>> {
  const taken = new Map<string, Set<number>>()
  walk(tree, (element) => {
    const kids = kidsOf(element)
    const lines = kids.filter(kid => kid instanceof PDFNumber)
    if (element.get(name('S')) !== name('Table') || !lines.length)
      return
    const page = String(element.get(name('Pg')))
    taken.set(page, new Set([...taken.get(page) ?? [], ...lines.map(line => line.asNumber())]))
    element.set(name('K'), element.context.obj(kids.filter(kid => !(kid instanceof PDFNumber)) as PDFRef[]))
  })
  return taken
}

/** The number of marked content; undefined if a kid of an element is something else. */
function numberOf(element: PDFDict, kid: unknown): number | undefined {
  const node = kid instanceof PDFRef ? element.context.lookup(kid) : kid
  const number = node instanceof PDFDict && !node.has(name('S')) ? node.lookup(name('MCID')) : node
  return number instanceof PDFNumber ? number.asNumber() : undefined
}

/** Corrects the index of the structure tree where content has moved into a list body or has left the tree. */
export function mendIndex(tree: PDFDict): void {
  const { context } = tree
  const has = (element: PDFDict, id: number) => kidsOf(element).some(kid => numberOf(element, kid) === id)
  const entries = tree.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray)
  for (let i = 1; i < entries.size(); i += 2) {
    const index = entries.lookup(i)
    // The others are single elements: those of annotations.
    const ids = index instanceof PDFArray ? index.asArray().keys() : []
    for (const id of ids) {
      const element = (index as PDFArray).lookup(id)
      if (!(element instanceof PDFDict) || has(element, id))
        continue
      const moved = kidsOf(element).find((kid) => {
        const node = kid instanceof PDFRef ? context.lookup(kid) : undefined
        return node instanceof PDFDict && node.has(name('S')) && has(node, id)
      })
      ;(index as PDFArray).set(id, moved instanceof PDFRef ? moved : PDFNull)
    }
  }
}

/** A document's first heading is of the first level: in a file of slides, their headlines are all of the second. */
export function startHeadings(tree: PDFDict): void {
  let first: PDFDict | undefined
  walk(tree, (element) => {
    if (!first && /^\/H\d$/.test(String(element.get(name('S')))))
      first = element
  })
  first?.set(name('S'), name('H1'))
}

/**
 * Chromium gives a link an annotation for each of its boxes. A mark, which is a link without text, has two that overlap:
 * the line's and the letter's, which comes last. Keeps only the letter's, so that a mark is one stop for whoever tabs.
 */
export function joinMarks(pdf: PDFDocument, tree: PDFDict): void {
  const { context } = pdf
  const nums = tree.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray)
  const surplus = new Set<unknown>()
  walk(tree, (element) => {
    if (element.get(name('S')) !== name('Link') || hasContent(element))
      return
    const kids = kidsOf(element)
    element.set(name('K'), context.obj(kids.slice(-1) as PDFRef[]))
    for (const kid of kids.slice(0, -1))
      surplus.add(context.lookup(kid as PDFRef, PDFDict).get(name('Obj')))
  })
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()
    for (let i = (annotations?.size() ?? 0) - 1; i >= 0; i--) {
      const ref = annotations!.get(i)
      if (!surplus.has(ref))
        continue
      const key = context.lookup(ref, PDFDict).lookup(name('StructParent'), PDFNumber).asNumber()
      for (let at = 0; at < nums.size(); at += 2) {
        if (nums.lookup(at, PDFNumber).asNumber() === key) {
          nums.remove(at + 1)
          nums.remove(at)
          break
        }
      }
      annotations!.remove(i)
      context.delete(ref as PDFRef)
    }
  }
}

/** Where a link leads: the name of a place in the document, or an address. */
function targetOf(link: PDFDict): { place?: string, address?: string } {
  const action = link.lookupMaybe(name('A'), PDFDict)
  const uri = action?.lookup(name('URI'))
  if (uri instanceof PDFString || uri instanceof PDFHexString)
    return { address: uri.decodeText() }
  const to = link.lookup(name('Dest')) ?? action?.lookup(name('D'))
  return { place: to instanceof PDFName || to instanceof PDFString || to instanceof PDFHexString ? to.decodeText() : undefined }
}

/** Whether an element contains marked content. */
function hasContent(element: PDFDict): boolean {
  return kidsOf(element).some((kid) => {
    const node = kid instanceof PDFRef ? element.context.lookup(kid) : kid
    return node instanceof PDFNumber || (node instanceof PDFDict && (node.has(name('MCID')) || (node.has(name('S')) && hasContent(node))))
  })
}

/**
 * Says of every link where it leads, as PDF/UA asks, and makes links follow the reading order when somebody tabs through
 * a page. A link without text, which is a mark's, gets that text as its alternative.
 * @param pdf The document.
 * @param tree Its structure tree.
 * @param titles What a place is called, by its name.
 */
export function describeLinks(pdf: PDFDocument, tree: PDFDict, titles: ReadonlyMap<string, string>): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()
    for (let i = 0; i < (annotations?.size() ?? 0); i++) {
      const link = annotations!.lookup(i, PDFDict)
      const { place = '', address } = targetOf(link)
      link.set(name('Contents'), PDFHexString.fromText(address?.replace(/^(?:mailto|tel):/, '') ?? titles.get(place) ?? place))
    }
    page.node.set(name('Tabs'), name('S'))
  }
  walk(tree, (element) => {
    if (element.get(name('S')) !== name('Link') || hasContent(element))
      return
    const [first] = kidsOf(element)
    const reference = first instanceof PDFRef ? pdf.context.lookup(first) : first
    const text = reference instanceof PDFDict ? reference.lookupMaybe(name('Obj'), PDFDict)?.lookup(name('Contents')) : undefined
    if (text instanceof PDFHexString)
      element.set(name('Alt'), PDFHexString.fromText(text.decodeText()))
  })
}
