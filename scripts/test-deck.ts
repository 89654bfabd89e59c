import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { browserVersion, findBrowser } from './browser.ts'
import { coreEntry, writeCoreEntry } from './core.ts'
import { build, main, root } from './deck.ts'
import { serve } from './serve.ts'

/** Builds the deck in its three forms, serves them, and runs the browser tests. Arguments go to Playwright. */
await main(async () => {
  const browser = await findBrowser()
  console.log(`Testing with ${browserVersion(browser)}.`)
  await writeCoreEntry()
  const forms: { name: string, out: string, entry?: string, env?: Record<string, string> }[] = [
    { name: 'DECK_URL', out: 'dist' },
    { name: 'PRESENT_URL', out: '.present/full', env: { DECK_FOR: 'presenter' } },
    { name: 'CORE_URL', out: '.present/core', entry: coreEntry, env: { DECK_FOR: 'presenter', DECK_CUT: 'core' } },
  ]
  const env: Record<string, string> = { CHROMIUM_PATH: browser }
  const servers = []
  for (const form of forms) {
    await build(form)
    const { server, url } = await serve(join(root, form.out), { port: 0 })
    servers.push(server)
    env[form.name] = url
  }
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const child = spawn(process.execPath, [cli, 'test', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  const code = await new Promise<number | null>(done => child.on('close', done))
  for (const server of servers)
    server.close()
  process.exit(code ?? 1)
})
