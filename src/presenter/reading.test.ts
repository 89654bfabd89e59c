import type { Paragraph } from './reading'
import { describe, expect, it } from 'vitest'
import { move, place } from './reading'

const LINE = 40
/** Paragraphs of so many lines, half a line apart; those named active are spoken now. */
function laid(lines: readonly number[], active: readonly number[]): Paragraph[] {
  let top = 0
  return lines.map((count, i) => {
    const paragraph = { top, height: count * LINE, line: LINE, active: active.includes(i) }
    top += count * LINE + LINE / 2
    return paragraph
  })
}
const room = { top: 30, bottom: 640 }

describe('the reading line', () => {
  it('has the first line of the active part, whatever comes before', () => {
    for (const active of [0, 1, 2])
      expect(laid([3, 5, 4], [active])[active].top - place(laid([3, 5, 4], [active]), room, 136).scroll).toBe(136)
  })

  it('shows whole lines only', () => {
    const { top, bottom, scroll } = place(laid([3, 20], [1]), room, 136)
    // Half a line and two lines before the reading line.
    expect(top).toBe(36)
    expect((bottom + scroll - 140) % LINE).toBe(0)
    expect(bottom).toBeLessThanOrEqual(640)
    expect(bottom + LINE).toBeGreaterThan(640)
  })

  it('stands still with nothing before it, and with nothing at all', () => {
    expect(place(laid([2], [0]), room, 136)).toEqual({ scroll: -136, top: 136, bottom: 216, more: 0 })
    expect(place([], room, 136)).toEqual({ scroll: -136, top: 136, bottom: 136, more: 0 })
  })

  it('counts the lines of the active part that are out of sight, and moves by lines until its end', () => {
    const long = laid([3, 20, 2], [1])
    expect(place(long, room, 136).more).toBe(8)
    const moved = move(0, 3, 8)
    expect(place(long, room, 136, moved)).toMatchObject({ scroll: 140 + 3 * LINE - 136, more: 5 })
    expect(move(6, 3, 2)).toBe(8)
    expect(move(8, 3, 0)).toBe(8)
    expect(move(2, -3, 0)).toBe(0)
  })

  it('counts lines across the paragraphs of a part', () => {
    const parted = laid([10, 10], [0, 1])
    expect(place(parted, room, 136).more).toBe(parted.length * 10 - Math.floor((640 - 136 - 20) / LINE))
  })
})
