import type { Buffers, Tasks } from './simulator'
import { describe, expect, it } from 'vitest'
import { allMoves, defaults, Frame, Lane, noMoves } from '../lab'
import { createSimulator } from './simulator'

const S = 1_000_000
/** A clock that advances by a frame with every read. */
function ticking() {
  let now = 0
  return () => now += 16
}

function simulator({ progress = (_: number) => {}, shared = false } = {}): Tasks {
  const tasks = createSimulator(ticking(), progress, shared)
  tasks.start({ settings: defaults, moves: noMoves })
  return tasks
}

function read({ without, with: moved }: Buffers) {
  return { without: new Frame(defaults.shards, without), with: new Frame(defaults.shards, moved) }
}
const load = { at: 0, type: 'load', percent: 64 } as const

describe('the simulator of the fan-out lab', () => {
  it('starts with empty queues, and answers a request that is sent by hand', () => {
    const tasks = simulator()
    const { without, with: moved } = read(tasks.advance({ until: S, inputs: [{ at: 1000, type: 'send' }] }))
    expect([without.requests, without.answered, moved.requests, moved.answered]).toEqual([1, 1, 1, 1])
    expect([without.request, without.calls]).toEqual([0, 20])
  })

  it('runs both lanes with the same requests, frame by frame, as a lane runs alone', () => {
    const tasks = simulator()
    tasks.start({ settings: defaults, moves: allMoves })
    for (let frame = 1; frame <= 100; frame++)
      tasks.advance({ until: frame * 16_000, inputs: frame === 1 ? [load] : [] })
    const alone = [noMoves, allMoves].map((moves) => {
      const lane = new Lane(defaults, moves)
      lane.advance([load], 1_600_000)
      return lane.simulation
    })
    expect(tasks.digests()).toEqual({ without: alone[0].digest, with: alone[1].digest })
    const { without, with: moved } = read(tasks.advance({ until: 1_600_000 }))
    expect(without.requests).toBe(moved.requests)
    expect([...without.loads]).toEqual([...alone[0].loads])
  })

  it('shows one request in both lanes: a chosen one, or the oldest without an answer', () => {
    const tasks = simulator()
    const oldest = read(tasks.advance({ until: S, inputs: [load] }))
    expect(oldest.without.request).toBe(oldest.with.request)
    expect(oldest.without.callLatencies.subarray(0, oldest.without.calls)).toContain(-1)
    const chosen = read(tasks.advance({ until: S, request: 7 }))
    expect([chosen.without.request, chosen.with.request]).toEqual([7, 7])
  })

  it('changes the moves as if they had been chosen at the start', () => {
    const [changed, started] = [simulator(), simulator()]
    started.start({ settings: defaults, moves: allMoves })
    for (const tasks of [changed, started])
      tasks.advance({ until: 2 * S, inputs: [load, { at: S, type: 'reshard' }] })
    changed.change(allMoves)
    for (const tasks of [changed, started])
      tasks.advance({ until: 3 * S })
    expect(changed.digests()).toEqual(started.digests())
    expect(changed.latencies()).toEqual(started.latencies())
  })

  it('updates shared memory in place, and returns memory that can be cloned otherwise', () => {
    const tasks = simulator({ shared: true })
    const first = tasks.advance({ until: S, inputs: [load] })
    const frames = read(first)
    expect(tasks.advance({ until: 2 * S }).without).toBe(first.without)
    expect(frames.without.time).toBe(2 * S)
    const copy = structuredClone(simulator().advance({ until: S, inputs: [load] }))
    expect(read(copy).without.time).toBe(S)
  })

  it('reports progress while it runs for long', () => {
    const progress: number[] = []
    simulator({ progress: done => progress.push(done) }).advance({ until: 5 * S, inputs: [load] })
    expect(progress.length).toBeGreaterThan(2)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(progress.every(done => done >= 0 && done <= 1)).toBe(true)
  })

  it('compares the moves over the run so far', () => {
    const tasks = simulator()
    tasks.start({ settings: { ...defaults, shards: 20 }, moves: noMoves })
    tasks.advance({ until: 3 * S, inputs: [{ at: 0, type: 'calls', calls: 2 }, load, { at: S, type: 'reshard' }] })
    const { none, all } = tasks.compare({ seeds: 8 })
    expect(all.p99.high).toBeLessThan(none.p99.low)
  })

  it('refuses what is out of range, and goes on', () => {
    const tasks = simulator()
    tasks.advance({ until: S, inputs: [load] })
    expect(() => tasks.advance({ until: 1 })).toThrow('The run is at 1000000 µs and cannot advance to 1.')
    expect(() => tasks.advance({ until: 2 * S, inputs: [{ at: 5, type: 'send' }] })).toThrow('an input at 5 comes too late')
    expect(() => tasks.advance({ until: 2 * S, inputs: [{ at: S, type: 'calls', calls: 101 }] })).toThrow('calls must be')
    expect(() => tasks.start({ settings: { ...defaults, shards: 0 }, moves: noMoves })).toThrow('shards must be')
    expect(read(tasks.advance({ until: 2 * S })).without.time).toBe(2 * S)
  })
})
