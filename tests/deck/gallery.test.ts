import { expect, it } from 'vitest'
import { ranges } from '../../components/ranges.ts'
import { readSlides } from '../../tools/build/deck.ts'
import { GALLERY, pictureProblems } from '../../tools/build/pictures.ts'

const slides = await readSlides(GALLERY)

it('the gallery shows data that every picture fits', () => {
  expect(slides.flatMap(slide => pictureProblems(slide))).toEqual([])
})

it('every picture with a range is in the gallery, with usual data and with data at the ends of its range', () => {
  const missing = (content: string) => Object.keys(ranges).filter(picture => !content.includes(`<${picture}`))
  expect(missing(slides.map(({ content }) => content).join())).toEqual([])
  expect(missing(slides.filter(({ alias }) => !alias.endsWith('-usual')).map(({ content }) => content).join())).toEqual([])
})

it('no client gets the gallery: it is a deck of its own, which no page imports', async () => {
  const own = await readSlides()
  expect(own.map(({ alias }) => alias).filter(alias => slides.some(slide => slide.alias === alias))).toEqual([])
})
