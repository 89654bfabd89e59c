import type { Pace, Planned } from './pace'
import { describe, expect, it } from 'vitest'
import { book, clock, fresh, GLANCE, pause, read, renew, STALE, start, times, turn, withGiven } from './pace'

const plan: Planned[] = [
  { alias: 'cover', seconds: 20, counts: true },
  { alias: 'stake', seconds: 40, counts: true },
  { alias: 'payments', seconds: 60, counts: true },
  { alias: 'matrix', seconds: 75, counts: true },
  { alias: 'limits', seconds: 45, counts: false },
]

/** A pace that was started by hand on the first slide, at 0. */
const onCover = () => start(turn(fresh(), 'cover', 'cover', plan, 0), 0)
const ahead = (pace: Pace, alias: string) => read(pace, plan, alias).ahead

describe('the pace of a pitch', () => {
  it('books nothing before it starts', () => {
    expect(book(fresh(), 'cover', 5000).spent).toEqual({})
  })

  it('books each slide\'s time to that slide', () => {
    let pace = turn(onCover(), 'cover', 'stake', plan, 15_000)
    pace = book(pace, 'stake', 25_000)
    expect(pace.spent).toMatchObject({ cover: 15_000, stake: 10_000 })
  })

  it('is ahead by the time a slide left unspent, and behind by the time it overran', () => {
    let pace = onCover()
    expect(ahead(book(pace, 'cover', 26_000), 'cover')).toBe(-6)
    pace = turn(pace, 'cover', 'stake', plan, 12_000)
    expect(read(pace, plan, 'stake')).toEqual({ here: { spent: 0, planned: 40 }, all: { spent: 12, planned: 195 }, ahead: 8 })
  })

  it('stops while paused and resumes afterwards', () => {
    let pace = pause(onCover(), 'cover', 4000)
    expect(book(pace, 'cover', 60_000).spent.cover).toBe(4000)
    pace = start(pace, 60_000)
    expect(book(pace, 'cover', 61_000).spent.cover).toBe(5000)
  })

  it('books no time if the clock was set back', () => {
    expect(book(start(fresh(), 10_000), 'cover', 4000).spent.cover).toBe(0)
  })

  it('does not book a night with the lid closed, but keeps the times from before it', () => {
    const pace = book(book(onCover(), 'cover', 5000), 'cover', 5000 + STALE + 1)
    expect([pace.running, pace.spent, pace.before]).toEqual([false, {}, { cover: 5000 }])
  })
})

describe('the start of the clock', () => {
  it('comes when the first slide is left, and does not count that slide\'s budget as saved', () => {
    const pace = turn(turn(fresh(), 'cover', 'cover', plan, 0), 'cover', 'stake', plan, 9000)
    expect(pace.running).toBe(true)
    expect(ahead(pace, 'stake')).toBe(0)
    expect(ahead(book(pace, 'stake', 19_000), 'stake')).toBe(0)
    expect(ahead(book(pace, 'stake', 59_000), 'stake')).toBe(-10)
    expect(ahead(turn(pace, 'stake', 'payments', plan, 39_000), 'payments')).toBe(10)
  })

  it('counts nothing as saved when a rehearsal begins in the middle', () => {
    expect(ahead(start(turn(fresh(), 'payments', 'payments', plan, 0), 0), 'payments')).toBe(0)
    expect(ahead(turn(fresh(), 'stake', 'payments', plan, 0), 'payments')).toBe(0)
    expect(ahead(turn(start(turn(fresh(), 'limits', 'limits', plan, 0), 0), 'limits', 'matrix', plan, 2000), 'matrix')).toBe(-2)
  })

  it('waits while an answer is looked up before the pitch', () => {
    const looked = turn(turn(fresh(), 'cover', 'cover', plan, 0), 'cover', 'limits', plan, 1000)
    expect(looked.running).toBe(false)
    expect(turn(turn(fresh(), 'cover', 'cover', plan, 0), 'cover', 'matrix', plan, 1000, true).running).toBe(false)
    expect(turn(looked, 'limits', 'cover', plan, 2000).running).toBe(true)
  })

  it('begins a new run when the pitch restarts after a rehearsal, and keeps the rehearsal\'s times', () => {
    const rehearsed = pause(turn(onCover(), 'cover', 'matrix', plan, 30_000), 'matrix', 900_000)
    const back = turn(rehearsed, 'matrix', 'cover', plan, 950_000)
    expect(back.running).toBe(false)
    const pace = turn(back, 'cover', 'stake', plan, 960_000)
    expect([pace.running, pace.spent, ahead(pace, 'stake')]).toEqual([true, {}, 0])
    expect(pace.before).toEqual({ cover: 30_000, matrix: 870_000 })
  })

  it('keeps the time already spent on the first slide if the clock was paused there', () => {
    const pace = turn(pause(onCover(), 'cover', 15_000), 'cover', 'stake', plan, 99_000)
    expect([pace.running, pace.spent.cover, ahead(pace, 'stake')]).toEqual([true, 15_000, 5])
  })

  it('does not happen by itself after a pause in the middle', () => {
    const paused = pause(turn(onCover(), 'cover', 'stake', plan, 20_000), 'stake', 25_000)
    expect(turn(paused, 'stake', 'payments', plan, 30_000)).toMatchObject({ running: false, spent: { stake: 5000 } })
  })
})

