import { expect, it } from 'vitest'
import { Frame } from './frame.ts'
import { CALLS, Lane } from './lane.ts'
import { defaults, noMoves } from './settings.ts'

function running() {
  const lane = new Lane(defaults, noMoves)
  lane.advance([{ at: 0, type: 'load', percent: 64 }], 3_000_000)
  return lane.simulation
}

it('shows the queues, the counts and the oldest request without an answer', () => {
  const simulation = running()
  const frame = new Frame(defaults.shards)
  frame.update(simulation)
  const { requests, calls } = simulation
  expect([...frame.loads]).toEqual([...simulation.loads])
  expect([frame.time, frame.requests, frame.answered]).toEqual([3_000_000, requests.count, requests.answered])
  expect(frame.request).toBe(requests.oldest)
  expect([frame.shedCalls, frame.shedRequests, frame.hedges]).toEqual([0, 0, 0])
  expect([frame.age, frame.calls]).toEqual([3_000_000 - requests.arrival[requests.oldest], CALLS])
  const first = requests.firstCall[requests.oldest]
  for (let i = 0; i < CALLS; i++)
    expect([frame.callShards[i], frame.callLatencies[i]]).toEqual([calls.shardOf(first + i), calls.latencyOf(first + i)])
  expect(frame.callLatencies.subarray(0, CALLS)).toContain(-1)
})

it('shows any request, and none if there is none', () => {
  const simulation = running()
  const frame = new Frame(defaults.shards)
  frame.update(simulation, 0)
  expect([frame.request, Math.max(...frame.callLatencies.subarray(0, frame.calls))]).toEqual([0, simulation.requests.latency[0]])
  frame.update(simulation, 1_000_000)
  expect([frame.request, frame.calls, frame.age]).toEqual([-1, 0, 0])
  frame.update(new Lane(defaults, noMoves).simulation)
  expect([frame.request, frame.requests]).toEqual([-1, 0])
})

it('says that the calls of an old request are forgotten', () => {
  const simulation = running()
  const frame = new Frame(defaults.shards)
  simulation.advance(20_000_000)
  frame.update(simulation, 0)
  expect([frame.request, frame.calls]).toEqual([0, 0])
  frame.update(simulation, simulation.requests.count - 1)
  expect(frame.calls).toBe(CALLS)
})

it('is in one buffer, which another frame can read', () => {
  const frame = new Frame(defaults.shards, new SharedArrayBuffer(Frame.bytes(defaults.shards)))
  const reader = new Frame(defaults.shards, frame.buffer)
  frame.update(running())
  expect([reader.time, [...reader.loads]]).toEqual([3_000_000, [...frame.loads]])
})
