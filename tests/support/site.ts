import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const long = (text: string) => `${text}\n`.repeat(200)

/** A page like those that Slidev and the prerendering write: robots element, inline style and script, entry script. */
function page(base: string, text: string, indexed: boolean): string {
  return '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="robots" '
    + `content="${indexed ? 'all' : 'noindex'}"><title>${text}</title>`
    + '<style>p{color:red}</style><script>document.title+=\'!\'</script>'
    + `<script type="module" crossorigin src="${base}assets/index-aBcD1234.js"></script></head><body><p>${long(text)}</p></body></html>\n`
}

/**
 * Writes a small site with every kind of file that a build has, including Slidev's own fallback.
 * @param folder The output folder.
 * @param base The path that the site is built for.
 * @param indexed Whether search engines may list it.
 */
export function writeSite(folder: string, base: string, indexed = false): void {
  const files: Record<string, string> = {
    ...Object.fromEntries(['index', 'fan-out', 'read', '404'].map(name => [`${name}.html`, page(base, `this is ${name}`, indexed)])),
    'assets/index-aBcD1234.js': long('export const answer = 42'),
    'assets/modules/style-aBcD1234.css': long('p { color: red }'),
    'assets/plex-aBcD1234.woff2': long('font'),
    'assets/lab-aBcD1234.wasm': long('wasm'),
    'icons/favicon.svg': `<svg xmlns="http://www.w3.org/2000/svg">${long('<path d="M0 0h1v1z"/>')}</svg>`,
    'sw.js': long('self.skipWaiting()'),
    'icons/manifest.webmanifest': JSON.stringify({ name: long('deck') }),
    'handout.pdf': long('pdf'),
    'cards/fan-out.jpg': long('jpeg'),
    '_redirects': `${base}*    ${base}index.html   200\n`,
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
}

/** The file behind each address below the base, its content type, and whether it is worth compressing. */
export const served: readonly (readonly [path: string, file: string, type: RegExp, compressed: boolean])[] = [
  ['', 'index.html', /^text\/html/, true],
  ['?clicks=2', 'index.html', /^text\/html/, true],
  ['fan-out', 'fan-out.html', /^text\/html/, true],
  ['fan-out?clicks=2', 'fan-out.html', /^text\/html/, true],
  ['read', 'read.html', /^text\/html/, true],
  ['assets/index-aBcD1234.js', 'assets/index-aBcD1234.js', /^(?:text|application)\/javascript/, true],
  ['assets/modules/style-aBcD1234.css', 'assets/modules/style-aBcD1234.css', /^text\/css/, true],
  ['assets/plex-aBcD1234.woff2', 'assets/plex-aBcD1234.woff2', /^font\/woff2$/, false],
  ['assets/lab-aBcD1234.wasm', 'assets/lab-aBcD1234.wasm', /^application\/wasm$/, true],
  ['icons/favicon.svg', 'icons/favicon.svg', /^image\/svg\+xml/, true],
  ['sw.js', 'sw.js', /^(?:text|application)\/javascript/, true],
  ['icons/manifest.webmanifest', 'icons/manifest.webmanifest', /^application\/manifest\+json/, true],
  ['handout.pdf', 'handout.pdf', /^application\/pdf$/, false],
  ['cards/fan-out.jpg', 'cards/fan-out.jpg', /^image\/jpeg$/, false],
]

/** Addresses below the base where nothing is served. */
export const missing: readonly string[] = [
  'gone',
  'gone?clicks=2',
  'gone/further',
  'fan-out/further',
  'assets/gone-aBcD1234.js',
  'assets',
  'cards',
  '404',
  '404?x',
  '_headers',
  'vercel.json',
  '_redirects',
  'fan-out.htm',
]

/** Addresses below the base that redirect to other addresses below the base. */
export const moved: readonly (readonly [from: string, to: string])[] = [
  ['index.html', ''],
  ['index', ''],
  ['index.html?clicks=2', '?clicks=2'],
  ['fan-out.html', 'fan-out'],
  ['fan-out.html?clicks=2', 'fan-out?clicks=2'],
  ['fan-out/', 'fan-out'],
  ['read/?a=%20b', 'read?a=%20b'],
]

/** Addresses below the base that try to break out of a redirect or of the folder. */
export const hostile: readonly string[] = [
  '/evil.example/',
  '/evil.example.html',
  '%5Cevil.example/',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e/secret.txt',
  'x%0d%0aSet-Cookie:%20a=b.html',
  'x%0d%0aSet-Cookie:%20a=b/',
  '%00.html',
  '%E0%A4%A',
]
