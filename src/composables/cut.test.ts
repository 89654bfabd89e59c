// @vitest-environment happy-dom
import type { SlideRoute } from '@slidev/types'
import { describe, expect, it } from 'vitest'
import { arranged, cut, isEnd } from './cut'

function slide(no: number, note: string, section = 'Opening') {
  return { no, meta: { slide: { no, id: no - 1, noteHTML: note, frontmatter: { section } } } } as unknown as SlideRoute
}
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

describe('the end of the pitch', () => {
  const slides = [
    slide(1, '[9 s, core, short]'),
    slide(2, '[9 s, core]'),
    slide(3, '[9 s]'),
    slide(4, '[9 s]', 'Appendix'),
    slide(5, '', 'Appendix'),
  ]
  const endOf = (by: 'full' | 'core' | 'short') => slides.filter(each => isEnd(each, slides, by)).map(({ no }) => no)

  it('is the last slide of its cut, and never a slide of the appendix', () => {
    expect(endOf('full')).toEqual([3])
    expect(endOf('core')).toEqual([2])
    expect(endOf('short')).toEqual([1])
  })
})
