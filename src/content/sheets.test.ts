import { expect, it } from 'vitest'
import { groups, sheetProblems, sheetsOf } from './sheets'

const all = groups.flatMap(({ sheets }) => sheets.flat())
const on = (aliases: readonly string[]) => sheetsOf(aliases).map(({ slides }) => slides.join('+'))

it('puts every slide on one sheet, with the slides that it belongs to', () => {
  expect(on(all)).toEqual(groups.flatMap(({ sheets }) => sheets.map(sheet => sheet.join('+'))))
  expect(sheetProblems(all)).toEqual([])
})

it('whatever the order of the deck, the sheets keep theirs', () => {
  expect(on([...all].reverse())).toEqual(on(all))
})

it('slides that hidden ones leave alone share a sheet; one that needs a sheet to itself keeps it', () => {
  expect(on(all.filter(alias => !['promise', 'fan-out'].includes(alias)))).toEqual([
    'stake+payments',
    ...on(all).filter(sheet => !/stake|payments/.test(sheet)),
  ])
  expect(on(['stake', 'matrix'])).toEqual(['stake', 'matrix'])
})

it('slides that are not named share the last sheets', () => {
  expect(sheetsOf(['new', 'newer', 'matrix', 'newest'])).toEqual([
    { title: 'How it was done', slides: ['matrix'] },
    { title: 'Also in this deck', slides: ['new', 'newer'] },
    { title: 'Also in this deck', slides: ['newest'] },
  ])
})

it('says which named slide does not exist', () => {
  expect(sheetProblems(all.filter(alias => alias !== 'ping'))).toEqual(['src/paper/sheets.ts: there is no slide "ping".'])
})
