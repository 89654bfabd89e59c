import type { Site } from '../../tools/hosting/policy.ts'
import type { Host } from '../support/hosts.ts'
import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headersOf } from '../../tools/hosting/policy.ts'
import { serve } from '../../tools/hosting/serve.ts'
import { readSite } from '../../tools/hosting/site.ts'
import { writeExamples, writeHosting } from '../../tools/hosting/write.ts'
import { startCaddy, startNginx } from '../support/hosts.ts'
import { hostile, missing, moved, served, writeSite } from '../support/site.ts'

/** These tests are run by scripts/test/hosting.ts, which makes sure that nginx and Caddy are installed. */
const place = mkdtempSync(join(tmpdir(), 'deck-hosting-'))
// nginx runs as another user, who must be able to read the folder.
chmodSync(place, 0o755)
afterAll(() => rmSync(place, { recursive: true }))

interface HttpResponse { status: number, headers: Record<string, string>, body: Buffer }

/** Sends a raw request: path not normalised, no redirects, body not decoded; repeated headers are joined by " | ". */
function request(url: string, path: string, headers: Record<string, string> = {}): Promise<HttpResponse> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(url)
    httpRequest({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk)).on('end', () => done({
        status: response.statusCode!,
        headers: Object.fromEntries(Object.entries(response.headersDistinct).map(([name, values]) => [name, values!.join(' | ')])),
        body: Buffer.concat(chunks),
      }))
    }).on('error', fail).end()
  })
}

const kinds = {
  nginx: (folder: string, examples: string, aside: string) => startNginx(join(examples, 'nginx.conf'), folder, aside),
  Caddy: (folder: string, examples: string, aside: string) => startCaddy(join(examples, 'Caddyfile'), folder, aside),
  preview: async (folder: string, _: string, __: string, dist: string): Promise<Host> => {
    const { server, url } = await serve(dist, { as: 'site', port: 0 })
    return { url, stop: async () => void server.close() }
  },
}
const cases = Object.entries(kinds).flatMap(([name, start]) => ['/', '/talks/deck/'].map(base => ({ name, start, base })))

