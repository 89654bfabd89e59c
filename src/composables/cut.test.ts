// @vitest-environment happy-dom
import type { SlideRoute } from '@slidev/types'
import { describe, expect, it } from 'vitest'
import { arranged, back, cut, forward } from './cut'

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

describe('forward and back', () => {
  const slides = [
    slide(1, '[9 s, core, short]'),
    slide(2, '[9 s]'),
    slide(3, '[9 s, core]'),
    slide(4, '[9 s]'),
    slide(5, '[9 s]', 'Appendix'),
    slide(6, '', 'Appendix'),
  ]
  const way = (to: typeof forward, by: 'full' | 'core') => slides.map(each => to(each, slides, by, 'full').no)

  it('lead through the slides of the pitch and end with it', () => {
    expect(way(forward, 'full')).toEqual([2, 3, 4, 4, 6, 6])
    expect(way(back, 'full')).toEqual([1, 1, 2, 3, 4, 5])
  })

  it('leave out what a pitch that has been shortened drops, also from a slide that it drops', () => {
    expect(way(forward, 'core')).toEqual([3, 3, 3, 4, 6, 6])
    expect(way(back, 'core')).toEqual([1, 1, 1, 3, 4, 5])
  })

  it('end a built cut with its last slide, and lead through the others in their order', () => {
    const copies = slides.map(({ no, meta: { slide: { noteHTML, frontmatter } } }) => slide(no, noteHTML!, frontmatter.section))
    const core = arranged(copies, 'core')
    expect(core.map(each => forward(each, core, 'core', 'core').no)).toEqual([2, 2, 4, 5, 6, 6])
  })
})
