import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import subsetFont from 'subset-font'
import { main, root } from '../tools/build/process.ts'

/** The font faces that the deck uses, by package and weight; upright only. */
const faces = [
  ['ibm-plex-sans-condensed', 500],
  ['ibm-plex-sans-condensed', 600],
  ['ibm-plex-mono', 400],
  ['ibm-plex-mono', 500],
  ['ibm-plex-sans', 400],
  ['ibm-plex-sans', 600],
] as const

/**
 * Subsets the faces to the characters that `styles/fonts.css` declares for them and writes them to `styles/fonts/`.
 * If a name in `deck.config.ts` has other characters, these are shown in the full faces. A browser fetches the full
 * faces only in that case.
 */
await main(async () => {
  const range = /unicode-range: (.+);/.exec(readFileSync(join(root, 'styles/fonts.css'), 'utf8'))![1]
  const text = range.split(', ').map((part) => {
    const [first, last = first] = part.slice(2).split('-').map(hex => Number.parseInt(hex, 16))
    return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i))
  }).join('')
  for (const [family, weight] of faces) {
    const whole = readFileSync(join(root, `node_modules/@fontsource/${family}/files/${family}-latin-${weight}-normal.woff2`))
    // Every OpenType feature that is kept adds glyphs. The deck does not need those for fractions.
    const cut = await subsetFont(whole, text, { targetFormat: 'woff2', keepFeatures: ['kern', 'liga'] })
    const file = join(root, `styles/fonts/${family}-${weight}.woff2`)
    writeFileSync(file, cut)
    console.log(`${basename(file).padEnd(36)} ${(whole.length / 1024).toFixed(1)} -> ${(cut.length / 1024).toFixed(1)} KB`)
  }
})
