// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { slideStateKey } from '../../../src/composables/slide-state'
import { isSlideShownKey } from '../../../src/composables/useIsSlideShown'
import { benchProps } from '../../../tests/support/bench'
import ChartBar from '../../chart/ChartBar.vue'
import CaseBench from './CaseBench.vue'

vi.mock('../../../src/settings', () => ({ settings: { contact: [{ text: 'a@example.com', href: 'mailto:a@example.com' }] } }))

const mounted: { unmount: () => void }[] = []

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/next-step')
})
afterEach(async () => {
  // Pictures share the numbers, so empty them for the next test.
  await press('clear')
  mounted.splice(0).forEach(wrapper => wrapper.unmount())
  vi.useRealTimers()
})

function show(still = false) {
  const state = { active: ref(true), still: ref(still), seen: ref(true) }
  const wrapper = mount(CaseBench, {
    props: benchProps,
    attachTo: document.body,
    global: {
      components: { ChartBar },
      stubs: { RouterLink: RouterLinkStub },
      provide: { [isSlideShownKey as symbol]: () => true, [slideStateKey as symbol]: state },
    },
  })
  mounted.push(wrapper)
  const field = (key: string) => wrapper.get<HTMLInputElement>(`input[data-number="${key}"]`)
  return { wrapper, field, type: (key: string, text: string) => field(key).setValue(text) }
}

async function press(name: string) {
  const button = [...document.querySelectorAll('button')].find(each => each.textContent.trim() === name)
  button?.click()
  await vi.advanceTimersByTimeAsync(0)
  return button
}

it('prints the multiple that is needed, with its computation, and says it once the reader pauses', async () => {
  const { wrapper, type } = show()
  expect(wrapper.find('.hero').exists()).toBe(false)
  await type('number', '900 ms')
  await type('goal', '250')
  expect(wrapper.get('.multiple').text()).toBe('3.6×')
  expect(wrapper.get('.sentence').text()).toBe('needed: 900\u00A0ms / 250\u00A0ms')
  const said = () => wrapper.get('.bench > [role=status]').text()
  expect(said()).toBe('')
  await vi.advanceTimersByTimeAsync(1000)
  expect(said()).toBe('3.6× needed: 900\u00A0ms / 250\u00A0ms')
})

it('says in one line what is wrong, at the field, and keeps what it shows', async () => {
  const { wrapper, field, type } = show()
  await type('number', '900 ms')
  await type('goal', '250 ms')
  await type('goal', 'soon')
  const hint = wrapper.get('.hint')
  expect(hint.text()).toContain('A number with its unit')
  expect(field('goal').attributes()).toMatchObject({ 'aria-invalid': 'true', 'aria-describedby': hint.attributes('id') })
  expect(field('number').attributes('aria-invalid')).toBe('false')
  expect(wrapper.get('.multiple').text()).toBe('3.6×')
  await type('goal', '12%')
  expect(wrapper.get('.hint').text()).toContain('same unit')
})

it('a kind to start from names the number, takes the focus there, and gives it a unit', async () => {
  const { wrapper, field, type } = show()
  await press('throughput')
  expect(document.activeElement).toBe(field('number').element)
  expect(field('what').element.value).toBe('throughput')
  await type('number', '42')
  await type('goal', '310')
  expect(wrapper.get('.sentence').text()).toContain('310 / 42\u00A0req/s')
})

it('the way in that fits is marked', async () => {
  const { wrapper, type } = show()
  expect(wrapper.find('.fits').exists()).toBe(false)
  await type('number', '41 min')
  expect(wrapper.get('.fits').text()).toBe('Builds')
})

it('asks what keeps it there once the goal is reached', async () => {
  const { wrapper, type } = show()
  await type('number', '200 ms')
  await type('goal', '250 ms')
  expect(wrapper.find('.hero').exists()).toBe(false)
  expect(wrapper.get('.reached').text()).toBe('already there')
})

it('enter leads from field to field and out of the last one', async () => {
  const { wrapper, field } = show()
  field('number').element.focus()
  const visited: (string | undefined)[] = []
  for (let i = 0; i < 5; i++) {
    await wrapper.get('.bench').trigger('keydown', {})
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    visited.push((document.activeElement as HTMLElement).dataset.number)
  }
  expect(visited).toEqual(['goal', 'load', 'hardware', 'date', undefined])
})

it('copies the numbers as text, mails the same, and shows it selected if copying is blocked', async () => {
  const { wrapper, type } = show()
  await type('number', '900 ms')
  const written: string[] = []
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void written.push(text) } })
  await press('copy')
  expect(written[0]).toContain('number: 900 ms\ngoal: ________')
  const href = wrapper.get('.buttons a[href^="mailto:"]').attributes('href')!
  expect(decodeURIComponent(href)).toBe(`mailto:a@example.com?subject=One number to move&body=${written[0].replaceAll('\n', '\r\n')}`)
  vi.stubGlobal('navigator', {})
  await press('copied')
  const area = wrapper.get('textarea').element
  expect(area.value).toBe(written[0])
  expect(area.selectionEnd - area.selectionStart).toBe(area.value.length)
  vi.unstubAllGlobals()
})

it('is a finished picture on paper, without what only a screen can do', async () => {
  const { wrapper } = show(true)
  expect(wrapper.find('button').exists()).toBe(false)
  expect(wrapper.get('.promise').text()).toBe(benchProps.then)
  expect(wrapper.get('.contact').text()).toBe('a@example.com')
})
