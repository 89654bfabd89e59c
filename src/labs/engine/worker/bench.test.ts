import type { Tape } from '../lab'
import { describe, expect, it } from 'vitest'
import { generateTape, ladder, writeCsv } from '../lab'
import { createBench } from './bench'

/** A clock that advances by `ms()` milliseconds with every read. */
function ticking(ms: () => number) {
  let now = 0
  return () => now += ms()
}

const bench = (ms = () => 1, progress = (_: number) => {}) => createBench(ticking(ms), progress)
const tape = generateTape('calm', 1, 6000)

// Most of these tests warm up an engine, which takes many passes over a short tape.
describe('the bench of a lab worker', { timeout: 30_000 }, () => {
  it('generates the same tape each time from its name', async () => {
    const made = await bench().generate({ scenario: 'crash', seed: 7, messages: 1000 }) as Tape
    expect(made).toEqual(generateTape('crash', 7, 1000))
  })

  it('reads a tape from a file and reports the rows that it left out', async () => {
    const { tape: read, skipped, errors } = await bench().read(new Blob([`${writeCsv(tape)}nonsense\n`]))
    expect([read.count, skipped, errors]).toEqual([6000, 1, [{ line: 6002, reason: '1 cells, not 9' }]])
    await expect(bench().read(new Blob(['nonsense']))).rejects.toThrow('Line 1')
  })

  it('warms up before anything is timed, and finds the clock\'s tick', async () => {
    const { rate, tick } = await bench().prepare({ step: 'after', tape })
    // The tape fills two batches of at most 4,096 messages, and the last warm-up pass times each at one tick of 1 ms.
    expect([rate, tick]).toEqual([3_000_000, 1])
  })

  it('keeps the shortest time of each batch and the rate of each pass', async () => {
    let ms = 4
    const place = bench(() => ms)
    await place.prepare({ step: 'before', tape })
    const first = await place.pass({ batch: 2000 })
    ms = 2
    const second = await place.pass({ batch: 2000 })
    ms = 8
    const third = await place.pass({ batch: 2000 })
    expect([first.service.p50, second.service.p50, third.service.p50]).toEqual([2000, 1000, 1000])
    expect(third.rate).toEqual({ low: 250_000, median: 500_000, high: 1_000_000 })
  })

  it('has no queue at a rate higher than the step can handle', async () => {
    const place = bench()
    await place.prepare({ step: 'after', tape })
    // The step handles 2,000 messages per ms.
    await place.pass({ batch: 2000 })
    expect((await place.queue(200_000))!.p50).toBeGreaterThanOrEqual(500)
    expect(await place.queue(2_100_000)).toBeUndefined()
  })

  it('reports progress at most once per frame', async () => {
    const [often, seldom] = [[] as number[], [] as number[]]
    const long = generateTape('calm', 1, 60_000)
    await bench(() => 10, done => often.push(done)).prepare({ step: 'after', tape: long })
    await bench(() => 0.01, done => seldom.push(done)).prepare({ step: 'after', tape: long })
    expect(often.length).toBeGreaterThan(5)
    expect(Math.max(...often)).toBeLessThanOrEqual(1)
    expect(seldom).toEqual([])
  })

  it('computes the same hash for every step of the ladder', async () => {
    const hashes = await Promise.all((Object.keys(ladder) as (keyof typeof ladder)[]).map(async (step) => {
      const place = bench()
      await place.prepare({ step, tape })
      return place.hash()
    }))
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(new Set(hashes).size).toBe(1)
  })
})
