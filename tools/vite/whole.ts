import { readFile } from 'node:fs/promises'

/** The modules that Slidev writes for its globs, each with a digest of its text in its name. */
const written = /\/node_modules\/\.slidev\/virtual\/import-glob\.[\da-f]+\.ts$/

/**
 * Reads a module that Slidev writes anew for every build and every server. Several of them run side by side here, and a
 * file that another one is writing at this moment is empty: it is read again until its text is there.
 * @param id The module, as Vite has resolved it.
 * @returns Its text; nothing for every other module, which Vite reads itself.
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
