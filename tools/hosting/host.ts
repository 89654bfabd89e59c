import type { Buffer } from 'node:buffer'
import type { IncomingHttpHeaders } from 'node:http'
import type { Site } from './policy.ts'
import type { HttpResponse } from './response.ts'
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { headersOf, notServed, pageName } from './policy.ts'
import { bytes, text, types } from './response.ts'
import { readSite } from './site.ts'

const compressors = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}
const compressible = /^(?:text\/|image\/svg|application\/(?:json|manifest|wasm))/

/** The first of `br` and `gzip` that a browser accepts; undefined if it accepts neither. */
function encodingFor(accepted = ''): keyof typeof compressors | undefined {
  const named = accepted
    .split(',')
    .map(each => each.trim().split(/\s*;\s*q=/))
    .filter(([, q]) => q === undefined || Number(q) > 0)
    .map(([name]) => name)
  return (['br', 'gzip'] as const).find(name => named.includes(name))
}

const redirects = [
  { from: /^index(?:\.html|\/)?$/, to: () => '' },
  { from: new RegExp(`^(${pageName})(?:\\.html|/)$`), to: (name: string) => name },
]

/**
 * Finds a file of the site by its path below the base. The path of a page does not end in `.html`.
 * @returns The file; undefined if there is none.
 */
async function find(folder: string, path: string): Promise<{ file: string, body: Buffer } | undefined> {
  if (['404', ...notServed].includes(path))
    return undefined
  for (const file of [path || 'index.html', `${path}.html`]) {
    const body = await bytes(join(folder, file))
    if (body)
      return { file, body }
  }
  return undefined
}

/** Cache of compressed bodies, by ETag and encoding. */
type Compressed = Map<string, Promise<Buffer>>

async function withBody(
  headers: Record<string, string>,
  type: string,
  body: Buffer,
  asked: IncomingHttpHeaders,
  compressed: Compressed,
): Promise<HttpResponse> {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`
  const known = { ...headers, ETag: etag, Vary: 'Accept-Encoding' }
  if (asked['if-none-match']?.split(/\s*,\s*/).includes(etag))
    return { status: 304, headers: known, body: '' }
  const encoding = compressible.test(type) && body.length > 512 ? encodingFor(String(asked['accept-encoding'] ?? '')) : undefined
  if (!encoding)
    return { status: 200, headers: { ...known, 'Content-Type': type }, body }
  const key = etag + encoding
  if (!compressed.has(key))
    compressed.set(key, compressors[encoding](body))
  return { status: 200, headers: { ...known, 'Content-Type': type, 'Content-Encoding': encoding }, body: await compressed.get(key)! }
}

/** Returns a function that provides the facts behind a folder's headers. It reads them again only after a new build. */
function reader(folder: string): () => Promise<Site> {
  let last: { built: number, site: Site } | undefined
  return async () => {
    const built = (await stat(folder)).mtimeMs
    if (last?.built !== built)
      last = { built, site: readSite(folder) }
    return last.site
  }
}

/**
 * Serves a built site as a host that follows `policy.ts` would.
 * @param folder The built folder.
 * @returns A handler for GET requests. The path passed to it must be decoded and must not contain `..`.
 */
export function hostOf(folder: string): (path: string, search: string, asked: IncomingHttpHeaders) => Promise<HttpResponse> {
  const siteNow = reader(folder)
  const compressed: Compressed = new Map()
  return async (path, search, asked) => {
    const site = await siteNow().catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EISDIR')
        return undefined
      throw error
    })
    if (!site)
      return text(404, 'There is no site')
    const moved = (to: string) => text(308, 'Moved', { ...headersOf(site, ''), location: site.base + to + search })
    if (`${path}/` === site.base)
      return moved('')
    if (!path.startsWith(site.base))
      return text(404, `The site is at ${site.base}`)
    const below = path.slice(site.base.length)
    for (const { from, to } of redirects) {
      const [match, name] = from.exec(below) ?? []
      if (match !== undefined)
        return moved(to(name))
    }
    const found = await find(folder, below)
    if (found)
      return withBody(headersOf(site, path), types[extname(found.file)] ?? 'application/octet-stream', found.body, asked, compressed)
    const page = await bytes(join(folder, '404.html'))
    if (!page)
      return text(404, 'Not found', headersOf(site, ''))
    const { headers, body } = await withBody(
      headersOf(site, ''),
      types['.html'],
      page,
      { 'accept-encoding': asked['accept-encoding'] },
      compressed,
    )
    return { status: 404, headers, body }
  }
}
