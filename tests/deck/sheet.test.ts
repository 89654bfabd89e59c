import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { textIn } from '../../scripts/sheet/png-text.ts'
import { readConfig } from '../../tools/build/deck.ts'
import { readOutline } from '../../tools/build/outline.ts'
import { root } from '../../tools/build/process.ts'

it('the contact sheet in docs/ shows the deck\'s current slides: npm run sheet redraws it', async () => {
  const slides = (await readOutline()).map(({ alias, headline }) => ({ alias, headline }))
  const drawn: typeof slides = JSON.parse(textIn(readFileSync(join(root, 'docs/slides.png')), 'slides') ?? '[]')
  // A client's settings may hide slides that the sheet shows.
  const { hide = [] } = await readConfig()
  expect(drawn.filter(({ alias }) => !hide.includes(alias))).toEqual(slides)
})
