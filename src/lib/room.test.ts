import { describe, expect, it } from 'vitest'
import { lately, roomState, SILENT, without, withReport } from './room'

const wanted = { no: 'payments', step: 2, black: false }
const window = (id: string, change = {}) => ({ id, ...wanted, hidden: false, heard: 1000, ...change })

describe('the room', () => {
  it('is in step when every window has confirmed the slide, the step and the screen', () => {
    expect(roomState([window('a'), window('b')], wanted, 1000, true)).toMatchObject({ state: 'all', inStep: 2 })
  })

  it.each([
    ['another slide', { no: 'cover' }],
    ['another step', { step: 1 }],
    ['a screen that should not be black', { black: true }],
    ['a window that nobody can see', { hidden: true }],
    ['silence', { heard: 999 - SILENT }],
  ])('is not in step with %s', (_, change) => {
    expect(roomState([window('a'), window('b', change)], wanted, 1000, true)).toMatchObject({ state: 'some', inStep: 1 })
    expect(roomState([window('b', change)], wanted, 1000, true)).toMatchObject({ state: 'lost', inStep: 0 })
  })

  it('claims no black screen that no window has confirmed', () => {
    expect(roomState([window('a')], { ...wanted, black: true }, 1000, true).state).toBe('lost')
    expect(roomState([window('a', { black: true })], { ...wanted, black: true }, 1000, true).state).toBe('all')
  })

  it('knows a pitch that has lost its last window from one that has never had any', () => {
    expect(roomState([], wanted, 1000, true).state).toBe('lost')
    expect(roomState([], wanted, 1000, false).state).toBe('none')
  })

  it('keeps one report a window, in the order in which they came', () => {
    const two = withReport(withReport([], window('a')), window('b'))
    expect(withReport(two, window('a', { step: 0 })).map(({ id, step }) => [id, step])).toEqual([['a', 0], ['b', 2]])
    expect(without(two, 'a').map(({ id }) => id)).toEqual(['b'])
  })

  it('can let go of windows that have fallen silent', () => {
    expect(lately([window('a'), window('b', { heard: 1000 + SILENT })], 1001 + SILENT).map(({ id }) => id)).toEqual(['b'])
  })
})
