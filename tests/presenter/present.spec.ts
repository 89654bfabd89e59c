import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import process from 'node:process'
import { checkDeck } from '../../tools/build/deck.ts'
import { root } from '../../tools/build/process.ts'
import { expect, test } from '../support/test.ts'

/** Tests `npm run present` as a command. scripts/test/deck.ts builds the folders that the command serves. */
test.describe.configure({ mode: 'default' })

const running: ChildProcess[] = []
test.afterEach(() => running.splice(0).forEach(child => child.kill()))

/** Starts the command and collects its output until the command exits or prints how to end it. */
function present(...args: string[]): Promise<{ output: string, status?: number | null }> {
  const child = spawn(process.execPath, ['scripts/present.ts', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  let output = ''
  return new Promise((done) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
        if (/Press Ctrl\+C to stop[\s\S]*\n/.test(output))
          done({ output })
      })
    }
    child.on('close', status => done({ output, status }))
  })
}

/** Whether something accepts connections at an address of this machine. */
function answers(host: string, port: number) {
  return new Promise<boolean>((done) => {
    const socket = connect({ host, port, timeout: 2000 }, () => done(true))
    socket.on('error', () => done(false)).on('timeout', () => done(false)).on('connect', () => socket.destroy())
  })
}

test('present serves an up-to-date build on loopback only, and prints its addresses', async () => {
  const { config, unset } = await checkDeck()
  // The first start rebuilds if a file was edited since the tests began; the second finds nothing to build.
  await present('--port', '0')
  const { output } = await present('--port', '0')
  expect(output).toContain('.present/full is up to date.')
  expect(output).not.toContain('Building')
  const [presenter, audience] = ['Presenter', 'Audience'].map(who => new URL(new RegExp(`${who} +(\\S+)`).exec(output)![1]))
  expect(presenter.origin).toBe(audience.origin)
  expect([presenter.hostname, presenter.pathname, audience.pathname]).toEqual(['127.0.0.1', '/presenter/1', '/'])
  for (const address of [presenter, audience])
    expect(await (await fetch(address)).text()).toContain('<div id="app">')

  for (const line of unset.filter(line => !line.startsWith('contact')))
    expect(output).toContain(line)
  expect(output.includes('Warning: no contact is set')).toBe(!config.contact?.length)

  const port = Number(presenter.port)
  expect(await answers('127.0.0.1', port)).toBe(true)
  for (const { address } of Object.values(networkInterfaces())
    .flatMap(all => all ?? [])
    .filter(each => !each.internal && !each.address.startsWith('fe80')))
    expect(await answers(address, port), address).toBe(false)
})

test('present -- --core serves the core cut', async () => {
  await present('--core', '--port', '0')
  expect((await present('--core', '--port', '0')).output).toContain('.present/core is up to date.')
})

test('present exits with a one-line error if it cannot use the port', async () => {
  const taken = createServer()
  const port = await new Promise<number>(done => taken.listen(0, '127.0.0.1', () => done((taken.address() as { port: number }).port)))
  expect(await present('--port', String(port))).toEqual({
    status: 1,
    output: `.present/full is up to date.\n\nPort ${port} is taken: name another with --port.\n`,
  })
  taken.close()
  expect(await present('--port', 'http')).toEqual({ status: 1, output: '\n--port must be a number from 0 to 65535, not "http".\n' })
  expect(await present('--prot', '1')).toMatchObject({ status: 1, output: expect.stringMatching(/^\nUnknown option '--prot'.*\n$/) })
})
