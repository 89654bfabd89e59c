import { describe, expect, it } from 'vitest'
import { droppable, ranges, ruler } from './ruler'

const slides = [
  { no: 1, alias: 'cover', seconds: 20, section: 'Opening', core: true },
  { no: 2, alias: 'stake', seconds: 80, section: 'Opening', core: true },
  { no: 3, alias: 'ci', seconds: 50, section: 'CI', core: false },
  { no: 4, alias: 'engine', seconds: 50, section: 'Engine', core: true },
]
const measures = { width: 1000, room: 1050, margin: 50, type: 16 }

describe('the ruler', () => {
  it('has every slide of the cut to scale, from 0:00 to its end', () => {
    const { bars } = ruler(slides, 'cover', 0, measures)
    expect(bars.map(({ x, width }) => [x, width])).toEqual([[0, 100], [100, 400], [500, 250], [750, 250]])
    expect(bars.every(({ named }) => named)).toBe(true)
    expect(ruler(slides, 'cover', 0, { ...measures, width: 100 }).bars.map(({ named }) => named)).toEqual([false, true, true, true])
  })

  it('names each section at its start, the first one where text begins', () => {
    const { names } = ruler(slides, 'ci', 0, measures)
    expect(names).toEqual([
      { x: 50, text: 'Opening', current: false },
      { x: 500, text: 'CI', current: true },
      { x: 750, text: 'Engine', current: false },
    ])
  })

  it('leaves out a name that has no room, but never the one of the current section', () => {
    const tight = { ...measures, width: 200 }
    expect(ruler(slides, 'cover', 0, tight).names.map(({ text }) => text)).toEqual(['Opening', 'Engine'])
    expect(ruler(slides, 'ci', 0, tight).names.map(({ text }) => text)).toEqual(['CI', 'Engine'])
  })

  it('says when sections start, in the space that time has not reached', () => {
    expect(ruler(slides, 'cover', 0, measures).starts.map(({ text }) => text)).toEqual(['1:40', '2:30'])
    expect(ruler(slides, 'ci', 110, measures).starts.map(({ text }) => text)).toEqual(['2:30'])
  })

  it('parts the time that has passed where the slide\'s plan ends', () => {
    expect(ruler(slides, 'stake', 60, measures)).toMatchObject({ passed: 300, late: 300 })
    expect(ruler(slides, 'stake', 120, measures)).toMatchObject({ passed: 500, late: 600 })
    // Overtime runs into the margin, and not beyond it.
    expect(ruler(slides, 'engine', 900, measures)).toMatchObject({ passed: 1000, late: 1050 })
  })

  it('is empty without a plan', () => {
    expect(ruler([], '', 10, measures)).toMatchObject({ bars: [], names: [], starts: [], passed: 0, late: 0 })
  })
})

describe('the core cut', () => {
  it('drops what is still to come and not in it', () => {
    expect(droppable(slides, 'cover').map(({ alias }) => alias)).toEqual(['ci'])
    expect(droppable(slides, 'ci')).toEqual([])
  })

  it('is told in ranges', () => {
    expect(ranges([8, 10, 19, 20, 21])).toBe('8, 10, 19–21')
    expect(ranges([8, 9])).toBe('8, 9')
    expect(ranges([])).toBe('')
  })
})
