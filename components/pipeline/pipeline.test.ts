import { describe, expect, it } from 'vitest'
import { figureOf } from '../../tests/support/figure'
import { clockAt, courseOf, frontAt, passes, runLength, sceneAt } from './pipeline'
import { track } from './track'

const stage = (id: string, seconds?: number) => ({ id, measure: id, detail: id, ...(seconds && { time: figureOf(seconds, 's') }) })
const stages = [
  stage('push'),
  stage('style', 0.4),
  stage('compile', 12),
  stage('check', 43),
  { ...stage('speed'), gate: true },
  stage('trial'),
  stage('all'),
]
const course = courseOf(stages, figureOf(372, 'min s'))
const { gate, stations } = course

it('stops only changes over the limit', () => {
  expect([1, 3, 3.01, 4].map(percent => passes(percent, 3))).toEqual([true, true, false, false])
})

describe('the clock', () => {
  it('names the running stage if its time is stated', () => {
    expect([0, 0.39, 0.4, 12.3, 12.4, 55.3].map(t => clockAt(course, t).running))
      .toEqual(['style', 'style', 'compile', 'compile', 'check', 'check'])
  })

  it('names no stage in the stretch that is not broken down', () => {
    expect([55.4, 200, 372].map(t => clockAt(course, t).running)).toEqual([undefined, undefined, undefined])
  })

  it('counts the stated times first and the remaining stretch after them', () => {
    expect(clockAt(course, 20)).toMatchObject({ begun: 3, stated: 20, rest: 0 })
    expect(clockAt(course, 372).stated).toBeCloseTo(55.4)
    expect(clockAt(course, 372).rest).toBeCloseTo(316.6)
  })

  it('stays between zero and the total time', () => {
    expect(clockAt(course, -5)).toMatchObject({ begun: 1, stated: 0, rest: 0 })
    expect(clockAt(course, 999)).toEqual(clockAt(course, 372))
  })
})

describe('the good change', () => {
  it('reaches each station when the stage before it has taken its stated time', () => {
    expect([0, 0.4, 12.4, 55.4].map(t => frontAt(course, t))).toEqual(stations.slice(1, 5))
  })

  it('glides evenly from the gate to the right edge', () => {
    const middle = (55.4 + 372) / 2
    expect(frontAt(course, middle)).toBeCloseTo((gate + track.end) / 2)
    expect(frontAt(course, 372)).toBeCloseTo(track.end)
  })

  it('never runs backwards', () => {
    const fronts = Array.from({ length: 373 }, (_, t) => frontAt(course, t))
    expect(fronts.every((x, t) => t === 0 || x > fronts[t - 1])).toBe(true)
  })

  it('crosses a timed stage after the gate in that stage\'s time, too, and a stage without a time before it at once', () => {
    const later = courseOf([...stages.slice(0, 6), stage('all', 20)], figureOf(372, 'min s'))
    expect(frontAt(later, 55.4)).toBe(later.stations[6])
    expect(frontAt(later, 65.4)).toBe((later.stations[6] + track.end) / 2)
  })

  it('shows 372 s in 3.72 s', () => {
    expect(runLength(1, course)).toBe(3720)
    expect(sceneAt(1, 1860, course).seconds).toBeCloseTo(186)
  })
})

describe('a scene', () => {
  it('has no change and nothing to play before the first click', () => {
    expect(sceneAt(0, Infinity, course)).toEqual({ front: 0, gate, seconds: 0, stopped: false, returned: false })
    expect(runLength(0, course)).toBe(0)
  })

  it('ends step one in production, at the total time', () => {
    expect(sceneAt(1, Infinity, course)).toMatchObject({ change: 'good', front: track.end, seconds: 372, stopped: false })
  })

  it('stops the bad change when it reaches the gate, not before', () => {
    expect(sceneAt(2, 300, course)).toMatchObject({ change: 'bad', front: gate / 2, stopped: false })
    expect(sceneAt(2, 600, course)).toMatchObject({ front: gate, stopped: true, returned: false })
  })

  it('sends the bad change back from the gate to the left edge, and marks it as returned only at the end', () => {
    expect(sceneAt(3, 0, course)).toMatchObject({ front: gate, back: gate, stopped: true, returned: false })
    expect(sceneAt(3, 200, course)).toMatchObject({ back: gate / 2, returned: false })
    expect(sceneAt(3, 400, course)).toMatchObject({ back: 0, returned: true })
  })
})
