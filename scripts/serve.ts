import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createReadStream, existsSync, statSync } from 'node:fs'
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

/** The file that answers a path, or the app itself, which knows its own routes. */
function fileFor(folder: string, url: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(new URL(url, 'http://deck').pathname)
  }
  catch {
    return undefined
  }
  const file = normalize(join(folder, path))
  if (file !== folder && !file.startsWith(folder + sep))
    return undefined
  if (existsSync(file) && statSync(file).isFile())
    return file
  return extname(path) === '' || extname(path) === '.html' ? join(folder, 'index.html') : undefined
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
    if (error.code !== 'EADDRINUSE' || strict || tried > port + 20)
      throw new Error(error.code === 'EADDRINUSE' ? `Port ${tried} is taken: name another with --port.` : `Cannot serve on port ${tried}: ${error.message}`)
  }
}

/**
 * Serves a built deck on loopback only.
 * @param folder The build's folder.
 * @param options Where to listen.
 * @param options.port The first port to try; 0 takes any free one.
 * @param options.strict Whether another port may not be taken instead. Default: false.
 * @returns The server and its address without a trailing slash.
 */
export async function serve(folder: string, options: { port: number, strict?: boolean }): Promise<{ server: Server, url: string }> {
  const server = createServer((request, response) => {
    const file = fileFor(normalize(folder), request.url ?? '/')
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n')
      return
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    createReadStream(file).pipe(response)
  })
  await listen(server, options.port, options.strict ?? false)
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}` }
}
