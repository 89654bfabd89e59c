import type { Scenario } from './scenarios.ts'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../matching-engine/canonical.ts'
import { createEngine, ladder } from '../matching-engine/engine.ts'
import { BUY, CANCEL, decode, IOC, NEW, POST_ONLY, REPLACE, SELL, WORDS } from '../matching-engine/messages.ts'
import { generateTape } from './generate.ts'
import { scenarios } from './scenarios.ts'

const COUNT = 20_000
const names = Object.keys(scenarios) as Scenario[]
const digest = (words: Uint32Array) => createHash('sha256').update(words).digest('hex').slice(0, 16)

/** The mid price of symbol 0 after each of `parts` equal parts of the tape. */
function mids(scenario: Scenario, count: number, parts: number): number[] {
  const tape = generateTape(scenario, 1, count)
  const engine = createEngine(ladder.after, tape.symbols)
  return Array.from({ length: parts }, (_, i) => {
    engine.apply(tape.words, tape.count / parts * i, tape.count / parts * (i + 1))
    return (engine.depth(0, BUY, 1)[0].price + engine.depth(0, SELL, 1)[0].price) / 2
  })
}

function repliesTo(scenario: Scenario) {
  const tape = generateTape(scenario, 1, COUNT)
  const engine = createEngine(ladder.after, tape.symbols)
  engine.apply(tape.words, 0, tape.count)
  const lines = canonicalText(engine.reports.words, engine.reports.length).trim().split('\n')
  const count = (pattern: RegExp) => lines.filter(line => pattern.test(line)).length
  return { tape, count }
}

describe('a tape', { timeout: 20_000 }, () => {
  it.each([
    ['calm', 'ca85dacf8a0950b7'],
    ['reshaping', 'b7ca4905b666e231'],
    ['crash', '369f9c5e5d025321'],
  ] as const)('of the scenario "%s" is the same for the same seed, on every machine', (scenario, hash) => {
    expect(digest(generateTape(scenario, 1, COUNT).words)).toBe(hash)
    expect(digest(generateTape(scenario, 2, COUNT).words)).not.toBe(hash)
  })

  it('is generated with exact integers, without functions whose last digit depends on the browser', () => {
    const inexact = /Math\.(?!floor|min|max|imul|clz32)\w+|\*\*(?! 32\b)/
    for (const file of ['../../../kit/random.ts', './generate.ts', './live-orders.ts', './scenarios.ts']) {
      expect(
        inexact.exec(readFileSync(new URL(file, import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))?.[0],
        file,
      ).toBeUndefined()
    }
    expect('Math.log(2)').toMatch(inexact)
    expect('2 ** 0.5').toMatch(inexact)
  })

  it.each(names)('of the scenario "%s" has no rejected messages, apart from a few orders that would take or cannot fill', (scenario) => {
    const { tape, count } = repliesTo(scenario)
    expect(count(/^rejected/)).toBe(count(/would take$|cannot fill$/))
    expect(count(/^rejected/)).toBeLessThan(tape.count * 0.06)
    expect(count(/self-trade$/)).toBeGreaterThan(0)
    const messages = Array.from({ length: tape.count }, (_, i) => decode(tape.words, i * WORDS))
    for (const type of [NEW, CANCEL, REPLACE])
      expect(messages.some(m => m.type === type)).toBe(true)
    expect(new Set(messages.filter(m => m.type === NEW).map(m => m.kind)).size).toBe(5)
    expect(new Set(messages.map(m => m.symbol)).size).toBe(tape.symbols)
    expect(messages.filter(m => m.kind === IOC || m.kind === POST_ONLY).every(m => m.price > 0)).toBe(true)
  })

  it('has most orders end by being cancelled on a calm day', () => {
    const tape = generateTape('calm', 1, 60_000)
    const engine = createEngine(ladder.after, tape.symbols)
    engine.apply(tape.words, 0, tape.count)
    const text = canonicalText(engine.reports.words, engine.reports.length)
    const accepted = text.match(/^accepted/gm)!.length
    const living = [0, 1, 2, 3].flatMap(symbol =>
      [BUY, SELL].flatMap(side => engine.depth(symbol, side).flatMap(level => level.orders)),
    ).length
    const died = accepted - living
    expect(text.match(/by request$/gm)!.length / died).toBeGreaterThan(0.6)
  })

  it('has a price that falls in a crash and recovers at least half of the loss', () => {
    const crash = mids('crash', 100_000, 40)
    const [start, low] = [crash[14], Math.min(...crash)]
    expect(low).toBeLessThan(start * 0.985)
    expect(crash[39] - low).toBeGreaterThan((start - low) / 2)
  })

  it('has a price that swings up and down in a reshaping book', () => {
    const turns = mids('reshaping', 100_000, 20).map((mid, i, all) => Math.sign(mid - (all[i - 1] ?? 10_000)))
    expect(turns.filter((turn, i) => turn === (i % 2 ? -1 : 1)).length).toBeGreaterThan(14)
  })

  it('has a price that stays near its opening on a calm day', () => {
    expect(Math.max(...mids('calm', 40_000, 20).map(mid => Math.abs(mid - 10_000)))).toBeLessThan(50)
  })
})
