// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { parts } from '../../../tests/support/parts'
import PipelineTrack from '../PipelineTrack.vue'
import PipelineWay from '../PipelineWay.vue'
import PipelineHop from './PipelineHop.vue'
import PipelineRoute from './PipelineRoute.vue'
import PipelineRouteStation from './PipelineRouteStation.vue'

const station = (i: number) => ({ name: `s${i}`, detail: 'd', word: `word${i}`, lines: [`line${i}`] })
const props = {
  role: 'lead',
  stations: Array.from({ length: 7 }, (_, i) => station(i)),
  through: { word: 'through', lines: ['done'] },
}

function route(step: number) {
  const components = { PipelineHop, PipelineRouteStation, PipelineTrack, PipelineWay }
  return parts(mount(PipelineRoute, { attachTo: document.body, props: { ...props, step }, global: { components } }))
}

describe('the packet\'s route', () => {
  it('opens each step\'s station, and none once the packet has passed all of them', () => {
    expect([0, 3, 6, 7, 99].map(step => route(step).opened())).toEqual([[0], [3], [6], [], []])
    expect(route(7).wrapper.text()).toContain('through')
    expect(route(2).wrapper.text()).not.toContain('through')
  })

  it('moves the packet to the right with every step', () => {
    const lefts = [0, 1, 2, 3, 4, 5, 6, 7].map(step =>
      Number.parseFloat(route(step).wrapper.get<HTMLElement>('.packet').element.style.left),
    )
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b))
    expect(new Set(lefts).size).toBe(8)
  })

  it('opens the next step\'s station when the slide advances, whatever the reader has opened', async () => {
    const { wrapper, buttons, opened } = route(1)
    await buttons()[5].trigger('click')
    expect(opened()).toEqual([5])
    await wrapper.setProps({ step: 2 })
    expect(opened()).toEqual([2])
  })

  it('keeps a pressed button in place when an open station above it closes', async () => {
    const scrolled = vi.spyOn(window, 'scrollBy').mockImplementation(() => {})
    const { buttons, opened } = route(1)
    const top = vi.spyOn(buttons()[5].element, 'getBoundingClientRect')
    top.mockImplementation(() => new DOMRect(0, opened().includes(1) ? 400 : 150))
    await buttons()[5].trigger('click')
    await vi.waitFor(() => expect(scrolled).toHaveBeenCalledWith({ top: -250, behavior: 'instant' }))
    await buttons()[5].trigger('click')
    expect(scrolled).toHaveBeenCalledTimes(1)
    scrolled.mockRestore()
  })

  it('runs as far as the packet in the narrow layout, where each station draws its own part of the track', () => {
    const ways = (step: number) => route(step).wrapper.findAll('li > .way').map(way => way.classes()[1])
    expect(ways(0)).toEqual(['signal', ...Array.from({ length: 6 }).fill('dim')])
    expect(ways(7)).toEqual(Array.from({ length: 7 }).fill('signal'))
  })

  it('can be navigated with the horizontal arrow keys, Home and End', async () => {
    const { buttons, opened } = route(0)
    await buttons()[0].trigger('keydown', { key: 'ArrowRight' })
    expect(opened()).toEqual([1])
    await buttons()[1].trigger('keydown', { key: 'End' })
    expect(opened()).toEqual([6])
    await buttons()[6].trigger('keydown', { key: 'ArrowDown' })
    expect(opened()).toEqual([6])
  })

  it('points an open button to the content that it opened', () => {
    const { wrapper, buttons } = route(4)
    const id = buttons()[4].attributes('aria-controls')!
    expect(wrapper.get(`[id="${id}"]`).text()).toContain('word4')
  })
})
