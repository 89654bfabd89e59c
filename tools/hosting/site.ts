import type { Site } from './policy.ts'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inlineOf } from './inline.ts'

/**
 * Where a page loads its entry from, as Vite writes it and as scripts/site does: the folder above `assets/` is the one
 * that the site is served under.
 */
const entry = /<(?:script\s[^>]*\bsrc|html\s[^>]*\bdata-entry)="(\/(?:[^"/]+\/)*)assets\/[^"/]+"/

/** As tools/site/head.ts writes it; a page that says nothing stays out of search engines. */
const indexed = /<meta\s[^>]*\bname="robots"[^>]*\bcontent="all"/

/**
 * Reads from a built folder what its headers depend on, so that they always fit what is served.
 * @param folder The built folder.
 * @throws Error when it holds no site that Slidev has built, or a page that the policy would break.
 */
export function readSite(folder: string): Site {
  const index = readFileSync(join(folder, 'index.html'), 'utf8')
  const base = entry.exec(index)?.[1]
  if (!base)
    throw new Error('index.html loads no script from assets/: this is not what Slidev builds.')
  const pages = globSync('**/*.html', { cwd: folder }).sort()
  return {
    base,
    noindex: !indexed.test(index),
    ...inlineOf(Object.fromEntries(pages.map(file => [file, readFileSync(join(folder, file), 'utf8')]))),
  }
}
