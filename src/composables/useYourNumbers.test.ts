// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'

const mounted: { unmount: () => void }[] = []

beforeEach(() => {
  vi.resetModules()
  localStorage.clear()
  history.replaceState(null, '', '/next-step?clicks=1')
})
afterEach(() => {
  mounted.splice(0).forEach(wrapper => wrapper.unmount())
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

const router = () => createRouter({ history: createMemoryHistory(), routes: [{ path: '/:no', component: { template: '<i />' } }] })

/** Mounts a picture with two numbers in a window that has just been opened. */
async function picture(used = router()) {
  const { useYourNumbers } = await import('./useYourNumbers')
  const wrapper = mount({
    setup: () => useYourNumbers(['load', 'goal']),
    template: '<div><input v-model="values.load" data-number="load"><input v-model="values.goal" data-number="goal"><i>{{ any }}</i></div>',
  }, { attachTo: document.body, global: { plugins: [used] } })
  mounted.push(wrapper)
  const first = wrapper.find('input').element.value
  await nextTick()
  return { wrapper, first, text: () => wrapper.findAll('input').map(input => input.element.value) }
}

it('what is typed is in the browser and in the address, beside the step', async () => {
  const { wrapper } = await picture()
  await wrapper.find('input').setValue('1,200 req/s')
  expect(location.search).toBe('?clicks=1&your-load=1%2C200+req%2Fs')
  expect(JSON.parse(localStorage.getItem('deck-your-numbers')!)).toEqual({ load: '1,200 req/s' })
  expect(wrapper.text()).toBe('true')
})

it('the address goes first and, where it says nothing, the browser', async () => {
  localStorage.setItem('deck-your-numbers', '{"load":"5 req/s","goal":"7 req/s"}')
  history.replaceState(null, '', '/next-step?your-load=9+req%2Fs')
  const { first, text } = await picture()
  expect(first).toBe('9 req/s')
  expect(text()).toEqual(['9 req/s', '7 req/s'])
  // A link does not replace what the reader has typed earlier, unless they change it.
  expect(JSON.parse(localStorage.getItem('deck-your-numbers')!).load).toBe('5 req/s')
})

it('it survives navigations of the router, which knows nothing of it', async () => {
  const used = router()
  const { wrapper } = await picture(used)
  await wrapper.find('input').setValue('5')
  history.replaceState(null, '', '/matrix?clicks=2')
  await used.push('/matrix')
  expect(location.search).toBe('?clicks=2&your-load=5')
})

it('one control empties the fields of a picture', async () => {
  localStorage.setItem('deck-your-numbers', '{"load":"5","other":"6"}')
  const { wrapper, text } = await picture();
  (wrapper.vm as unknown as { reset: () => void }).reset()
  await nextTick()
  expect(text()).toEqual(['', ''])
  expect(wrapper.text()).toBe('false')
  expect(location.search).toBe('?clicks=1&your-other=6')
  expect(JSON.parse(localStorage.getItem('deck-your-numbers')!)).toEqual({ other: '6' })
})

it('blocked storage does not keep anything from working', async () => {
  for (const method of ['getItem', 'setItem'] as const) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new Error('blocked')
    })
  }
  const { wrapper, text } = await picture()
  await wrapper.find('input').setValue('5')
  expect(text()).toEqual(['5', ''])
  expect(location.search).toBe('?clicks=1&your-load=5')
})

it('other windows of the deck follow', async () => {
  const { text } = await picture()
  dispatchEvent(Object.assign(new Event('storage'), { key: 'deck-your-numbers', newValue: '{"goal":"8"}' }))
  await nextTick()
  expect(text()).toEqual(['', '8'])
})

it('what is typed before the app is live is kept, with the focus', async () => {
  document.body.innerHTML = '<input data-number="goal"><input data-number="load" type="range" value="30">'
  const [typed] = document.querySelectorAll('input')
  typed.value = '250 ms'
  typed.focus()
  const { captureTyped } = await import('./useYourNumbers')
  captureTyped()
  const { wrapper, text } = await picture()
  expect(text()).toEqual(['', '250 ms'])
  expect(document.activeElement).toBe(wrapper.findAll('input')[1].element)
})

it('a preset is the example: it is neither kept nor in the address, what is typed goes first, and a reset brings it back', async () => {
  vi.doMock('../settings', () => ({ settings: { numbers: { load: 300, goal: '250 ms' } } }))
  const { wrapper, text } = await picture()
  expect(text()).toEqual(['300', '250 ms'])
  expect([wrapper.text(), location.search, localStorage.length]).toEqual(['false', '?clicks=1', 0])
  await wrapper.find('input').setValue('')
  expect(text()).toEqual(['', '250 ms'])
  await wrapper.find('input').setValue('5')
  expect([wrapper.text(), location.search]).toEqual(['true', '?clicks=1&your-load=5']);
  (wrapper.vm as unknown as { reset: () => void }).reset()
  await nextTick()
  expect([...text(), location.search]).toEqual(['300', '250 ms', '?clicks=1'])
  vi.doUnmock('../settings')
})

it('an address within the deck gets the numbers, before its hash and beside its query', async () => {
  const { wrapper } = await picture()
  const { withYourNumbers, yourQuery } = await import('./useYourNumbers')
  expect(withYourNumbers('/read#payments')).toBe('/read#payments')
  await wrapper.find('input').setValue('5 req/s')
  expect(['/read#payments', '/payments?stage', '/handout?print=now'].map(withYourNumbers)).toEqual([
    '/read?your-load=5+req%2Fs#payments',
    '/payments?stage&your-load=5+req%2Fs',
    '/handout?print=now&your-load=5+req%2Fs',
  ])
  expect(yourQuery()).toEqual({ 'your-load': '5 req/s' })
})

it('a link is read before any picture asks for it, so that navigations keep it', async () => {
  history.replaceState(null, '', '/matrix?your-load=5')
  const { useYourNumbers } = await import('./useYourNumbers')
  const used = router()
  mounted.push(mount({ setup: () => void useYourNumbers([]), template: '<i />' }, { global: { plugins: [used] } }))
  history.replaceState(null, '', '/payments')
  await used.push('/payments')
  expect(location.search).toBe('?your-load=5')
})
