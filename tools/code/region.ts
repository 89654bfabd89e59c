import type { CodeKind, CodeRegion, CodeToken } from '../../src/content/types.ts'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createHighlighterCoreSync } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import typescript from 'shiki/langs/typescript.mjs'
import { literal } from '../../src/content/page-data.ts'
import { root } from '../build/process.ts'
import { kindOf, theme } from './theme.ts'

/** What the deck colours differently from names and literals. */
const kinds: readonly string[] = ['keyword', 'mark', 'comment'] satisfies CodeKind[]

let shiki: ReturnType<typeof createHighlighterCoreSync> | undefined

/** Sets TypeScript as lines of words, marks and white space. */
function tokensOf(text: string): CodeToken[][] {
  // Compiling the grammar takes a while, and only a page with code needs it.
  shiki ??= createHighlighterCoreSync({ langs: [typescript], themes: [theme], engine: createJavaScriptRegexEngine() })
  const lines = shiki.codeToTokensBase(text, { lang: 'typescript', theme: theme.name, tokenizeTimeLimit: 0 })
  return lines.map(line => line.flatMap(({ content, color = '' }) => {
    const kind = kindOf(color)
    return (content.match(/\s+|[\w#$]+|[^\s\w#$]+/g) ?? []).map((piece): CodeToken =>
      kind && kinds.includes(kind) && piece.trim() ? [piece, kind as CodeKind] : [piece])
  }))
}

/** The lines without the indent that all of them share. */
function dedented(lines: readonly string[]): string[] {
  const indent = Math.min(...lines.filter(line => line.trim()).map(line => line.search(/\S/)))
  return lines.map(line => line.slice(indent))
}

/**
 * A region of a TypeScript file between the comments `// #region NAME` and `// #endregion`.
 * @param text The file.
 * @param name The region's name.
 * @returns Its lines, and the number of the first one in the file, counted from 1.
 * @throws Error if the file has no such region, or no code in it.
 */
export function regionOf(text: string, name: string): { first: number, lines: string[] } {
  const lines = text.split(/\r?\n/)
  const start = lines.findIndex(line => line.trim() === `// #region ${name}`)
  const end = lines.findIndex((line, i) => i > start && line.trim() === '// #endregion')
  if (start < 0 || end < 0)
    throw new Error(`there is no region ${name}. Mark one with "// #region ${name}" and "// #endregion".`)
  const inside = lines.slice(start + 1, end)
  if (!inside.some(line => line.trim()))
    throw new Error(`the region ${name} is empty.`)
  return { first: start + 2, lines: dedented(inside) }
}

/**
 * What a page gets for `code('src/book.ts#add')`: the region of a TypeScript file, set by Shiki.
 * @param where The file, relative to the deck, and the region's name.
 * @throws Error in one line that names the file and the region, if there is no such file or region.
 */
export function code(where: string): CodeRegion {
  const [file, region = ''] = where.split('#')
  try {
    const { first, lines } = regionOf(readFileSync(join(root, file), 'utf8'), region)
    return { file: basename(file), region, first, lines: tokensOf(lines.join('\n')) }
  }
  catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Error(`code('${where}'): ${code === 'ENOENT' ? 'there is no such file.' : message}`)
  }
}

/** Replaces each `code('file#region')` in a page with the code itself, as data. @throws Error as `code` does. */
export function withCode(text: string): string {
  return text.replace(/\bcode\('([^']*)'\)/g, (_, where: string) => literal(code(where)))
}
