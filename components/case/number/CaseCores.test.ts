// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { figureOf } from '../../../tests/support/figure'

const words = { at: 'at', unit: 'req/s,', assumes: 'linearly', ask: 'Your load', own: 'your load' }
const props = {
  load: figureOf(1000, 'req/s'),
  before: figureOf(42, 'req/s/core'),
  after: figureOf(310, 'req/s/core'),
  cores: ['core', 'cores'] as const,
  become: ['becomes', 'become'] as const,
  words,
}

/** What is not in the field of a number, and shows no other result. */
const NONSENSE = ['lots', '-3', '-1', '0', 'abc', '1e9', '1e99', '10000000000', 'NaN', '\u0665', '5 ms', '3 to 5']

/** A new page: numbers are kept in its modules. */
async function open(address = '/payments') {
  vi.resetModules()
  history.replaceState(null, '', address)
  const { default: CaseCores } = await import('./CaseCores.vue')
  return () => mount(CaseCores, { props })
}

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

const kept = () => JSON.parse(localStorage.getItem('deck-your-numbers') ?? '{}')
const result = (picture: ReturnType<Awaited<ReturnType<typeof open>>>) => picture.find('output').text()

it('at the example, the picture is finished and asks nothing', async () => {
  const picture = (await open())()
  expect(result(picture)).toBe('24 cores become 4')
  expect(picture.find('input').element.value).toBe('1,000')
  expect(picture.find('.note').exists()).toBe(false)
})

it('a load that is typed counts everywhere at once, and is kept', async () => {
  const show = await open()
  const [one, other] = [show(), show()]
  await one.find('input').setValue('5 000')
  expect([result(one), result(other)]).toEqual(['120 cores become 17', '120 cores become 17'])
  expect(one.find('.note').text()).toBe('your load')
  expect(kept()).toEqual({ rate: '5000' })
  expect(location.search).toBe('?your-rate=5000')
  expect(result((await open())())).toBe('120 cores become 17')
  await one.find('input').setValue('1000')
  expect([kept(), location.search]).toEqual([{}, ''])
})

it('the field shows what is typed until it is left, and then the number as the deck prints it', async () => {
  const picture = (await open())()
  const input = picture.find('input')
  await input.setValue(' 5 000 ')
  expect(input.element.value).toBe(' 5 000 ')
  await input.trigger('blur')
  expect(input.element.value).toBe('5,000')
  await input.setValue('')
  expect([input.element.value, result(picture), picture.find('.note').exists()]).toEqual(['', '24 cores become 4', false])
  await input.trigger('blur')
  expect(input.element.value).toBe('1,000')
})

it('the address is stronger than what is kept', async () => {
  localStorage.setItem('deck-your-numbers', '{"rate":"5000"}')
  expect(result((await open('/payments?your-rate=42&clicks=2'))())).toBe('1 core becomes 1')
})

it.each(NONSENSE)('"%s" gets a hint, the last result stays, and it is not kept', async (typed) => {
  const picture = (await open('/payments?your-rate=5000'))()
  await picture.find('input').setValue(typed)
  await picture.find('input').trigger('blur')
  expect(result(picture)).toBe('120 cores become 17')
  expect(picture.find('.note').text()).toBe('type 1 to 1,000,000,000')
  const described = { 'aria-invalid': 'true', 'aria-describedby': picture.find('.note').attributes('id') }
  expect(picture.find('input').attributes()).toMatchObject(described)
  expect(location.search).toBe('?your-rate=5000')
  await picture.get('.reset').trigger('click')
  expect([result(picture), picture.find('input').element.value, location.search]).toEqual(['24 cores become 4', '1,000', ''])
  expect(picture.find('.note, .reset').exists()).toBe(false)
})

it('a billion is a load', async () => {
  const picture = (await open())()
  await picture.find('input').setValue('1,000,000,000')
  expect(result(picture)).toBe('23,809,524 cores become 3,225,807')
})

it('works with storage blocked, and nonsense in storage or address is the example', async () => {
  const blocked = vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('blocked')
  })
  for (const typed of [...NONSENSE, ''])
    expect(result((await open(`/payments?your-rate=${encodeURIComponent(typed)}`))())).toBe('24 cores become 4')
  blocked.mockRestore()
  for (const stored of ['{not json', '{"rate":7}', '{"rate":"lots"}', '[]']) {
    localStorage.setItem('deck-your-numbers', stored)
    expect(result((await open())())).toBe('24 cores become 4')
  }
})

it('follows another window', async () => {
  const picture = (await open())()
  await picture.find('input').setValue('lots')
  dispatchEvent(Object.assign(new Event('storage'), { key: 'deck-your-numbers', newValue: '{"rate":"5000"}' }))
  await picture.vm.$nextTick()
  expect([result(picture), picture.find('input').element.value]).toEqual(['120 cores become 17', '5,000'])
})
