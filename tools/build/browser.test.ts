import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { candidates, firstThatStarts, openBrowser } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'deck-browser-'))
afterEach(() => vi.unstubAllEnvs())
afterAll(() => rmSync(folder, { recursive: true }))

/** Pretends to start a browser. A path that contains "stub" fails, as the stub command of a snap package does. */
async function start(path: string): Promise<string> {
  if (path.includes('stub'))
    throw new Error(`browserType.launch: Failed to launch: ${path}\nCall log: a page of it`)
  return `started ${path}`
}

it('takes the first browser that starts, not just the first one found', async () => {
  expect(await firstThatStarts(['/snap/stub', '/usr/bin/chrome', '/usr/bin/edge'], start)).toEqual({
    path: '/usr/bin/chrome',
    started: 'started /usr/bin/chrome',
    failed: ['/snap/stub: Failed to launch: /snap/stub'],
  })
  expect(await firstThatStarts(['/snap/stub'], start)).toEqual({ failed: ['/snap/stub: Failed to launch: /snap/stub'] })
  expect(await firstThatStarts([], start)).toEqual({ failed: [] })
})

it('searches PATH in order and lists each browser once', () => {
  for (const name of ['a', 'b'])
    mkdirSync(join(folder, name))
  for (const file of ['a/google-chrome', 'b/chromium', 'b/google-chrome'])
    writeFileSync(join(folder, file), '')
  vi.stubEnv('PATH', ['a', 'b', 'a'].map(name => join(folder, name)).join(delimiter))
  expect(candidates().slice(0, 3)).toEqual(['a/google-chrome', 'b/chromium', 'b/google-chrome'].map(file => join(folder, file)))
})

it('says in one line that CHROMIUM_PATH names no file', async () => {
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'nowhere'))
  await expect(openBrowser()).rejects.toThrow(/^CHROMIUM_PATH is \S+nowhere, but there is no such file\.$/)
})

it.skipIf(process.platform === 'win32')('says in one line that the browser at CHROMIUM_PATH does not start', async () => {
  const stub = join(folder, 'stub')
  writeFileSync(stub, '#!/bin/sh\necho "snap install chromium" >&2\nexit 1\n', { mode: 0o755 })
  vi.stubEnv('CHROMIUM_PATH', stub)
  await expect(openBrowser()).rejects.toThrow(/^CHROMIUM_PATH is \S+stub, but it does not start: .+$/)
})
