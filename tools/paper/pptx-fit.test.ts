import { expect, it } from 'vitest'
import { fitted, overflowing } from './pptx-fit'

/** A text box of these points with lines of text. */
function box(width: number, height: number, lines: readonly string[], { size = 20, wraps = false, face = 'IBM Plex Sans Condensed' } = {}) {
  const style = `<a:rPr lang="en-US" sz="${size * 100}" b="1"><a:latin typeface="${face}"/></a:rPr>`
  const run = (text: string) => `<a:r>${style}<a:t>${text}</a:t></a:r>`
  return `<p:sp><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width * 12_700}" cy="${height * 12_700}"/></a:xfrm>`
    + `<a:bodyPr wrap="${wraps ? 'square' : 'none'}"></a:bodyPr><a:p>${wraps ? `<a:lnSpc><a:spcPts val="${size * 120}"/></a:lnSpc>` : ''}`
    + `${lines.map(run).join('<a:br/>')}<a:endParaRPr sz="${size * 100}"/></a:p></p:sp>`
}
const sizes = (xml: string) => [...xml.matchAll(/sz="(\d+)"/g)].map(([, size]) => Number(size))

it('leaves a text alone that stays in its box', () => {
  // Ten digits of 0.556 em.
  const xml = box(112, 24, ['0123456789'])
  expect(overflowing(xml)).toEqual([])
  expect(fitted(xml)).toBe(xml)
})

it('sets a text that leaves its box in the largest size at which it stays', () => {
  const xml = box(100, 24, ['0123456789'])
  expect(overflowing(xml)).toEqual(['0123456789'])
  expect(overflowing(fitted(xml))).toEqual([])
  expect(sizes(fitted(xml))).toEqual([1780, 1780])
})

it('counts the lines of a box that breaks them, and never breaks a word', () => {
  const three = box(60, 48, ['one two three'], { wraps: true })
  expect(overflowing(three)).toEqual(['one two three'])
  expect(overflowing(fitted(three))).toEqual([])
  expect(overflowing(box(60, 72, ['one two three'], { wraps: true }))).toEqual([])
  expect(overflowing(box(60, 240, ['unbreakable'], { wraps: true }))).toEqual(['unbreakable'])
})

it('knows forced lines, entities, accents and the fixed width of code', () => {
  expect(overflowing(box(112, 48, ['0123456789', '0123456789']))).toEqual([])
  expect(overflowing(box(112, 48, ['0123456789', '01234567890']))).toEqual(['0123456789 01234567890'])
  expect(overflowing(box(15, 24, ['&amp;']))).toEqual([])
  expect(overflowing(box(13, 24, ['ź']))).toEqual([])
  expect(overflowing(box(121, 24, ['iiiiiiiiii'], { face: 'IBM Plex Mono' }))).toEqual([])
  expect(overflowing(box(119, 24, ['iiiiiiiiii'], { face: 'IBM Plex Mono' }))).toEqual(['iiiiiiiiii'])
})

it('reports a text that would have to be too small', () => {
  const xml = box(50, 24, ['0123456789'])
  expect(fitted(xml)).toBe(xml)
  expect(overflowing(fitted(xml))).toEqual(['0123456789'])
})
