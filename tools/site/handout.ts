import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The PDFs that `npm run handout` prints; the site offers all for download. */
const FILES = ['handout.pdf', 'one-page.pdf', 'slides.pdf']

/**
 * Reads the PDFs that a site offers.
 * @param out The folder that they are in.
 * @param since When the current sources were built, in ms since the epoch; an older PDF was printed from other sources.
 * @returns The PDFs by name.
 * @throws Error if a PDF is missing or older than `since`.
 */
export function readHandout(out: string, since: number): Record<string, Uint8Array> {
  return Object.fromEntries(FILES.map((file) => {
    const from = join(out, file)
    if (!existsSync(from))
      throw new Error(`There is no ${file} to put into the site: run npm run handout first.`)
    if (statSync(from).mtimeMs < since)
      throw new Error(`${file} was not printed from these sources: run npm run handout first.`)
    return [file, readFileSync(from)]
  }))
}
