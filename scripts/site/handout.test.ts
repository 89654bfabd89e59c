// @vitest-environment node
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addHandout } from './handout'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'deck-handout-'))
  mkdirSync(join(place, 'site'))
})
afterEach(() => rmSync(place, { recursive: true }))

function printed(file: string, at: number) {
  writeFileSync(join(place, file), file)
  utimesSync(join(place, file), at / 1000, at / 1000)
}
const add = (since: number) => addHandout(join(place, 'site'), place, since)

it('puts both PDFs into the site', () => {
  printed('handout.pdf', 5000)
  printed('slides.pdf', 5000)
  add(4000)
  expect(readFileSync(join(place, 'site/handout.pdf'), 'utf8')).toBe('handout.pdf')
  expect(readFileSync(join(place, 'site/slides.pdf'), 'utf8')).toBe('slides.pdf')
})

it('says what to do when one is missing, or was printed from other sources', () => {
  printed('handout.pdf', 5000)
  expect(() => add(4000)).toThrow('There is no slides.pdf to put into the site: run npm run handout first.')
  printed('slides.pdf', 3000)
  expect(() => add(4000)).toThrow('slides.pdf is not of these sources: run npm run handout first.')
})
