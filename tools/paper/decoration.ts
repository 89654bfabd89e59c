import type { PDFDocument } from 'pdf-lib'
import { Buffer } from 'node:buffer'
import { decodePDFRawStream, PDFName, PDFRawStream } from 'pdf-lib'

const PATH = /^(?:re|[mlcvyh]|W\*?)$/
const PAINT = /^(?:[fFbB]\*?|[sSn])$/

/**
 * Marks as an artifact everything that Chromium leaves outside the structure tree, so that a screen reader skips it.
 * All of it is decoration: backgrounds, bars labelled by text beside them, margin boxes. The code relies on Skia, which
 * writes one operator per line.
 * @param page A page.
 * @param taken The numbers of marked content that was taken out of the tree. Default: none.
 */
export function markDecoration(page: ReturnType<PDFDocument['getPage']>, taken: ReadonlySet<number> = new Set()): void {
  const stream = page.node.Contents()
  if (!(stream instanceof PDFRawStream))
    return
  const out: string[] = []
  /** The pending path. Only the operator after it shows whether the path is painted or just used for clipping. */
  const path: string[] = []
  let tagged = 0
  const flush = () => out.push(...path.splice(0))
  for (const line of Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1').split('\n')) {
    const operator = /\S*$/.exec(line)![0]
    if (operator === 'EMC')
      tagged--
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
      out.push('/Artifact BMC', line)
    }
    else if (operator === 'ET') {
      out.push(line, 'EMC')
    }
    else {
      flush()
      out.push(line)
    }
    // There may be no space between operand and operator: `<</MCID 7 >>BDC`.
    if (/B[DM]C$/.test(operator))
      tagged++
  }
  flush()
  page.node.set(PDFName.of('Contents'), page.doc.context.register(page.doc.context.flateStream(Buffer.from(out.join('\n'), 'latin1'))))
}
