import { expect, it } from 'vitest'
import { readColours } from './colours'
import { favicon } from './favicon'

const css = `
:root { --deck-type-text: 20px; }
:root { --deck-bg: #ffffff; --deck-signal: #123456; --deck-mass: #777777; --deck-edge: 1px solid #0c1f27; }
@media screen { html.dark:not([data-print]) { --deck-bg: #000000; } }
html[data-print] { --deck-bg: #eeeeee; }
`

it('reads the colours of both themes, without those of paper', () => {
  expect(readColours(css)).toEqual({
    light: { bg: '#ffffff', signal: '#123456', mass: '#777777' },
    dark: { bg: '#000000', signal: '#123456', mass: '#777777' },
  })
})

it('draws the mark in the colours of the dark stage', () => {
  const svg = favicon(readColours(css).dark)
  expect([...svg.matchAll(/fill="([^"]*)"/g)].map(([, colour]) => colour)).toEqual(['#000000', '#777777', '#123456'])
})

it('finds the deck\'s own colours', () => {
  const { light, dark } = readColours()
  for (const name of ['bg', 'ink', 'mass', 'signal', 'fault']) {
    expect(light[name], name).toMatch(/^#/)
    expect(dark[name], name).toMatch(/^#/)
  }
})
