import { describe, expect, it } from 'vitest'
import { deviation, duration } from './deviation'
import { lineOf, measure } from './measures'
import { nextPress } from './next-press'
import { report } from './report'

describe('the next press', () => {
  it('brings the next step, then the next slide, and nothing at the end', () => {
    expect(nextPress({ alias: 'payments', step: 1 }, 2, 'ci')).toEqual({ alias: 'payments', step: 2 })
    expect(nextPress({ alias: 'payments', step: 2 }, 2, 'ci')).toEqual({ alias: 'ci', step: 0 })
    expect(nextPress({ alias: 'next-step', step: 0 }, 0, undefined)).toBeUndefined()
    expect(nextPress({ alias: 'next-step', step: 0 }, 0, 'next-step')).toBeUndefined()
  })
})

describe('the deviation', () => {
  it('is a figure with its word, from a minute on as on a clock, and on time within five seconds', () => {
    expect(deviation(12, true)).toEqual({ state: 'ahead', figure: '12', unit: 's' })
    expect(deviation(-80, true)).toEqual({ state: 'behind', figure: '1:20', unit: '' })
    expect([-5, 5].map(ahead => deviation(ahead, true).state)).toEqual(['on time', 'on time'])
    expect(deviation(-40, false)).toEqual({ state: 'none', figure: '', unit: '' })
  })

  it('is told in words where there is room', () => {
    expect([235, 60, 40, 0].map(duration)).toEqual(['3 min 55 s', '1 min', '40 s', '0 s'])
  })
})

describe('the desk\'s measures', () => {
  it('are those that were drawn, at the sizes that were drawn', () => {
    expect(measure(1440, 900)).toMatchObject({ pictureWidth: 505, pictureHeight: 284, note: 30, reading: 136, small: false, narrow: false })
    expect(measure(1280, 720)).toMatchObject({ pictureWidth: 400, pictureHeight: 225, note: 26, reading: 117 })
    expect(measure(640, 360)).toMatchObject({ note: 22, reading: 66, small: true, narrow: false })
    expect([30, 26, 22].map(lineOf)).toEqual([40, 34, 29])
  })

  it('give the note what the pictures leave, and all of a narrow window', () => {
    for (const [width, height] of [[640, 360], [1024, 768], [1280, 720], [1440, 900], [1920, 1080], [1000, 1400]]) {
      const { noteWidth, pictureWidth, text, gap } = measure(width, height)
      expect(noteWidth + pictureWidth + text + gap, `${width}x${height}`).toBeCloseTo(width)
      expect(noteWidth, `${width}x${height}`).toBeGreaterThan(0.42 * width)
    }
    expect(measure(500, 800)).toMatchObject({ narrow: true })
    expect(measure(500, 800).noteWidth).toBeGreaterThan(350)
  })

  it('grow with windows that are taller than those drawn', () => {
    expect(measure(1920, 1080).reading).toBeCloseTo(136 * 1.2)
    expect(measure(1920, 1080).note).toBe(36)
  })
})

describe('the report after the talk', () => {
  const slides = [
    { alias: 'cover', title: 'One | loop', seconds: 20, spent: 17 },
    { alias: 'stake', title: 'Stake', seconds: 40, spent: 0 },
    { alias: 'promise', title: 'Promise', seconds: 45, spent: 61 },
  ]

  it('has the slides that were shown, their times, and what is open', () => {
    expect(report('2026-11-30', slides, ['What does it cost?'])).toBe([
      '# Pitch of 2026-11-30',
      '',
      '## Slides shown',
      '',
      '| slide | headline | taken | planned |',
      '|---|---|---|---|',
      '| cover | One \\| loop | 0:17 | 0:20 |',
      '| promise | Promise | 1:01 | 0:45 |',
      '| all | | 1:18 | 1:05 |',
      '',
      '## Questions left open',
      '',
      '- What does it cost?',
      '',
    ].join('\n'))
  })

  it('says that nothing is open', () => {
    expect(report('2026-11-30', [], [])).toMatch(/open\n\nNone\.\n$/)
  })
})
