import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildEnv } from './app.ts'
import { forget } from './artifact.ts'
import { build, targets } from './targets.ts'

const folder = mkdtempSync(join(tmpdir(), 'deck-targets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
vi.spyOn(console, 'log').mockImplementation(() => {})
vi.spyOn(console, 'error').mockImplementation(() => {})

const at = join(folder, 'build')
const runs = join(folder, 'runs.txt')
const countRuns = () => readFileSync(runs, 'utf8').length

/** A fake Slidev command line; `code` writes into the folder `out`. */
function slidev(code: string): { cli: string, at: string } {
  const cli = join(folder, 'slidev.mjs')
  writeFileSync(
    cli,
    `import fs from 'node:fs'\nconst out = process.argv.at(-1)\nconst base = process.argv[process.argv.indexOf('--base') + `
    + `1]\nfs.mkdirSync(out, { recursive: true })\nfs.appendFileSync(${JSON.stringify(runs)}, '.')\n${code}`,
  )
  return { cli, at }
}
const whole = 'fs.writeFileSync(out + "/index.html", [process.env.DECK_FOR, process.env.NODE_ENV].join(" "))'
const app = targets.client.app

beforeEach(() => {
  forget(at)
  writeFileSync(runs, '')
})

describe('who gets what', () => {
  it('is decided by the target alone, whatever the shell\'s environment says', () => {
    const shell = { DECK_FOR: 'presenter', NODE_ENV: 'development', PATH: '/bin' }
    expect(buildEnv(targets.client.app, shell)).toEqual({ DECK_FOR: 'client', NODE_ENV: 'production', PATH: '/bin' })
    expect(buildEnv(targets.full.app, {})).toMatchObject({ DECK_FOR: 'presenter' })
  })

  it('reaches the build', async () => {
    vi.stubEnv('DECK_FOR', 'presenter')
    const out = join(folder, 'env')
    await build([{ out, app }], slidev(whole))
    vi.unstubAllEnvs()
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('client production')
    expect(readdirSync(out)).toEqual(['index.html'])
  })
})

describe('a build', () => {
  const out = join(folder, 'parent', 'dist')
  const target = { out, app }
  beforeEach(() => {
    rmSync(dirname(out), { recursive: true, force: true })
    mkdirSync(out, { recursive: true })
    writeFileSync(join(out, 'index.html'), 'earlier')
  })

  it('replaces the earlier one as a whole and leaves no temporary folders beside it', async () => {
    writeFileSync(join(out, 'old.js'), '')
    mkdirSync(join(dirname(out), '.building-dist-999999999'))
    await build([target], slidev(whole))
    expect(readdirSync(out)).toEqual(['index.html'])
    expect(readdirSync(dirname(out))).toEqual(['dist'])
  })

  it('runs once for all targets of an app, each of which gets its own path', async () => {
    const other = join(folder, 'parent', 'other')
    await build([target, { out: other, app, base: '/talks/deck/' }], slidev('fs.writeFileSync(out + "/index.html", base + "a.js " + base)'))
    expect([out, other].map(each => readFileSync(join(each, 'index.html'), 'utf8'))).toEqual(['/a.js /', '/talks/deck/a.js /talks/deck/'])
    expect(countRuns()).toBe(1)
  })

  it('runs once for both cuts, and the core pages are marked as such', async () => {
    const core = join(folder, 'parent', 'core')
    await build(
      [
        { out, app: targets.full.app },
        { ...targets.core, out: core },
      ],
      slidev('for (const page of ["index", "404"]) fs.writeFileSync(out + "/" + page + ".html", \'<html lang="en">\')'),
    )
    expect(['index', '404'].flatMap(page => [out, core].map(each => readFileSync(join(each, `${page}.html`), 'utf8')))).toEqual([
      '<html lang="en">',
      '<html data-cut="core" lang="en">',
      '<html lang="en">',
      '<html data-cut="core" lang="en">',
    ])
    expect(countRuns()).toBe(1)
  })

  it('is not repeated while its inputs and its folder are unchanged', async () => {
    const again = () => build([target], slidev(whole))
    await again()
    await again()
    expect(countRuns()).toBe(1)
    writeFileSync(join(out, 'index.html'), 'by hand')
    await again()
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('client production')
    rmSync(join(out, 'index.html'))
    await again()
    expect(readdirSync(out)).toEqual(['index.html'])
    // Slidev's own build is kept elsewhere and was not touched.
    expect(countRuns()).toBe(1)
    forget(at)
    await again()
    expect(countRuns()).toBe(2)
  })

  it('of another app is separate', async () => {
    await build([target, { out: join(folder, 'parent', 'full'), app: targets.full.app }], slidev(whole))
    expect(readFileSync(join(folder, 'parent', 'full', 'index.html'), 'utf8')).toBe('presenter production')
    expect(countRuns()).toBe(2)
  })

  it.each([
    ['fails', 'fs.writeFileSync(out + "/index.html", "half"); process.exit(1)'],
    ['writes no start page', 'fs.writeFileSync(out + "/a.js", "")'],
    ['is killed', 'process.kill(process.pid, "SIGKILL")'],
  ])('that %s leaves the earlier one in place', async (_, code) => {
    await expect(build([target], slidev(code))).rejects.toThrow('The build for clients failed; Slidev\'s output is above.')
    expect(readdirSync(dirname(out))).toEqual(['dist'])
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('earlier')
  })
})
