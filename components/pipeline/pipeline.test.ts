import { describe, expect, it } from 'vitest'
import { clockAt, frontAt, gate, heightOf, levelOf, passes, runLength, sceneAt, track } from './pipeline'

const clock = {
  legs: [{ id: 'lint', seconds: 0.4 }, { id: 'build', seconds: 12 }, { id: 'test', seconds: 43 }],
  total: 372,
}

describe('the vertical scale', () => {
  it('gives every percent the same 58 px, from zero on the track', () => {
    expect(heightOf(1)).toBe(58)
    expect(heightOf(4)).toBe(4 * heightOf(1))
    expect(levelOf(0)).toBe(track.top)
    expect(levelOf(3)).toBe(222)
  })

  it('shows a change of 4 % as one percent higher than a limit of 3 %', () => {
    expect(levelOf(3) - levelOf(4)).toBe(58)
  })

  it('stops only changes over the limit', () => {
    expect([1, 3, 3.01, 4].map(percent => passes(percent, 3))).toEqual([true, true, false, false])
  })
})

describe('the clock', () => {
  it('names the running stage if its time is stated', () => {
    expect([0, 0.39, 0.4, 12.3, 12.4, 55.3].map(t => clockAt(clock, t).running))
      .toEqual(['lint', 'lint', 'build', 'build', 'test', 'test'])
  })

  it('names no stage in the stretch that is not broken down', () => {
    expect([55.4, 200, 372].map(t => clockAt(clock, t).running)).toEqual([undefined, undefined, undefined])
  })

  it('counts the stated times first and the remaining stretch after them', () => {
    expect(clockAt(clock, 20)).toMatchObject({ begun: 3, stated: 20, rest: 0 })
    expect(clockAt(clock, 372).stated).toBeCloseTo(55.4)
    expect(clockAt(clock, 372).rest).toBeCloseTo(316.6)
  })

  it('stays between zero and the total time', () => {
    expect(clockAt(clock, -5)).toMatchObject({ begun: 1, stated: 0, rest: 0 })
    expect(clockAt(clock, 999)).toEqual(clockAt(clock, 372))
  })
})

describe('the good change', () => {
  it('reaches each station when the stage before it has taken its stated time', () => {
    expect([0, 0.4, 12.4, 55.4].map(t => frontAt(clock, t))).toEqual(track.stations.slice(1, 5))
  })

  it('glides evenly from the gate to the right edge', () => {
    const middle = (55.4 + 372) / 2
    expect(frontAt(clock, middle)).toBeCloseTo((gate.x + track.end) / 2)
    expect(frontAt(clock, 372)).toBeCloseTo(track.end)
  })

  it('never runs backwards', () => {
    const fronts = Array.from({ length: 373 }, (_, t) => frontAt(clock, t))
    expect(fronts.every((x, t) => t === 0 || x > fronts[t - 1])).toBe(true)
  })

  it('shows 372 s in 3.72 s', () => {
    expect(runLength(1, clock)).toBe(3720)
    expect(sceneAt(1, 1860, clock).seconds).toBeCloseTo(186)
  })
})

describe('a scene', () => {
  it('has no change and nothing to play before the first click', () => {
    expect(sceneAt(0, Infinity, clock)).toEqual({ front: 0, seconds: 0, stopped: false, back: gate.x, returned: false })
    expect(runLength(0, clock)).toBe(0)
  })

  it('ends step one in production, at the total time', () => {
    expect(sceneAt(1, Infinity, clock)).toMatchObject({ change: 'good', front: track.end, seconds: 372, stopped: false })
  })

  it('stops the bad change when it reaches the gate, not before', () => {
    expect(sceneAt(2, 300, clock)).toMatchObject({ change: 'bad', front: gate.x / 2, stopped: false })
    expect(sceneAt(2, 600, clock)).toMatchObject({ front: gate.x, stopped: true, returned: false })
  })

  it('sends the bad change back from the gate to the left edge, and marks it as returned only at the end', () => {
    expect(sceneAt(3, 0, clock)).toMatchObject({ front: gate.x, back: gate.x, stopped: true, returned: false })
    expect(sceneAt(3, 200, clock)).toMatchObject({ back: gate.x / 2, returned: false })
    expect(sceneAt(3, 400, clock)).toMatchObject({ back: 0, returned: true })
  })
})