describe.each(cases)('$name, with the site at $base', ({ name, start, base }) => {
  let host: Host
  let site: Site
  const folder = join(place, name + base.replaceAll('/', '-'))
  const dist = join(folder, 'srv', base)
  const get = (path: string, headers?: Record<string, string>) => request(host.url, base + path, headers)

  /** The headers of the policy that are missing or different in a response. Pass an empty path for a missing file. */
  function faults({ headers }: HttpResponse, path: string): string[] {
    const wanted = headersOf(site, base + path)
    return [
      ...Object.entries(wanted)
        .filter(([name, value]) => headers[name.toLowerCase()] !== value)
        .map(([name]) => `${path}: ${name} is ${headers[name.toLowerCase()]}`),
      ...(site.noindex || !('x-robots-tag' in headers) ? [] : [`${path}: X-Robots-Tag is ${headers['x-robots-tag']}`]),
    ]
  }

  beforeAll(async () => {
    writeSite(dist, base, base !== '/')
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    if (base !== '/')
      writeFileSync(join(folder, 'srv/secret.txt'), 'secret')
    writeHosting(dist)
    writeExamples(dist, join(folder, 'examples'))
    site = readSite(dist)
    host = await start(join(folder, 'srv'), join(folder, 'examples'), join(folder, 'aside'), dist)
  })
  afterAll(() => host?.stop())

  it.each(served)('serves %j with all headers for its kind of file', async (path, file, type) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.body.equals(readFileSync(join(dist, file)))).toBe(true)
    expect(response.headers['content-type']).toMatch(type)
    expect(faults(response, path)).toEqual([])
    expect(response.headers['cache-control']).toBe(path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    expect(response.headers.server ?? '').not.toMatch(/\d/)
  })

  it.each(served)('compresses %j if that helps', async (path, file, _, compressed) => {
    const whole = readFileSync(join(dist, file))
    const response = await get(path, { 'accept-encoding': 'gzip' })
    expect(response.headers['content-encoding']).toBe(compressed ? 'gzip' : undefined)
    expect((compressed ? gunzipSync(response.body) : response.body).equals(whole)).toBe(true)
    if (compressed) {
      expect(response.body.length).toBeLessThan(whole.length / 2)
      expect(response.headers.vary).toContain('Accept-Encoding')
    }
  })

  it('answers every missing address with 404, the friendly page and the policy\'s headers', async () => {
    for (const path of missing) {
      const response = await get(path)
      expect([path, response.status, response.body.equals(readFileSync(join(dist, '404.html')))]).toEqual([path, 404, true])
      expect(response.headers['content-type'], path).toMatch(/^text\/html/)
      expect(faults(response, ''), path).toEqual([])
    }
  })

  it('answers 404 to a browser too, compressed', async () => {
    const response = await fetch(`${host.url}${base}gone`)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-encoding')).not.toBeNull()
    expect(await response.text()).toContain('this is 404')
  })

  it('has one address for each page', async () => {
    for (const [from, to] of base === '/' ? moved : [...moved, ['../deck', '']]) {
      const path = new URL(base + from, host.url)
      const response = await request(host.url, path.pathname + path.search)
      expect([from, response.status]).toEqual([from, 308])
      expect(new URL(response.headers.location, path).href, from).toBe(host.url + base + to)
    }
    expect(faults(await get('fan-out.html'), '')).toEqual([])
    // A folder's address is redirected like a page's, but the target does not exist.
    for (const path of ['assets/', 'cards/']) {
      const response = await fetch(host.url + base + path)
      expect([path, response.status, response.url]).toEqual([path, 404, host.url + base + path.slice(0, -1)])
    }
  })

  it('lets no hostile address lead outside the site', async () => {
    for (const path of hostile) {
      const response = await get(path)
      // Caddy 2.6 responds with 500 to a null byte.
      expect([308, 400, 404, 500], path).toContain(response.status)
      expect(response.headers['set-cookie'], path).toBeUndefined()
      expect(response.body.toString(), path).not.toContain('secret')
      if (response.headers.location)
        expect(new URL(response.headers.location, host.url + base).href, path).toMatch(new RegExp(`^${host.url}${base}[\\w-]+$`))
    }
    if (base !== '/')
      expect((await request(host.url, '/secret.txt')).status).toBe(404)
  })

  it('answers 304 for an unchanged file', async () => {
    for (const path of ['', 'fan-out', 'sw.js', 'assets/index-aBcD1234.js']) {
      const { headers } = await get(path)
      const again = await get(path, { 'if-none-match': headers.etag })
      expect([path, again.status, again.body.length]).toEqual([path, 304, 0])
      expect(again.headers['cache-control'], path).toBe(headers['cache-control'])
    }
  })

  it('fails the header check if a header is different or missing', async () => {
    const response = await get('fan-out')
    expect(faults({ ...response, headers: { ...response.headers, 'cache-control': 'no-cache | no-cache' } }, 'fan-out')).toHaveLength(1)
    expect(faults({ ...response, headers: {} }, 'fan-out')).toHaveLength(Object.keys(headersOf(site, base)).length)
  })

  it.runIf(name === 'Caddy')('has a Caddyfile in the format of caddy fmt, and uses zstd if the browser supports it', async () => {
    const file = join(folder, 'examples/Caddyfile')
    expect(execFileSync('caddy', ['fmt', file], { encoding: 'utf8' })).toBe(readFileSync(file, 'utf8'))
    const response = await get('fan-out', { 'accept-encoding': 'gzip, br, zstd' })
    expect(response.headers['content-encoding']).toBe('zstd')
    expect(zstdDecompressSync(response.body).equals(readFileSync(join(dist, 'fan-out.html')))).toBe(true)
  })

  it.runIf(name === 'preview')('uses Brotli if the browser supports it, and no compression if the browser refuses it', async () => {
    const response = await get('fan-out', { 'accept-encoding': 'gzip, deflate, br, zstd' })
    expect(brotliDecompressSync(response.body).equals(readFileSync(join(dist, 'fan-out.html')))).toBe(true)
    for (const no of ['br;q=0, gzip;q=0', 'identity', 'x-gzip', ''])
      expect((await get('fan-out', { 'accept-encoding': no })).headers['content-encoding'], no).toBeUndefined()
  })
})
