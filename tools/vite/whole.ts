import { readFile } from 'node:fs/promises'

/** The modules that Slidev writes for its globs; each has a digest of its text in its file name. */
const written = /\/node_modules\/\.slidev\/virtual\/import-glob\.[\da-f]+\.ts$/

/**
 * Reads a module that Slidev rewrites for every build and every server. Several builds and servers run in parallel
 * here, and the file is empty while one of them is writing it. It is therefore read again until it has text.
 * @param id The module, as resolved by Vite.
 * @returns Its text; undefined for every other module, which Vite reads itself.
 */
export async function readWhole(id: string): Promise<string | undefined> {
  if (!written.test(id))
    return
  for (;;) {
    const text = await readFile(id, 'utf8')
    if (text)
      return text
  }
}