describe('a detour', () => {
  it('to a slide kept for questions counts as time, not as progress', () => {
    let pace = turn(onCover(), 'cover', 'limits', plan, 20_000)
    pace = book(pace, 'limits', 30_000)
    expect(pace.on).toBe('cover')
    expect(ahead(pace, 'limits')).toBe(-10)
  })

  it('to a slide of the pitch is not progress either, and leaves that slide\'s budget untouched', () => {
    let pace = turn(onCover(), 'cover', 'stake', plan, 20_000)
    pace = turn(pace, 'stake', 'matrix', plan, 30_000, true)
    pace = book(pace, 'matrix', 45_000)
    expect(read(pace, plan, 'matrix')).toMatchObject({ here: { spent: 15 }, all: { spent: 45 }, ahead: -15 })
    pace = turn(pace, 'matrix', 'stake', plan, 50_000)
    expect(ahead(pace, 'stake')).toBe(-20)
    pace = turn(turn(pace, 'stake', 'payments', plan, 80_000), 'payments', 'matrix', plan, 140_000)
    expect(read(pace, plan, 'matrix')).toMatchObject({ here: { spent: 0 }, ahead: -20 })
    expect(times(pace).matrix).toBe(20_000)
  })
})

describe('going back', () => {
  it('costs time but does not lose the pitch\'s place', () => {
    let pace = turn(turn(onCover(), 'cover', 'stake', plan, 20_000), 'stake', 'payments', plan, 60_000)
    pace = turn(pace, 'payments', 'stake', plan, 70_000)
    expect(ahead(pace, 'stake')).toBe(0)
    expect(ahead(book(pace, 'stake', 76_000), 'stake')).toBe(-6)
  })

  it('after overshooting, even to the last slide of the pitch, saves no time', () => {
    let pace = turn(onCover(), 'cover', 'stake', plan, 20_000)
    pace = turn(pace, 'stake', 'matrix', plan, 30_000)
    pace = turn(pace, 'matrix', 'payments', plan, 30_000 + GLANCE - 1)
    pace = turn(pace, 'payments', 'stake', plan, 35_000)
    expect(ahead(pace, 'stake')).toBe(-5)
  })

  it('past the slide on which the clock started costs only the time that it takes', () => {
    let pace = turn(turn(fresh(), 'cover', 'cover', plan, 0), 'cover', 'stake', plan, 9000)
    pace = book(turn(pace, 'stake', 'cover', plan, 11_000), 'cover', 15_000)
    expect(ahead(pace, 'cover')).toBe(-6)
  })
})

describe('a reset', () => {
  it('keeps the times of the run before it, even when repeated', () => {
    const once = renew(pause(onCover(), 'cover', 15_000))
    expect([once.spent, once.before]).toEqual([{}, { cover: 15_000 }])
    expect(renew(once).before).toEqual({ cover: 15_000 })
  })
})

it('writes seconds as a clock', () => {
  expect([clock(0), clock(65), clock(600)]).toEqual(['0:00', '1:05', '10:00'])
})

it('a pitch that is shortened on the way keeps the slides up to the one that it has reached', () => {
  const slides = [
    { alias: 'a', seconds: 1, built: true, counts: false },
    { alias: 'b', seconds: 1, built: true, counts: true },
    { alias: 'c', seconds: 1, built: true, counts: false },
    { alias: 'd', seconds: 1, built: false, counts: false },
  ]
  const counted = (on: string) => withGiven(slides, on).filter(({ counts }) => counts).map(({ alias }) => alias).join('')
  expect(['', 'a', 'b', 'c', 'd'].map(counted)).toEqual(['b', 'ab', 'ab', 'abc', 'abc'])
})
