import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Buffer } from 'node:buffer'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { headersOf } from '../../tools/hosting/policy.ts'
import { types } from '../../tools/hosting/response.ts'
import { readSite } from '../../tools/hosting/site.ts'

/** Whether a file is sent compressed. */
const compressed = (file: string) => ['.html', '.js', '.css', '.svg', '.webmanifest', '.json'].includes(extname(file))

/** Transfer size of a file in bytes: text is compressed with gzip, everything else is sent as is. */
export const weight = (file: string, body: Buffer): number => compressed(file) ? gzipSync(body).length : body.length

/**
 * Serves a built deck on loopback for measuring. Text is compressed with gzip, and search engines may index the deck,
 * whatever its settings say.
 * @param folder The built folder.
 * @param ours Whether the folder is our deck. If so, the production headers are sent; a bare Slidev deck would not run
 * with them.
 */
export async function benchServer(folder: string, ours: boolean): Promise<{ server: Server, url: string }> {
  const site = ours ? { ...readSite(folder), noindex: false } : undefined
  const server = createServer((request, response) => {
    const { pathname } = new URL(`http://bench${request.url}`)
    const file = [pathname, `${pathname}.html`, `${pathname}index.html`]
      .map(path => join(folder, path))
      .find(path => existsSync(path) && statSync(path).isFile())
    if (!file)
      return response.writeHead(404).end()
    const body
      = extname(file) === '.html'
        ? Buffer.from(readFileSync(file, 'utf8').replace('content="noindex"', 'content="all"'))
        : readFileSync(file)
    response.writeHead(200, {
      ...site && headersOf(site, pathname),
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      ...compressed(file) && { 'Content-Encoding': 'gzip' },
    })
    response.end(compressed(file) ? gzipSync(body) : body)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
