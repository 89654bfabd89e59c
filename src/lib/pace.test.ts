import type { Planned } from './pace'
import { describe, expect, it } from 'vitest'
import { book, budgetOf, clock, fresh, INTERRUPTED, pause, read, resume, start, turn } from './pace'

const plan: Planned[] = [
  { alias: 'cover', seconds: 20, counts: true },
  { alias: 'stake', seconds: 40, counts: true },
  { alias: 'limits', seconds: 45, counts: false },
]

describe('the pace of a pitch', () => {
  it('books nothing before it starts', () => {
    expect(book(fresh(), 'cover', 5000).spent).toEqual({})
  })

  it('books each slide\'s time on that slide', () => {
    let pace = turn(start(fresh(), 0), '', 'cover', plan, 0)
    pace = turn(pace, 'cover', 'stake', plan, 15_000)
    pace = book(pace, 'stake', 25_000)
    expect(pace.spent).toMatchObject({ cover: 15_000, stake: 10_000 })
  })

  it('is ahead by what a slide left unspent, behind by what it took too long', () => {
    let pace = turn(start(fresh(), 0), 'cover', 'cover', plan, 0)
    expect(read(book(pace, 'cover', 26_000), plan, 'cover').ahead).toBe(-6)
    pace = turn(pace, 'cover', 'stake', plan, 12_000)
    expect(read(pace, plan, 'stake')).toEqual({ here: { spent: 0, planned: 40 }, all: { spent: 12, planned: 60 }, ahead: 8 })
  })

  it('counts a detour to an answer as time, not as progress', () => {
    let pace = turn(start(fresh(), 0), 'cover', 'cover', plan, 0)
    pace = turn(pace, 'cover', 'limits', plan, 20_000)
    pace = book(pace, 'limits', 30_000)
    expect(pace.on).toBe('cover')
    expect(read(pace, plan, 'limits').ahead).toBe(-10)
  })

  it('stands still while paused and goes on afterwards', () => {
    let pace = pause(turn(start(fresh(), 0), 'cover', 'cover', plan, 0), 'cover', 4000)
    expect(book(pace, 'cover', 60_000).spent.cover).toBe(4000)
    pace = start(pace, 60_000)
    expect(book(pace, 'cover', 61_000).spent.cover).toBe(5000)
  })

  it('survives a reload, but does not count a night', () => {
    const pace = start(fresh(), 0)
    expect(resume(pace, 3000).running).toBe(true)
    expect(resume(pace, INTERRUPTED + 1).running).toBe(false)
  })

  it('never books a clock that was set back', () => {
    expect(book(start(fresh(), 10_000), 'cover', 4000).spent.cover).toBe(0)
  })
})

describe('a note\'s budget', () => {
  it('is read with and without the core flag', () => {
    expect(budgetOf('<p>[75 s, core]<br>Speech</p>')).toEqual({ seconds: 75, core: true })
    expect(budgetOf('[45 s]\nSpeech')).toEqual({ seconds: 45, core: false })
  })

  it('is missing where the note has none', () => {
    expect(budgetOf('Speech without a budget [click]')).toBeUndefined()
  })
})

it('writes seconds as a clock', () => {
  expect([clock(0), clock(65), clock(600)]).toEqual(['0:00', '1:05', '10:00'])
})
