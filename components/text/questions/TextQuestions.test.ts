// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { isSlideShownKey } from '../../../src/composables/useIsSlideShown'
import TextQuestions from './TextQuestions.vue'

const questions = [{ id: 'load', text: 'At what load?' }, { id: 'date', text: 'When?' }, { id: 'cases', text: 'How many cases?' }]
const answers = {
  results: [
    { name: 'one', to: 'case-one', answers: { date: 'in May' } },
    { name: 'two', to: 'case-two', answers: { load: '9 req/s', cases: 'one' } },
  ],
  checked: { name: 'lab', to: 'the-lab', answers: { load: 'a tape', date: 'today', cases: 'three' } },
}
const words = { ask: 'Ask', none: 'not given', note: 'Filled: given.', run: 'run it' }

function table(hidden = '') {
  return mount(TextQuestions, {
    props: { questions, answers, caption: 'What is given', words },
    slots: { default: '<ul><li>A note</li></ul>' },
    global: { stubs: { RouterLink: RouterLinkStub }, provide: { [isSlideShownKey as symbol]: (alias: string) => alias !== hidden } },
  })
}

/** The words that a screen reader says of each row: what is only for the eye is left out. */
function rows(of: ReturnType<typeof table>) {
  const spoken = (cell: ReturnType<typeof of.get>) =>
    cell.findAll(':scope > :not([aria-hidden])').map(part => part.text()).join('')
  return of.findAll('tbody tr').map(row => row.findAll('th, td').map(cell => spoken(cell) || cell.text()))
}

const links = (of: ReturnType<typeof table>) => of.findAllComponents(RouterLinkStub).map(link => `${link.text()}: ${link.props('to')}`)

it('has an answer or "not given" in each cell', () => {
  expect(rows(table())).toEqual([
    ['At what load?', 'not given', '9 req/s', 'a tape'],
    ['When?', 'in May', 'not given', 'today'],
    ['How many cases?', 'not given', 'one', 'three'],
  ])
  expect(table().findAll('thead th').map(head => head.text())).toEqual(['Ask', 'one', 'two', 'lab'])
})

it('leads from the first answer of each result to its case, and from the last column to the lab', () => {
  expect(links(table())).toEqual(['9 req/s: case-two', 'in May: case-one', 'run it: the-lab'])
})

it('keeps an answer whose slide is hidden, without the link', () => {
  const without = table('case-two')
  expect(links(without)).toEqual(['in May: case-one', 'run it: the-lab'])
  expect(rows(without)).toEqual(rows(table()))
})
