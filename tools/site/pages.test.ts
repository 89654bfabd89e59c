import { expect, it } from 'vitest'
import { shownSlides } from '../build/deck'
import { sitePages } from './pages'

it('gives every slide an address, a title and a description in plain text', async () => {
  const pages = await sitePages('Deck')
  const slides = await shownSlides()
  expect(pages.flatMap(({ slide }) => slide ?? [])).toEqual(slides.map(({ alias }) => alias))
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
  expect(pages[0]).toMatchObject({ path: slides[0].alias, title: 'Deck', inline: 'whole' })
  expect(pages.find(({ path }) => path === '')).toMatchObject({
    as: 'read',
    title: 'Deck',
    front: slides[0].alias,
    description: pages[0].description,
  })
  for (const { slide, title, description = '' } of pages.slice(1, slides.length)) {
    expect(title, slide).toMatch(/ · Deck$/)
    expect(description.length, slide).toBeGreaterThan(20)
    expect(description.length, slide).toBeLessThan(260)
    expect(description, slide).toMatch(/[.!?]$/)
    expect(description, slide).not.toMatch(/@\{|[<>*`]|\]\(/)
  }
})

it('gives no description to pages that search engines must not list', async () => {
  const pages = await sitePages('Deck')
  expect(pages.filter(({ description }) => !description).map(({ path }) => path)).toEqual(['handout', '404', 'missing'])
})
