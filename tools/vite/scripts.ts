import type { Plugin } from 'vite'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The faces in which settings are shown: the family's name, its package, and its weights. */
const faces = [
  { family: 'IBM Plex Sans Condensed', from: 'ibm-plex-sans-condensed', weights: [500, 600] },
  { family: 'IBM Plex Sans', from: 'ibm-plex-sans', weights: [400, 600] },
] as const

/** The package that has scripts which a family lacks. They are wider, but of the same hand. */
const WIDE = 'ibm-plex-sans'

const require = createRequire(import.meta.url)

/** The characters of each subset of a package, as unicode ranges. */
function rangesOf(from: string): Record<string, string> {
  return JSON.parse(readFileSync(require.resolve(`@fontsource/${from}/unicode.json`), 'utf8'))
}

/** Whether a unicode range has a character: `U+0-FF, U+131`. */
function has(range: string, code: number): boolean {
  return range.split(',').some((part) => {
    const [first, last = first] = part.trim().slice(2).split('-').map(hex => Number.parseInt(hex, 16))
    return first <= code && code <= last
  })
}

/**
 * The subsets that a text needs besides Latin, e.g. `latin-ext` for the name of a client.
 * @param text The text.
 * @returns Names of subsets, sorted. Characters that no IBM Plex has are left to the reader's own fonts.
 */
export function subsetsFor(text: string): string[] {
  const { latin, ...others } = rangesOf(WIDE)
  const found = [...text.normalize('NFC')]
    .map(character => character.codePointAt(0)!)
    .filter(code => !has(latin, code))
    .map(code => Object.keys(others).find(name => has(others[name], code)))
  return [...new Set(found)].filter(name => name !== undefined).sort()
}

/** The font faces, as CSS, that a text needs besides those in styles/fonts.css; empty if it needs none. */
export function facesFor(text: string): string {
  return subsetsFor(text).flatMap(subset => faces.flatMap(({ family, from, weights }) => {
    const ranges = rangesOf(from)
    const source = subset in ranges ? from : WIDE
    return weights.map(weight => `
@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  font-display: swap;
  src: url('@fontsource/${source}/files/${source}-${subset}-${weight}-normal.woff2') format('woff2');
  unicode-range: ${rangesOf(source)[subset]};
}
`)
  })).join('')
}

/**
 * Adds to the deck's fonts the scripts in which its settings are written. A deck that needs none stays as it is.
 * @param settings The settings that slides show.
 */
export function scripts(settings: object): Plugin {
  const more = facesFor(JSON.stringify(settings))
  return {
    name: 'deck:scripts',
    enforce: 'pre',
    transform: (code, id) => (more && id.endsWith('/styles/fonts.css') ? { code: code + more, map: null } : undefined),
  }
}
