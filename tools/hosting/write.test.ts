import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { writeSite } from '../../tests/support/site.ts'
import { baseOption } from './base.ts'
import { readSite } from './site.ts'
import { writeExamples, writeHosting } from './write.ts'

const place = mkdtempSync(join(tmpdir(), 'deck-write-'))
afterAll(() => rmSync(place, { recursive: true }))
const folder = join(place, 'dist')
const examples = join(place, 'out')
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(examples, { recursive: true, force: true })
})

describe('what a built folder says about itself', () => {
  it('is the path that it was built for, whether robots may index it, and the hashes of its inline code', () => {
    for (const base of ['/', '/deck/', '/assets/', '/a/b.c/~d/']) {
      writeSite(folder, base)
      expect(readSite(folder)).toMatchObject({
        base,
        noindex: true,
        scripts: [expect.stringMatching(/^'sha256-/)],
        styles: [expect.stringMatching(/^'sha256-/)],
      })
    }
    writeSite(folder, '/', true)
    expect(readSite(folder).noindex).toBe(false)
  })

  it('keeps robots out if it does not mention them', () => {
    writeSite(folder, '/', true)
    writeFileSync(join(folder, 'index.html'), readFileSync(join(folder, 'index.html'), 'utf8').replace(/<meta name="robots"[^>]*>/, ''))
    expect(readSite(folder).noindex).toBe(true)
  })

  it('is an error if the folder is not a site', () => {
    writeSite(folder, '/')
    writeFileSync(join(folder, 'index.html'), '<p>hello</p>')
    expect(() => readSite(folder)).toThrow('index.html loads no script from assets/')
  })
})

describe('the files for hosts', () => {
  it('are written into the folder if the site is at the root of a host, and all four go into the examples', () => {
    writeSite(folder, '/')
    writeHosting(folder)
    writeExamples(folder, examples)
    expect(readdirSync(examples).sort()).toEqual(['Caddyfile', '_headers', 'nginx.conf', 'vercel.json'])
    for (const name of ['_headers', 'vercel.json'])
      expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(examples, name), 'utf8'))
    expect(existsSync(join(folder, 'nginx.conf')) || existsSync(join(folder, 'Caddyfile'))).toBe(false)
  })

  it('stay out of a folder that is only part of a host\'s', () => {
    writeSite(folder, '/deck/')
    writeHosting(folder)
    writeExamples(folder, examples)
    expect(readdirSync(examples)).toHaveLength(4)
    expect(readdirSync(folder)).not.toContain('_headers')
    expect(readdirSync(folder)).not.toContain('vercel.json')
  })

  it('replace Slidev\'s catch-all redirect, but leave our own redirects alone', () => {
    writeSite(folder, '/')
    writeHosting(folder)
    expect(existsSync(join(folder, '_redirects'))).toBe(false)
    writeFileSync(join(folder, '_redirects'), '/old /fan-out 301\n')
    writeHosting(folder)
    expect(existsSync(join(folder, '_redirects'))).toBe(true)
  })

  it('are not written if a page or a file violates the policy', () => {
    writeSite(folder, '/')
    writeFileSync(join(folder, 'read.html'), '<p style="color:red">')
    expect(() => writeHosting(folder)).toThrow('read.html has an attribute "style"')
    writeSite(folder, '/')
    mkdirSync(join(folder, 'assets/logos'))
    writeFileSync(join(folder, 'assets/logos/ours.svg'), '')
    expect(() => writeHosting(folder)).toThrow(/no hash in their name: assets.logos.ours\.svg\./)
  })
})

describe('the path of the site', () => {
  it('is the requested path, else that of the site\'s address, else the root', () => {
    expect(baseOption('/deck/', 'https://example.com/talks/')).toBe('/deck/')
    expect(baseOption('/', 'https://example.com/talks/')).toBe('/')
    expect(baseOption(undefined, 'https://example.com/talks/deck/')).toBe('/talks/deck/')
    expect(baseOption(undefined, 'https://example.com/')).toBe('/')
    expect(baseOption(undefined, undefined)).toBe('/')
  })

  it('is refused if it is malformed', () => {
    for (const wrong of [
      'deck',
      '/deck',
      'deck/',
      '',
      '//',
      '/a//b/',
      '/../',
      '/./',
      '/a b/',
      '/a"b/',
      'https://example.com/',
      'C:/Git/deck/',
      '/%64/',
      '/a?b/',
    ]) {
      expect(() => baseOption(wrong, undefined), wrong).toThrow(
        `--base must be a path like /deck/, with a slash at both ends, not "${wrong}".`,
      )
    }
  })
})
