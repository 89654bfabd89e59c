import type { viewKey } from '../../../src/composables/slide-state'
// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { figureOf } from '../../../tests/support/figure'
import { hoursWords as words } from '../../../tests/support/hours'

const props = { builds: figureOf(40, 'builds a day'), before: figureOf(41, 'min'), after: figureOf(372, 'min s'), result: 'h less', words }

beforeEach(() => localStorage.clear())

/** Opens the picture in a new page. */
async function open(address = '/monorepo', view: 'stage' | 'handout' = 'stage') {
  vi.resetModules()
  history.replaceState(null, '', address)
  const { default: CaseHours } = await import('./CaseHours.vue')
  const { viewKey: key } = await import('../../../src/composables/slide-state')
  const wrapper = mount(CaseHours, { props, global: { provide: { [key as typeof viewKey]: view } } })
  const field = (number: string) => wrapper.get<HTMLInputElement>(`[data-number="${number}"]`)
  return {
    wrapper,
    field,
    type: (number: string, text: string) => field(number).setValue(text),
    result: () => wrapper.get('output').text().replaceAll('\u00A0', ' '),
    note: () => wrapper.find('.note').exists() ? wrapper.get('.note').text() : '',
    shown: () => ['builds', 'build-before', 'build-after', 'hour-cost'].map(number => field(number).element.value),
  }
}

it('is a finished picture at the example, with nothing to reset and no cost', async () => {
  const { wrapper, result, shown, note } = await open()
  expect([result(), note(), wrapper.find('.reset').exists()]).toEqual(['23.2 h less', '', false])
  expect(shown()).toEqual(['40', '41 min', '6 min 12 s', ''])
})

it('builds, times and cost are the reader\'s, in the address and kept, and one control resets all of them', async () => {
  const { wrapper, type, result, note, shown } = await open('/monorepo?clicks=2')
  await type('builds', '120')
  expect([result(), note()]).toEqual(['69.6 h less', 'your load'])
  await type('hour-cost', '€80')
  expect([result(), note()]).toEqual(['69.6 h less, €5,568 a day', 'your load'])
  await type('build-before', '35')
  await type('build-after', '5m')
  expect([result(), note()]).toEqual(['60 h less, €4,800 a day', 'your times'])
  const own = { 'builds': '120', 'hour-cost': '€80', 'build-before': '35 min', 'build-after': '5 min' }
  expect(JSON.parse(localStorage.getItem('deck-your-numbers')!)).toEqual(own)
  const query = new URLSearchParams(location.search)
  expect([...query]).toEqual([['clicks', '2'], ...Object.entries(own).map(([key, text]) => [`your-${key}`, text])])

  const again = await open(`/monorepo?${query}`)
  expect(again.result()).toBe('60 h less, €4,800 a day')
  expect(again.shown()).toEqual(['120', '35 min', '5 min', '€80'])

  await wrapper.get('.reset').trigger('click')
  expect([result(), note(), wrapper.find('.reset').exists()]).toEqual(['23.2 h less', '', false])
  expect(shown()).toEqual(['40', '41 min', '6 min 12 s', ''])
  expect(localStorage.getItem('deck-your-numbers')).toBe('{}')
})

it('on paper the line says what the result is computed from, without fields or controls', async () => {
  const { wrapper, result } = await open('/handout?your-builds=120&your-hour-cost=80+EUR', 'handout')
  expect(wrapper.find('input, button').exists()).toBe(false)
  expect(result()).toBe('69.6 h less, 5,568 EUR a day')
  const line = () => wrapper.get('.load').text().replace(/\s+/g, ' ').replace(' ,', ',')
  expect(line()).toBe('at 120 builds a day, 41 min to 6 min 12 s each, 80 EUR an hour')
  const plain = await open('/handout', 'handout')
  expect(plain.wrapper.get('.load').text()).not.toContain('an hour')
})

it('a goal that is no shorter than the build saves nothing and says so', async () => {
  const { type, result, note } = await open()
  await type('build-after', '41')
  expect([result(), note()]).toEqual(['0 h less', 'not shorter'])
  await type('build-after', '1 h')
  expect([result(), note()]).toEqual(['0 h less', 'not shorter'])
})

describe('nonsense', () => {
  const time = 'type 1 s to 1,440 min'
  const cases: readonly [field: string, text: string, result: string, note: string][] = [
    ...['0', '-1', 'abc', '1e9', '1e99', '\u0665', '1000000000', '3 to 5'].flatMap((text): [string, string, string, string][] => [
      ['builds', text, '23.2 h less', 'type 1 to 100,000'],
      ['build-before', text, '23.2 h less', time],
      ['build-after', text, '23.2 h less', time],
      ['hour-cost', text, '23.2 h less', 'type 0.01 to 1,000,000'],
    ]),
    ['builds', '', '23.2 h less', ''],
    ['build-before', '', '23.2 h less', ''],
    ['build-after', '', '23.2 h less', ''],
    ['hour-cost', '', '23.2 h less', ''],
    ['builds', ' 5 000 ', '2,900 h less', 'your load'],
    ['builds', '5,000', '2,900 h less', 'your load'],
    ['build-before', ' 5 000 ', '23.2 h less', time],
    ['build-before', '5,000', '23.2 h less', time],
    ['build-before', '5,000 s', '51.4 h less', 'your times'],
    ['build-after', '5 000 s', '0 h less', 'not shorter'],
    ['hour-cost', ' 5 000 ', '23.2 h less, 116,000 a day', 'your load'],
    ['hour-cost', '5,000', '23.2 h less, 116,000 a day', 'your load'],
    ['hour-cost', '$1,000,000', '23.2 h less, $23.2M a day', 'your load'],
  ]
  it.each(cases)('%s "%s": %s; %s', async (number, text, result, note) => {
    const picture = await open()
    await picture.type(number, text)
    expect([picture.result(), picture.note()]).toEqual([result, note])
    expect(picture.wrapper.html()).not.toMatch(/NaN|Infinity|undefined/)
    expect(picture.field(number).attributes('aria-invalid')).toBe(note.startsWith('type') ? 'true' : undefined)
    await picture.field(number).trigger('blur')
    expect(picture.note()).toBe(note)
  })

  it('in the address is the example', async () => {
    for (const text of ['0', '-1', 'abc', '1e9', '1e99', '', '\u0665', '%00']) {
      const query = ['builds', 'build-before', 'build-after', 'hour-cost'].map(key => `your-${key}=${encodeURIComponent(text)}`).join('&')
      const { shown, result } = await open(`/monorepo?${query}`)
      expect([...shown(), result()], text).toEqual(['40', '41 min', '6 min 12 s', '', '23.2 h less'])
    }
  })
})
