import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What `npm run handout` prints; the site offers both for download. */
const FILES = ['handout.pdf', 'slides.pdf']

/**
 * Reads the PDFs that a site offers.
 * @param out Where they are.
 * @param since When the sources were last as they are now, in ms: what is older was printed from others.
 * @returns Each by its name.
 * @throws Error when a PDF is missing or older.
 */
export function readHandout(out: string, since: number): Record<string, Uint8Array> {
  return Object.fromEntries(FILES.map((file) => {
    const from = join(out, file)
    if (!existsSync(from))
      throw new Error(`There is no ${file} to put into the site: run npm run handout first.`)
    if (statSync(from).mtimeMs < since)
      throw new Error(`${file} is not of these sources: run npm run handout first.`)
    return [file, readFileSync(from)]
  }))
}
