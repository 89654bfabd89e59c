// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { figureOf } from '../../../tests/support/figure'

const words = { at: 'at', unit: 'req/s', ask: 'Your load', own: 'your load' }
const props = {
  load: figureOf(1000, 'req/s'),
  before: figureOf(42, 'req/s/core'),
  after: figureOf(310, 'req/s/core'),
  cores: ['core', 'cores'] as const,
  become: ['becomes', 'become'] as const,
  words,
}

/** A new page: numbers are kept in its modules. */
async function open(address = '/payments') {
  vi.resetModules()
  history.replaceState(null, '', address)
  const { default: CaseCores } = await import('./CaseCores.vue')
  return () => mount(CaseCores, { props })
}

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

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
  expect(localStorage.getItem('deck-your-rate')).toBe('5000')
  expect(result((await open())())).toBe('120 cores become 17')
  await one.find('input').setValue('1000')
  expect(localStorage.getItem('deck-your-rate')).toBeNull()
})

it('the address is stronger than what is kept', async () => {
  localStorage.setItem('deck-your-rate', '5000')
  expect(result((await open('/payments?rate=42&clicks=2'))())).toBe('1 core becomes 1')
})

it.each(['', 'lots', '-3', '0', '1e9', '10000000000', 'NaN'])('"%s" gets a hint, and the last result stays', async (typed) => {
  const picture = (await open())()
  await picture.find('input').setValue(typed)
  expect(result(picture)).toBe('24 cores become 4')
  expect(picture.find('.note').text()).toBe('type 1 to 1,000,000,000')
  expect(picture.find('input').attributes('aria-invalid')).toBe('true')
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
  expect(result((await open('/payments?rate=x'))())).toBe('24 cores become 4')
  blocked.mockRestore()
  localStorage.setItem('deck-your-rate', '{not json')
  expect(result((await open())())).toBe('24 cores become 4')
})
