import { copyFileSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What `npm run handout` prints; the site offers both for download. */
const FILES = ['handout.pdf', 'slides.pdf']

/**
 * Puts the PDFs into a built site.
 * @param folder The site.
 * @param out Where the PDFs are.
 * @param since When the sources were last as they are now, in ms: what is older was printed from others.
 * @throws Error when a PDF is missing or older.
 */
export function addHandout(folder: string, out: string, since: number): void {
  for (const file of FILES) {
    const from = join(out, file)
    if (!existsSync(from))
      throw new Error(`There is no ${file} to put into the site: run npm run handout first.`)
    if (statSync(from).mtimeMs < since)
      throw new Error(`${file} is not of these sources: run npm run handout first.`)
    copyFileSync(from, join(folder, file))
  }
}
