import type { Server } from 'node:http'
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSite } from '../../tests/support/site.ts'
import { portOption, serve } from './serve.ts'

let folder: string
let server: Server
let url: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deck-serve-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<p>deck</p>')
  writeFileSync(join(folder, 'assets/app.js'), 'run()');
  ({ server, url } = await serve(folder, { port: 0 }))
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

interface HttpResponse { status: number, body: string, headers: Record<string, string | string[] | undefined> }

/** Sends a request that a browser would not send: any method, any Host header, a path that is not normalised. */
function request(path: string, { method = 'GET', host }: { method?: string, host?: string } = {}): Promise<HttpResponse> {
  return new Promise((done, fail) => {
    const asked = httpRequest(
      { port: new URL(url).port, host: '127.0.0.1', path, method, headers: host === undefined ? {} : { host } },
      (response) => {
        let body = ''
        response
          .on('data', chunk => (body += chunk))
          .on('end', () => done({ status: response.statusCode!, body, headers: response.headers }))
      },
    )
    asked.on('error', fail).end()
  })
}

describe('a built deck', () => {
  it('is served with the right content types, and the app answers every one of its routes', async () => {
    expect(await request('/')).toMatchObject({
      status: 200,
      body: '<p>deck</p>',
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    })
    expect(await request('/presenter/payments?clicks=2')).toMatchObject({ status: 200, body: '<p>deck</p>' })
    expect(await request('/assets/app.js')).toMatchObject({
      status: 200,
      body: 'run()',
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    })
    expect((await request('/assets/app.js')).headers['cache-control']).toContain('immutable')
  })

  it('is isolated from other pages, so that its labs get the high-resolution clock', async () => {
    for (const path of ['/', '/payments', '/assets/app.js']) {
      expect((await request(path)).headers, path).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      })
    }
  })

  it('answers 404 for a missing file, a path outside the folder and a malformed path', async () => {
    for (const path of [
      '/assets/gone.js',
      '/..%2f..%2fetc%2fpasswd.txt',
      '/..%5c..%5csecret.txt',
      '//evil.example/gone.js',
      '/%00.js',
      '/%E0%A4%A',
    ])
      expect((await request(path)).status, path).toBe(404)
  })

  it('answers HEAD without a body, and refuses methods other than GET and HEAD', async () => {
    expect(await request('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '', headers: { 'content-length': '11' } })
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await request('/', { method }), method).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })
})

describe('the notes stay on this machine', () => {
  it('the server refuses a host name that merely resolves to this machine', async () => {
    for (const host of ['evil.example:3040', 'evil.example', 'localhost.evil.example:3040', '192.168.0.9:3040', '[::1]:3040'])
      expect((await request('/', { host })).status, host).toBe(403)
  })

  it('the server has one origin, so that two windows find each other: localhost redirects to it', async () => {
    const { port } = new URL(url)
    expect(url).toBe(`http://127.0.0.1:${port}`)
    expect(await request('/presenter/1?clicks=2', { host: `localhost:${port}` })).toMatchObject({
      status: 307,
      headers: { location: `${url}/presenter/1?clicks=2` },
    })
  })
})

describe('a site as a host serves it', () => {
  it('has one page per address, and none for any other address', async () => {
    const place = mkdtempSync(join(tmpdir(), 'deck-site-'))
    writeSite(place, '/deck/')
    const { server: other, url: address } = await serve(place, { as: 'site', port: 0 })
    const statusOf = async (path: string) => (await fetch(address + path, { redirect: 'manual' })).status
    expect([
      await statusOf('/deck/fan-out?clicks=2'),
      await statusOf('/deck/payments'),
      await statusOf('/fan-out'),
      await statusOf('/deck'),
    ]).toEqual([200, 404, 404, 308])
    other.close()
    rmSync(place, { recursive: true })
  })

  it('follows the current build after a rebuild', async () => {
    const place = join(folder, 'rebuilt')
    const { server: other, url: address } = await serve(place, { as: 'site', port: 0 })
    expect((await fetch(`${address}/`)).status).toBe(404)
    const policies: string[] = []
    for (const style of ['p{}', 'b{}']) {
      writeSite(`${place}-next`, '/')
      writeFileSync(join(`${place}-next`, 'extra.html'), `<style>${style}</style>`)
      rmSync(place, { recursive: true, force: true })
      renameSync(`${place}-next`, place)
      policies.push((await fetch(`${address}/extra`)).headers.get('content-security-policy')!)
    }
    expect(policies.map(policy => policy.match(/sha256/g)?.length)).toEqual([3, 3])
    expect(policies[0]).not.toBe(policies[1])
    other.close()
  })
})

describe('a server in the middle of a pitch', () => {
  it.skipIf(process.platform !== 'linux')('survives a file that cannot be read', async () => {
    // Reading the first byte of this file fails, even for root.
    symlinkSync('/proc/self/mem', join(folder, 'assets/broken.js'))
    expect((await request('/assets/broken.js')).status).toBe(500)
    expect((await request('/')).status).toBe(200)
  })

  it('survives the removal of its build, and serves the next one', async () => {
    const gone = mkdtempSync(join(tmpdir(), 'deck-gone-'))
    rmSync(gone, { recursive: true })
    const { server: other, url: address } = await serve(gone, { port: 0 })
    expect((await fetch(`${address}/payments`)).status).toBe(404)
    mkdirSync(gone)
    mkdirSync(join(gone, 'index.html'))
    expect((await fetch(address)).status).toBe(404)
    rmSync(join(gone, 'index.html'), { recursive: true })
    writeFileSync(join(gone, 'index.html'), 'back')
    expect(await (await fetch(address)).text()).toBe('back')
    other.close()
    rmSync(gone, { recursive: true })
  })

  it('survives a browser that hangs up', async () => {
    await new Promise<void>((done) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
        socket.write(`GET / HTTP/1.1\r\nHost: ${new URL(url).host}\r\n\r\n`, () => socket.destroy())
      }).on('close', () => done())
    })
    expect((await request('/')).status).toBe(200)
  })
})

describe('the port', () => {
  it('is the next free one if the default is taken; a requested port that is taken is an error', async () => {
    const taken = createServer()
    const port = await new Promise<number>(done => taken.listen(0, '127.0.0.1', () => done((taken.address() as { port: number }).port)))
    await expect(serve(folder, { port, strict: true })).rejects.toThrow(`Port ${port} is taken: name another with --port.`)
    const { server: other, url: address } = await serve(folder, { port })
    expect(Number(new URL(address).port)).toBeGreaterThan(port)
    other.close()
    taken.close()
  })

  it('must be a valid port number', () => {
    expect(portOption(undefined, 3040)).toEqual({ port: 3040, strict: false })
    expect(portOption('0', 3040)).toEqual({ port: 0, strict: true })
    expect(portOption('65535', 3040)).toEqual({ port: 65535, strict: true })
    for (const wrong of ['65536', '-1', 'abc', '', '30.5', '1e3', '0x10'])
      expect(() => portOption(wrong, 3040), wrong).toThrow(`--port must be a number from 0 to 65535, not "${wrong}".`)
  })
})
