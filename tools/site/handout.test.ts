import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readHandout } from './handout'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'deck-handout-'))
})
afterEach(() => rmSync(place, { recursive: true }))

function printed(file: string, at: number) {
  writeFileSync(join(place, file), file)
  utimesSync(join(place, file), at / 1000, at / 1000)
}
const read = (since: number) => readHandout(place, since)

it('reads all PDFs', () => {
  printed('handout.pdf', 5000)
  printed('one-page.pdf', 5000)
  printed('slides.pdf', 5000)
  expect(Object.entries(read(4000)).map(([name, bytes]) => [name, String(bytes)])).toEqual([
    ['handout.pdf', 'handout.pdf'],
    ['one-page.pdf', 'one-page.pdf'],
    ['slides.pdf', 'slides.pdf'],
  ])
})

it('says what to do if one is missing or was printed from other sources', () => {
  printed('handout.pdf', 5000)
  printed('one-page.pdf', 5000)
  expect(() => read(4000)).toThrow('There is no slides.pdf to put into the site: run npm run handout first.')
  printed('slides.pdf', 3000)
  expect(() => read(4000)).toThrow('slides.pdf was not printed from these sources: run npm run handout first.')
})
