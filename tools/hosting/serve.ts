import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HttpResponse } from './response.ts'
import { Buffer } from 'node:buffer'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { hostOf } from './host.ts'
import { caching, embedding, isolation } from './policy.ts'
import { bytes, text, types } from './response.ts'

/** Parses a request's URL into its raw form, decoded path and query; undefined if it is malformed. */
function asked(url: string): { written: string, path: string, search: string } | undefined {
  try {
    const { pathname, search } = new URL(`http://deck${url}`)
    return { written: pathname + search, path: decodeURIComponent(pathname), search }
  }
  catch {
    return undefined
  }
}

/** Handles a GET request for a decoded path within the folder. */
type Responder = (path: string, search: string, asked: IncomingHttpHeaders) => Promise<HttpResponse>

/** Serves the requested file. For a page address without a file, serves the app, whose router then shows the page. */
function appOf(folder: string): Responder {
  return async (path) => {
    const file = join(folder, path)
    const found = await bytes(file)
    if (found) {
      const lasting = path.startsWith('/assets/')
      return {
        status: 200,
        headers: {
          ...isolation,
          ...embedding.own,
          ...caching[lasting ? 'hashed' : 'named'],
          'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        },
        body: found,
      }
    }
    const app = ['', '.html'].includes(extname(path)) ? await bytes(join(folder, 'index.html')) : undefined
    return app
      ? { status: 200, headers: { ...isolation, ...embedding.own, ...caching.named, 'Content-Type': types['.html'] }, body: app }
      : text(404, 'Not found')
  }
}

async function answer(respond: Responder, { method = 'GET', url = '/', headers }: IncomingMessage): Promise<HttpResponse> {
  // DNS rebinding: another site could make its own name resolve to this machine's address and then read the notes.
  const host = /^(localhost|127\.0\.0\.1)(:\d+)?$/i.exec(headers.host ?? '')
  if (!host)
    return text(403, 'Only for this machine')
  if (method !== 'GET' && method !== 'HEAD')
    return text(405, 'Only GET and HEAD', { allow: 'GET, HEAD' })
  const wanted = asked(url)
  // A `..` that remains after decoding could lead out of the folder.
  if (!wanted || wanted.path.split(/[/\\]/).includes('..'))
    return text(404, 'Not found')
  // Windows stay in sync only within one origin.
  if (host[1].toLowerCase() === 'localhost')
    return text(307, 'One address for all windows', { location: `http://127.0.0.1${host[2] ?? ''}${wanted.written}` })
  return respond(wanted.path, wanted.search, headers)
}

/** Listens on loopback only. If the port is taken, tries the next one unless `strict`. */
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
    if (error.code !== 'EADDRINUSE' || strict || tried > port + 20 || tried === 65535) {
      throw new Error(
        error.code === 'EADDRINUSE'
          ? `Port ${tried} is taken: name another with --port.`
          : `Cannot serve on port ${tried}: ${error.message}`,
      )
    }
  }
}

/**
 * Reads the option `--port`.
 * @param value Its value, if given.
 * @param fallback The first port to try if the option is not given.
 * @throws Error if the value is not a port number.
 */
export function portOption(value: string | undefined, fallback: number): { port: number, strict: boolean } {
  if (value !== undefined && !(/^\d+$/.test(value) && Number(value) <= 65535))
    throw new Error(`--port must be a number from 0 to 65535, not "${value}".`)
  return { port: Number(value ?? fallback), strict: value !== undefined }
}

/**
 * Serves a built deck on loopback only.
 * @param folder The build's folder.
 * @param options How to serve it, and where to listen.
 * @param options.as `app` answers every page address with the start page, whose router then shows the page. `site`
 * serves the deck as a host would: production headers, one page per address, 404 for any other. Default: app.
 * @param options.port The first port to try; 0 takes any free one.
 * @param options.strict Whether to fail instead of trying another port. Default: false.
 * @returns The server and its only URL, without a trailing slash. The URL contains the IP address, because
 * `localhost` may lead to another server on `[::1]`.
 */
export async function serve(
  folder: string,
  options: { as?: 'app' | 'site', port: number, strict?: boolean },
): Promise<{ server: Server, url: string }> {
  const respond = options.as === 'site' ? hostOf(folder) : appOf(folder)
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer(respond, request).catch((error: Error) => {
      console.error(`${request.url}: ${error.message}`)
      return text(500, 'This file cannot be read')
    })
    response.writeHead(status, {
      'X-Content-Type-Options': 'nosniff',
      ...headers,
      ...(status !== 304 && { 'Content-Length': Buffer.byteLength(body) }),
    })
    response.end(body)
  })
  await listen(server, options.port, options.strict ?? false)
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
