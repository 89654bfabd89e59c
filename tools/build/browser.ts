import type { Browser } from 'playwright-chromium'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'chrome.exe', 'msedge.exe']

/** Where Chrome and Edge are installed on macOS and Windows, which do not put them on `PATH`. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name]
    return base ? [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')] : []
  }),
]

/** Arguments that keep a headless browser off the network. The sandbox is disabled for root, which cannot use it. */
export const browserArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--no-first-run',
]

/** Debian's name for Chromium's windowless build, which is by far the fastest at showing many pages. */
const SHELL = 'chromium-headless-shell'

/**
 * The browser for tests that only show pages. Anything that goes to a reader is made with the full browser, because the
 * headless shell prints no page margins.
 * @param whole The full browser.
 * @param whole.path Its executable.
 * @param whole.version Its version.
 * @returns The shell if the same version of it is installed and `CHROMIUM_PATH` is not set, else the full browser.
 */
export function testBrowser(whole: { path: string, version: string }): string {
  const shell = join(dirname(whole.path), SHELL)
  const { stdout = '' } = existsSync(shell) ? spawnSync(shell, ['--version'], { encoding: 'utf8' }) : {}
  return !process.env.CHROMIUM_PATH && stdout.includes(whole.version) ? shell : whole.path
}

/** @returns The paths of installed browsers, some of which may not start. */
export function candidates(): string[] {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  return [...new Set([...onPath, ...places])].filter(path => existsSync(path))
}

async function start(path: string): Promise<Browser> {
  const { chromium } = await import('playwright-chromium')
  return chromium.launch({ executablePath: path, args: browserArgs, timeout: 30_000 })
}

const firstLine = (error: unknown) => (error as Error).message.split('\n')[0].replace(/^browserType\.launch: /, '')

/**
 * Tries browsers one after another, because a command on `PATH` may be a stub that only tells the user to install the
 * browser.
 * @param paths The browsers to try.
 * @param launch Starts one.
 * @returns The first that starts, and the errors of those before it.
 */
export async function firstThatStarts<T>(
  paths: readonly string[],
  launch: (path: string) => Promise<T>,
): Promise<{ path?: string, started?: T, failed: string[] }> {
  const failed: string[] = []
  for (const path of paths) {
    try {
      return { path, started: await launch(path), failed }
    }
    catch (error) {
      failed.push(`${path}: ${firstLine(error)}`)
    }
  }
  return { failed }
}

async function startInstalled() {
  const { chromium } = await import('playwright-chromium')
  const own = chromium.executablePath()
  return firstThatStarts([...candidates(), ...own && existsSync(own) ? [own] : []], start)
}

function runs(command: string, args: string[]): boolean {
  console.log(`Found no browser that starts; trying: ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
}

function install(): void {
  const debianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (
    debianRoot
    && runs('apt-get', ['update', '-qq'])
    && runs('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', SHELL])
  ) {
    return
  }
  runs(process.execPath, [createRequire(import.meta.url).resolve('playwright-chromium/cli.js'), 'install', 'chromium'])
}

/**
 * Starts the browser for tests, pictures and export: `CHROMIUM_PATH`, else an installed Chromium or
 * Chrome, else Playwright's own, else one that this function installs.
 * @returns The browser, which the caller must close, and the path to its executable.
 * @throws Error with a one-line message if `CHROMIUM_PATH` is set and does not start, or if no browser starts and none
 * can be installed.
 */
export async function openBrowser(): Promise<{ browser: Browser, path: string }> {
  const asked = process.env.CHROMIUM_PATH
  if (asked) {
    if (!existsSync(asked))
      throw new Error(`CHROMIUM_PATH is ${asked}, but there is no such file.`)
    const browser = await start(asked).catch((error: unknown) => {
      throw new Error(`CHROMIUM_PATH is ${asked}, but it does not start: ${firstLine(error)}`)
    })
    return { browser, path: asked }
  }
  let found = await startInstalled()
  if (!found.started) {
    install()
    found = await startInstalled()
  }
  const { path, started, failed } = found
  if (!path || !started) {
    const why = failed.length ? ` These do not start: ${failed.join('; ')}.` : ''
    throw new Error(
      `Found no Chromium or Chrome that starts, and could not install one. Install one, or set CHROMIUM_PATH to its executable.${why}`,
    )
  }
  return { browser: started, path }
}

/** @returns The path and version of a browser that starts. */
export async function findBrowser(): Promise<{ path: string, version: string }> {
  const { browser, path } = await openBrowser()
  const version = browser.version()
  await browser.close()
  return { path, version }
}
