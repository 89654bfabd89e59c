import type { PDFDocument } from 'pdf-lib'
import { Buffer } from 'node:buffer'
import { decodePDFRawStream, PDFName, PDFRawStream } from 'pdf-lib'

const PATH = /^(?:re|[mlcvyh]|W\*?)$/
const PAINT = /^(?:[fFbB]\*?|[sSn])$/

const FOOTER = '/Artifact <</Type /Pagination /Subtype /Footer>> BDC'

/** The operands of a line. */
const numbersOf = (line: string) => line.trim().split(/\s+/).slice(0, -1).map(Number)

/** The product of two transformations. */
function product([a, b, c, d, e, f]: number[], [g, h, i, j, k, l]: number[]): number[] {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/**
 * Marks as an artifact everything that Chromium leaves outside the structure tree, so that a screen reader skips it.
 * All of it is decoration: backgrounds, bars labelled by text beside them, margin boxes. The code relies on Skia, which
 * writes one operator per line.
 * @param page A page.
 * @param taken The numbers of marked content that was taken out of the tree. Default: none.
 * @param foot The height of the margin with the running footer, in pt. Default: there is no footer.
 */
export function markDecoration(page: ReturnType<PDFDocument['getPage']>, taken: ReadonlySet<number> = new Set(), foot = 0): void {
  const stream = page.node.Contents()
  if (!(stream instanceof PDFRawStream))
    return
  const out: string[] = []
  /** The pending path. Only the operator after it shows whether the path is painted or just used for clipping. */
  const path: string[] = []
  let tagged = 0
  let [matrix, begun] = [[1, 0, 0, 1, 0, 0], 0]
  const saved: number[][] = []
  const flush = () => out.push(...path.splice(0))
  for (const line of Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1').split('\n')) {
    const operator = /\S*$/.exec(line)![0]
    if (operator === 'EMC')
      tagged--
    if (operator === 'q')
      saved.push(matrix)
    else if (operator === 'Q')
      matrix = saved.pop()!
    else if (operator === 'cm')
      matrix = product(numbersOf(line), matrix)
    const marked = /\/MCID (\d+)/.exec(line)?.[1]
    if (marked && taken.has(Number(marked))) {
      out.push('/Artifact BMC')
    }
    else if (tagged > 0) {
      out.push(line)
    }
    else if (PATH.test(operator)) {
      path.push(line)
    }
    else if (PAINT.test(operator)) {
      if (operator === 'n') {
        flush()
        out.push(line)
      }
      else {
        out.push('/Artifact BMC', ...path.splice(0), line, 'EMC')
      }
    }
    else if (operator === 'BT') {
      begun = out.length
      out.push('/Artifact BMC', line)
    }
    else if (operator === 'ET') {
      out.push(line, 'EMC')
    }
    else {
      flush()
      out.push(line)
      if (operator === 'Tm' && product(numbersOf(line), matrix)[5] < foot)
        out[begun] = FOOTER
    }
    // There may be no space between operand and operator: `<</MCID 7 >>BDC`.
    if (/B[DM]C$/.test(operator))
      tagged++
  }
  flush()
  page.node.set(PDFName.of('Contents'), page.doc.context.register(page.doc.context.flateStream(Buffer.from(out.join('\n'), 'latin1'))))
}
