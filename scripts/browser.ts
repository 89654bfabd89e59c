import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import process from 'node:process'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'chrome.exe', 'msedge.exe']

/** Where Chrome and Edge live on macOS and Windows, which do not put them on the path. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name]
    return base ? [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')] : []
  }),
]

function installed(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  return [...onPath, ...places].find(existsSync)
}

async function playwrights(): Promise<string | undefined> {
  const { chromium } = await import('playwright-chromium')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

function runs(command: string, args: string[]): boolean {
  console.log(`No browser found; trying: ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
}

function install(): void {
  const debianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (debianRoot && runs('apt-get', ['update', '-qq']) && runs('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']))
    return
  runs(process.execPath, [createRequire(import.meta.url).resolve('playwright-chromium/cli.js'), 'install', 'chromium'])
}

/**
 * The browser for tests, pictures and export: `CHROMIUM_PATH`, else an installed Chromium or
 * Chrome, else Playwright's own, else one that is installed now.
 * @returns The path of its executable.
 * @throws Error with one clear line when there is none and none can be installed.
 */
export async function findBrowser(): Promise<string> {
  const asked = process.env.CHROMIUM_PATH
  if (asked) {
    if (!existsSync(asked))
      throw new Error(`CHROMIUM_PATH is ${asked}, but there is no such file.`)
    return asked
  }
  const found = installed() ?? await playwrights()
  if (found)
    return found
  install()
  const now = installed() ?? await playwrights()
  if (!now)
    throw new Error('No Chromium or Chrome found, and none could be installed: install one, or set CHROMIUM_PATH to its executable.')
  return now
}

/** Arguments that keep a headless browser off the network; as root it cannot use its sandbox. */
export const browserArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--no-first-run',
]

/** @returns What the browser says of its version, for a report. */
export const browserVersion = (path: string): string => execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()
