// @vitest-environment node
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { build, buildEnv, forms, inputDigest } from './forms.ts'

const folder = mkdtempSync(join(tmpdir(), 'deck-forms-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
vi.spyOn(console, 'log').mockImplementation(() => {})
vi.spyOn(console, 'error').mockImplementation(() => {})

/** Stands in for Slidev: `code` writes into the folder `out`. */
function slidev(code: string): string {
  const file = join(folder, 'slidev.mjs')
  writeFileSync(file, `import fs from 'node:fs'\nconst out = process.argv.at(-1)\nfs.mkdirSync(out, { recursive: true })\n${code}`)
  return file
}
const whole = 'fs.writeFileSync(out + "/index.html", [process.env.DECK_FOR, process.env.DECK_CUT, process.env.NODE_ENV].join(" "))'

describe('who gets what', () => {
  it('is decided by the form alone, whatever the shell has', () => {
    const shell = { DECK_FOR: 'presenter', DECK_CUT: 'core', NODE_ENV: 'development', PATH: '/bin' }
    expect(buildEnv(forms.client, shell)).toEqual({ DECK_FOR: 'client', DECK_CUT: 'full', DECK_SITE: 'yes', DECK_HANDOUT: 'no', NODE_ENV: 'production', PATH: '/bin' })
    expect(buildEnv(forms.full, {})).toMatchObject({ DECK_FOR: 'presenter', DECK_CUT: 'full', DECK_SITE: 'no' })
    expect(buildEnv(forms.core, {})).toMatchObject({ DECK_FOR: 'presenter', DECK_CUT: 'core' })
  })

  it('reaches the build', async () => {
    vi.stubEnv('DECK_FOR', 'presenter')
    const out = join(folder, 'env')
    await build({ out, for: 'client', cut: 'full' }, slidev(whole))
    vi.unstubAllEnvs()
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('client full production')
    expect(readdirSync(out)).toEqual(['index.html'])
  })
})

describe('a build', () => {
  const out = join(folder, 'parent', 'dist')
  const form = { out, for: 'presenter', cut: 'full' } as const
  beforeEach(() => {
    rmSync(dirname(out), { recursive: true, force: true })
    mkdirSync(out, { recursive: true })
    writeFileSync(join(out, 'index.html'), 'earlier')
  })

  it('replaces the earlier one as a whole, and leaves nothing beside it', async () => {
    writeFileSync(join(out, 'old.js'), '')
    mkdirSync(join(dirname(out), '.building-dist-999999999'))
    mkdirSync(join(dirname(out), '.building-dist-1'))
    await build(form, slidev(`${whole}\nif (fs.readFileSync(${JSON.stringify(join(out, 'index.html'))}, 'utf8') !== 'earlier') process.exit(1)`))
    expect(readdirSync(out).sort()).toEqual(['built-from.txt', 'index.html'])
    expect(readFileSync(join(out, 'built-from.txt'), 'utf8')).toBe(inputDigest())
    // Another one that still runs keeps its folder.
    expect(readdirSync(dirname(out)).sort()).toEqual(['.building-dist-1', 'dist'])
  })

  it('is finished before it is put in place, one step after the other', async () => {
    const seen: string[] = []
    const finish = ['first', 'second'].map(name => (folder: string) => {
      seen.push(`${name}: ${readFileSync(join(folder, 'index.html'), 'utf8')}, ${readFileSync(join(out, 'index.html'), 'utf8')}`)
      writeFileSync(join(folder, 'index.html'), name)
    })
    await build({ ...form, base: '/deck/', finish }, slidev('fs.writeFileSync(out + "/index.html", process.argv[process.argv.indexOf("--base") + 1])'))
    expect(seen).toEqual(['first: /deck/, earlier', 'second: first, earlier'])
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('second')
  })

  it('that cannot be finished leaves the earlier one', async () => {
    await expect(build({ ...form, finish: [() => Promise.reject(new Error('read.html is too long.'))] }, slidev(whole))).rejects.toThrow('read.html is too long.')
    expect(readdirSync(dirname(out))).toEqual(['dist'])
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('earlier')
  })

  it.each([
    ['fails', 'fs.writeFileSync(out + "/index.html", "half"); process.exit(1)'],
    ['writes no start page', 'fs.writeFileSync(out + "/a.js", "")'],
    ['is killed', 'process.kill(process.pid, "SIGKILL")'],
  ])('that %s leaves the earlier one', async (_, code) => {
    await expect(build(form, slidev(code))).rejects.toThrow(`The build of ${out} failed; Slidev's output is above.`)
    expect(readdirSync(dirname(out))).toEqual(['dist'])
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('earlier')
  })
})

describe('what a build is made from', () => {
  const deck = join(folder, 'deck')
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(deck, file)), { recursive: true })
    writeFileSync(join(deck, file), text)
  }
  const changes = (file: string) => {
    const before = inputDigest(deck, '')
    write(file, `${file} changed`)
    return inputDigest(deck, '') !== before
  }

  it('includes every source, the version, and public files of any name', () => {
    for (const file of ['slides.md', 'pages/ci.md', 'components/ChartBar.vue', 'src/content/figures.ts', 'styles/base.css', 'setup/main.ts', 'slide-top.vue', 'deck.config.ts', 'package.json', 'package-lock.json', 'scripts/present.ts', 'scripts/core.ts', 'public/favicon.svg', 'public/CNAME', 'public/.well-known/security'])
      expect(changes(file), file).toBe(true)
    expect(inputDigest(deck, '2026-11-21')).not.toBe(inputDigest(deck, '2026-11-22'))
  })

  it('leaves out what no build reads', () => {
    for (const file of ['src/lib/scale.test.ts', 'setup/without.test.ts', 'tests/walk.spec.ts', 'README.md', 'scripts/look.ts'])
      expect(changes(file), file).toBe(false)
  })
})
