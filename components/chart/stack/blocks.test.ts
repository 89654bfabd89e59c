import { describe, expect, it } from 'vitest'
import { blocks } from './blocks.ts'

describe('a stack of blocks', () => {
  it('stands on the baseline', () => {
    const [lowest] = blocks(6.4, 36, 3, 472)
    expect(lowest.y + lowest.height).toBe(472)
  })

  it('is exactly as high as its value', () => {
    for (const value of [1, 3, 6.4])
      expect(472 - Math.min(...blocks(value, 36, 3, 472).map(b => b.y))).toBeCloseTo(36 * value)
  })

  it('shows a fraction of a unit as a shorter block', () => {
    const stack = blocks(6.4, 36, 3, 472)
    expect(stack).toHaveLength(7)
    expect(stack.at(-1)!.height).toBeCloseTo(0.4 * 36)
  })

  it('leaves a gap between blocks but none on top', () => {
    const stack = blocks(3, 36, 3, 472)
    expect(stack.map(b => b.height)).toEqual([33, 33, 36])
    expect(stack[0].y - (stack[1].y + stack[1].height)).toBe(3)
  })

  it('rejects a height of zero', () => {
    expect(() => blocks(0, 36, 3, 472)).toThrow(RangeError)
  })
})
