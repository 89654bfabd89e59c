import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { generateTape } from '../tape/generate.ts'
import { canonicalText, hashReports, sha256 } from './canonical.ts'
import { createEngine, ladder } from './engine.ts'
import { Reports } from './reports.ts'

afterEach(() => vi.unstubAllGlobals())

describe('the hash of an engine\'s reports', () => {
  const tape = generateTape('crash', 1, 20_000)

  it('is the SHA-256 of the whole canonical text, for every step and whatever state the engine is in', async () => {
    const engine = createEngine(ladder.before, tape.symbols)
    engine.apply(tape.words, 0, tape.count)
    const text = canonicalText(engine.reports.words, engine.reports.length)
    const hash = createHash('sha256').update(text).digest('hex')
    expect(await hashReports(engine, tape)).toBe(hash)
    for (const costs of Object.values(ladder))
      expect(await hashReports(createEngine(costs, tape.symbols), tape)).toBe(hash)
  })

  it('changes if a single lot differs', async () => {
    const words = tape.words.slice()
    words[words.findIndex((_, i) => i % 5 === 4 && words[i] > 1)]++
    const engine = createEngine(ladder.after, tape.symbols)
    expect(await hashReports(engine, { ...tape, words })).not.toBe(await hashReports(engine, tape))
  })

  it('fails with an explanation if there is no Web Crypto', async () => {
    vi.stubGlobal('crypto', {})
    await expect(sha256(['a'])).rejects.toThrow('https')
  })
})

describe('the canonical text', () => {
  it('rejects words that are not a report', () => {
    const reports = new Reports()
    reports.words[0] = 9
    expect(() => canonicalText(reports.words, 5)).toThrow('kind 9')
  })
})
