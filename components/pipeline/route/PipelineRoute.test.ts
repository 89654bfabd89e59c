// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { figureOf } from '../../../tests/support/figure'
import { parts } from '../../../tests/support/parts'
import TextFigure from '../../text/TextFigure.vue'
import PipelineRoute from './PipelineRoute.vue'

const state = vi.hoisted(() => ({}) as Record<'still' | 'active' | 'moving', { value: boolean }>)
vi.mock('../../../src/composables/slide-state', async original => ({ ...await original<object>(), useSlideState: () => state }))
beforeEach(() => Object.assign(state, { still: ref(false), active: ref(true), moving: ref(false) }))

const hop = (i: number) => ({ name: `hop ${i}`, line: `line ${i}`, detail: i === 1 || i === 4 ? `detail ${i}` : undefined })
const props = {
  role: 'Lead',
  about: 'here',
  next: 'next',
  hops: Array.from({ length: 6 }, (_, i) => hop(i)),
  echo: { hop: 3, label: 'in', year: figureOf(2004, 'year') },
  beside: { label: '# k', items: ['x', 'y'] },
}

function route() {
  return parts(mount(PipelineRoute, { attachTo: document.body, props, global: { components: { TextFigure } } }))
}

describe('the packet\'s route', () => {
  it('has a button for each hop that opens, and its detail covers what is beside the line', async () => {
    const { wrapper, buttons, opened } = route()
    expect(buttons().map(each => each.text())).toEqual(['hop 1', 'hop 4'])
    await buttons()[1].trigger('click')
    expect(opened()).toEqual([1])
    expect(wrapper.get(`[id="${buttons()[1].attributes('aria-controls')}"]`).text()).toBe('detail 4')
    expect(wrapper.get('.beside').classes()).toContain('covered')
    await buttons()[1].trigger('click')
    expect(wrapper.find('.detail').exists()).toBe(false)
    expect(wrapper.get('.beside').classes()).not.toContain('covered')
  })

  it('can be navigated with the vertical arrow keys, and Escape closes', async () => {
    const { buttons, opened, stops } = route()
    await buttons()[0].trigger('keydown', { key: 'ArrowDown' })
    expect([opened(), stops()]).toEqual([[1], [1]])
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    await nextTick()
    expect(opened()).toEqual([])
  })

  it('shows the year at the hop that it belongs to', () => {
    const { wrapper } = route()
    expect(wrapper.findAll('ol > li').map(li => li.find('.echo').exists()).indexOf(true)).toBe(3)
    expect(wrapper.get('.echo').text()).toContain('2004')
  })

  it('has its packet at the end of the line at once where nothing moves, and otherwise on its way there', async () => {
    const { wrapper } = route()
    const packet = () => Number(wrapper.get('.packet').attributes('x'))
    expect(packet()).toBe(900)
    state.moving.value = true
    await nextTick()
    expect(packet()).toBeLessThan(0)
    state.moving.value = false
    await nextTick()
    expect(packet()).toBe(900)
  })
})
