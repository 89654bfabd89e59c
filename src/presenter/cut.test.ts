// @vitest-environment happy-dom
import type { SlideRoute } from '@slidev/types'
import { describe, expect, it } from 'vitest'
import { arranged, cut } from './cut'

const slide = (no: number, note: string) => ({ no, meta: { slide: { no, id: no - 1, noteHTML: note } } }) as SlideRoute
const deck = () => [slide(1, '<p>[30 s, core]</p>'), slide(2, '<p>[60 s]</p>'), slide(3, ''), slide(4, '<p>[45 s, core]</p>')]
const numbers = (slides: SlideRoute[]) => slides.map(({ no, meta: { slide } }) => [no, slide.no, slide.id])

describe('the slides of a cut', () => {
  it('are in the deck\'s own order, unless the page selects the core cut', () => {
    expect(cut).toBe('full')
    const slides = deck()
    expect(arranged(slides)).toBe(slides)
    expect(numbers(slides)).toEqual(numbers(deck()))
  })

  it('are, for the core cut, the core slides and then all others, renumbered from one', () => {
    const [first, second, third, fourth] = deck()
    const ordered = arranged([first, second, third, fourth], 'core')
    expect(ordered).toEqual([first, fourth, second, third])
    expect(numbers(ordered)).toEqual([[1, 1, 0], [2, 2, 1], [3, 3, 2], [4, 4, 3]])
  })
})
