import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { reachedFrom, readImports } from '../../tests/support/modules.ts'
import { ensure } from './artifact.ts'
import { inputDigest, inputs } from './inputs.ts'
import { root } from './process.ts'

const folder = mkdtempSync(join(tmpdir(), 'deck-inputs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
vi.spyOn(console, 'log').mockImplementation(() => {})

const deck = join(folder, 'deck')
function write(file: string, text: string) {
  mkdirSync(dirname(join(deck, file)), { recursive: true })
  writeFileSync(join(deck, file), text)
}
function changes(kind: keyof typeof inputs, file: string) {
  const before = inputDigest(kind, '', deck, '')
  write(file, `${file} changed`)
  return inputDigest(kind, '', deck, '') !== before
}

describe('what an app is made from', () => {
  it('includes every source, the version, and public files of any name', () => {
    for (const file of [
      'slides.md',
      'pages/ci.md',
      'components/chart/ChartBar.vue',
      'src/content/figures.ts',
      'styles/base.css',
      'setup/main.ts',
      'slide-top.vue',
      'deck.config.ts',
      'package.json',
      'package-lock.json',
      'tools/build/targets.ts',
      'public/robots.txt',
      'public/CNAME',
      'public/.well-known/security',
    ])
      expect(changes('app', file), file).toBe(true)
    expect(inputDigest('app', '', deck, '2026-11-21')).not.toBe(inputDigest('app', '', deck, '2026-11-22'))
    expect(inputDigest('app', 'presenter', deck, '')).not.toBe(inputDigest('app', 'client', deck, ''))
  })

  it('leaves out files that no build reads, and those that only turn the app into a site', () => {
    for (const file of [
      'src/lib/scale.test.ts',
      'tools/vite/strip-property.test.ts',
      'tests/deck/walk.spec.ts',
      'README.md',
      'scripts/look.ts',
      'tools/hosting/policy.ts',
      'tools/site/capture.ts',
    ])
      expect(changes('app', file), file).toBe(false)
  })
})

describe('what a site is made from', () => {
  it.each([
    ['the prerendering code', 'tools/site/capture.ts'],
    ['the header policy', 'tools/hosting/policy.ts'],
    ['a setting', 'deck.config.ts'],
    ['the server that it is captured from', 'tools/hosting/serve.ts'],
    ['a slide', 'pages/ci.md'],
  ])('includes %s: changing it causes a new build', async (_, file) => {
    let builds = 0
    const make = () =>
      ensure({ out: join(folder, 'site'), from: inputDigest('site', '', deck, ''), fill: () => void builds++ }, join(folder, 'build'))
    await make()
    const before = builds
    await make()
    expect(builds).toBe(before)
    write(file, `${file} is another now, ${Math.random()}`)
    await make()
    expect(builds).toBe(before + 1)
  })

  it('includes the version of the browser that captures it', () => {
    expect(inputDigest('site', ['156.0', false], deck, '')).not.toBe(inputDigest('site', ['157.0', false], deck, ''))
  })

  it('includes every script that runs to build it', () => {
    const listed = new Set(inputs.site.flatMap(pattern => globSync(pattern, { cwd: root })))
    const reached = reachedFrom(readImports(root), 'tools/build/targets.ts')
    expect(reached.size).toBeGreaterThan(25)
    expect([...reached].filter(file => !listed.has(file))).toEqual([])
  })
})
