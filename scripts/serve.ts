import type { IncomingMessage, OutgoingHttpHeaders, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}

interface Answer {
  status: number
  headers: OutgoingHttpHeaders
  body: string | Buffer
}

function text(status: number, line: string, headers: OutgoingHttpHeaders = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: `${line}\n` }
}

/** What a request asks for, as it is written and as a path; none when it cannot be read. */
function asked(url: string): { written: string, path: string } | undefined {
  try {
    const { pathname, search } = new URL(url, 'http://deck')
    return { written: pathname + search, path: decodeURIComponent(pathname) }
  }
  catch {
    return undefined
  }
}

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

/**
 * A file as a whole, so that an answer is never half of one: a build may be replaced while it is read.
 * @returns Its bytes; none when there is no such file.
 * @throws Error when there is one that cannot be read.
 */
async function bytes(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  }
  catch (error) {
    if (MISSING.has((error as NodeJS.ErrnoException).code ?? ''))
      return undefined
    throw error
  }
}

/** The file that a request names, or the app itself, which knows its own routes. */
async function answer(folder: string, { method = 'GET', url = '/', headers }: IncomingMessage): Promise<Answer> {
  // A page elsewhere can give its own name this machine's address, and would read the notes.
  const host = /^(localhost|127\.0\.0\.1)(:\d+)?$/i.exec(headers.host ?? '')
  if (!host)
    return text(403, 'Only for this machine')
  if (method !== 'GET' && method !== 'HEAD')
    return text(405, 'Only GET and HEAD', { allow: 'GET, HEAD' })
  const wanted = asked(url)
  const file = normalize(join(folder, wanted?.path ?? ''))
  if (!wanted || !`${file}${sep}`.startsWith(`${folder}${sep}`))
    return text(404, 'Not found')
  // Windows keep in step within one origin only.
  if (host[1].toLowerCase() === 'localhost')
    return text(307, 'One address for all windows', { location: `http://127.0.0.1${host[2] ?? ''}${wanted.written}` })

  const found = await bytes(file)
  if (found) {
    const lasting = file.includes(`${sep}assets${sep}`)
    return { status: 200, headers: { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache' }, body: found }
  }
  const app = ['', '.html'].includes(extname(wanted.path)) ? await bytes(join(folder, 'index.html')) : undefined
  return app ? { status: 200, headers: { 'content-type': types['.html'], 'cache-control': 'no-cache' }, body: app } : text(404, 'Not found')
}

/** Listens on loopback alone. A port that is taken leads to the next one, unless it was asked for. */
async function listen(server: Server, port: number, strict: boolean): Promise<void> {
  for (let tried = port; ; tried++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      server.once('error', done)
      server.listen(tried, '127.0.0.1', () => {
        server.off('error', done)
        done(undefined)
      })
    })
    if (!error)
      return
    if (error.code !== 'EADDRINUSE' || strict || tried > port + 20 || tried === 65535)
      throw new Error(error.code === 'EADDRINUSE' ? `Port ${tried} is taken: name another with --port.` : `Cannot serve on port ${tried}: ${error.message}`)
  }
}

/**
 * Reads the option `--port`.
 * @param value What was given, if anything.
 * @param fallback The first port to try without it.
 * @throws Error when it is no port.
 */
export function portOption(value: string | undefined, fallback: number): { port: number, strict: boolean } {
  if (value !== undefined && !(/^\d+$/.test(value) && Number(value) <= 65535))
    throw new Error(`--port must be a number from 0 to 65535, not "${value}".`)
  return { port: Number(value ?? fallback), strict: value !== undefined }
}

/**
 * Serves a built deck on loopback only.
 * @param folder The build's folder.
 * @param options Where to listen.
 * @param options.port The first port to try; 0 takes any free one.
 * @param options.strict Whether another port may not be taken instead. Default: false.
 * @returns The server and its one address without a trailing slash. It names the address, not
 * `localhost`, which may lead to another server on `[::1]`.
 */
export async function serve(folder: string, options: { port: number, strict?: boolean }): Promise<{ server: Server, url: string }> {
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer(normalize(folder), request).catch((error: Error) => {
      console.error(`${request.url}: ${error.message}`)
      return text(500, 'This file cannot be read')
    })
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body), 'x-content-type-options': 'nosniff' })
    response.end(body)
  })
  await listen(server, options.port, options.strict ?? false)
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
