import type { Site } from './policy.ts'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inlineOf } from './inline.ts'

/**
 * The address of a page's entry script, as written by Vite or by tools/site. The path above `assets/` is the one under
 * which the site is served.
 */
const entry = /<(?:script\s[^>]*\bsrc|html\s[^>]*\bdata-entry)="(\/(?:[^"/]+\/)*)assets\/[^"/]+"/

/** The robots element that tools/site/head.ts writes. A page without it stays out of search engines. */
const indexed = /<meta\s[^>]*\bname="robots"[^>]*\bcontent="all"/

/**
 * Reads the facts that the headers depend on from a built folder, so that the headers always match the served files.
 * @param folder The built folder.
 * @throws Error if it does not contain a site built by Slidev, or if the policy would break a page.
 */
export function readSite(folder: string): Site {
  const index = readFileSync(join(folder, 'index.html'), 'utf8')
  const base = entry.exec(index)?.[1]
  if (!base)
    throw new Error('index.html loads no script from assets/, so Slidev did not build this site.')
  const pages = globSync('**/*.html', { cwd: folder }).sort()
  return {
    base,
    noindex: !indexed.test(index),
    ...inlineOf(Object.fromEntries(pages.map(file => [file, readFileSync(join(folder, file), 'utf8')]))),
  }
}
