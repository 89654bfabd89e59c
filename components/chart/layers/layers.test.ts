import { expect, it } from 'vitest'
import { stack } from './layers'

const bottoms = (open: number) => stack(4, open, 472).map(s => s.y + s.height)

it('sits on the baseline with equal gaps, whichever strip is open', () => {
  for (const open of [-1, 0, 2, 3]) {
    const strips = stack(4, open, 472)
    expect(bottoms(open).at(-1)).toBe(472)
    expect(strips.slice(1).map((s, i) => s.y - bottoms(open)[i])).toEqual([4, 4, 4])
  }
})

it('is as high with a strip open as with none, so that nothing above it jumps', () => {
  expect([-1, 0, 1, 2, 3, 4].map(open => stack(4, open, 472)[0].y)).toEqual(Array.from({ length: 6 }).fill(240))
})

it('gives the open strip the room that the others give up', () => {
  expect(stack(6, 2, 472).map(s => s.height)).toEqual([40, 40, 100, 40, 40, 40])
  expect(stack(6, -1, 472).map(s => s.height)).toEqual(Array.from({ length: 6 }).fill(50))
})
