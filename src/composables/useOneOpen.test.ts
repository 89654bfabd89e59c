// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import ChartDepth from '../../components/chart/depth/ChartDepth.vue'
import ChartDepthArea from '../../components/chart/depth/ChartDepthArea.vue'
import ChartDepthWho from '../../components/chart/depth/ChartDepthWho.vue'
import PipelineTrack from '../../components/pipeline/PipelineTrack.vue'
import PipelineWay from '../../components/pipeline/PipelineWay.vue'
import PipelineHop from '../../components/pipeline/route/PipelineHop.vue'
import PipelineRoute from '../../components/pipeline/route/PipelineRoute.vue'
import PipelineRouteStation from '../../components/pipeline/route/PipelineRouteStation.vue'
import TextFigure from '../../components/text/TextFigure.vue'

const mounted: { unmount: () => void }[] = []
afterEach(() => mounted.splice(0).forEach(wrapper => wrapper.unmount()))

const components = { ChartDepthArea, ChartDepthWho, PipelineHop, PipelineRouteStation, PipelineTrack, PipelineWay, TextFigure }
const area = (name: string, whole = false) => ({ name, terms: `${name} terms`, line: `${name} line`, whole })
const station = (i: number) => ({ name: `s${i}`, detail: 'd', word: `word${i}`, lines: [`line${i}`] })

const depthProps = {
  ends: ['top', 'bottom'] as const,
  name: 'N',
  role: 'R',
  years: 'platform-years' as const,
  what: 'w',
  areas: [area('a', true), area('b'), area('c'), area('d')],
}
const routeProps = {
  role: 'lead',
  stations: Array.from({ length: 7 }, (_, i) => station(i)),
  through: { word: 'through', lines: ['done'] },
}

function parts(wrapper: ReturnType<typeof mount>) {
  mounted.push(wrapper)
  const buttons = () => wrapper.findAll<HTMLButtonElement>('button')
  return {
    wrapper,
    buttons,
    opened: () => buttons().flatMap((b, i) => b.attributes('aria-expanded') === 'true' ? [i] : []),
    stops: () => buttons().flatMap((b, i) => b.attributes('tabindex') === '0' ? [i] : []),
  }
}
function depth(step: number) {
  return parts(mount(ChartDepth, { attachTo: document.body, props: { ...depthProps, step }, global: { components } }))
}
function route(step: number) {
  return parts(mount(PipelineRoute, { attachTo: document.body, props: { ...routeProps, step }, global: { components } }))
}

describe('the line of depth', () => {
  it('opens nothing first, then one area a step from the bottom up, and stays at the top', () => {
    expect([0, 1, 2, 3, 4, 9].map(step => depth(step).opened())).toEqual([[], [3], [2], [1], [0], [0]])
  })

  it('exposes the line of the open area only', () => {
    const text = depth(1).wrapper.text()
    expect(text).toContain('d line')
    expect(text).not.toContain('a line')
  })

  it('lights the whole line for an area that runs along it, and only a part for the others', () => {
    const lit = (step: number) => depth(step).wrapper.get<HTMLElement>('.lit').element.style.getPropertyValue('--height')
    expect([lit(4), lit(1)]).toEqual(['392', '72'])
  })

  it('is walked by the vertical arrows, with one tab stop, and a second press closes', async () => {
    const { buttons, opened, stops } = depth(1)
    await buttons()[3].trigger('keydown', { key: 'ArrowUp' })
    expect([opened(), stops()]).toEqual([[2], [2]])
    expect(document.activeElement).toBe(buttons()[2].element)
    await buttons()[2].trigger('click')
    expect(opened()).toEqual([])
  })
})

describe('the packet\'s route', () => {
  it('opens the station of each step and none when the packet is through', () => {
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

  it('starts anew from the step when the slide goes on, whatever was opened by hand', async () => {
    const { wrapper, buttons, opened } = route(1)
    await buttons()[5].trigger('click')
    expect(opened()).toEqual([5])
    await wrapper.setProps({ step: 2 })
    expect(opened()).toEqual([2])
  })

  it('leaves a pressed button where it is when what was open above it closes', async () => {
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

  it('runs as far as the packet, for a page where each station draws its part', () => {
    const ways = (step: number) => route(step).wrapper.findAll('li > .way').map(way => way.classes()[1])
    expect(ways(0)).toEqual(['signal', ...Array.from({ length: 6 }).fill('dim')])
    expect(ways(7)).toEqual(Array.from({ length: 7 }).fill('signal'))
  })

  it('is walked by the horizontal arrows, Home and End', async () => {
    const { buttons, opened } = route(0)
    await buttons()[0].trigger('keydown', { key: 'ArrowRight' })
    expect(opened()).toEqual([1])
    await buttons()[1].trigger('keydown', { key: 'End' })
    expect(opened()).toEqual([6])
    await buttons()[6].trigger('keydown', { key: 'ArrowDown' })
    expect(opened()).toEqual([6])
  })

  it('points each open button at what it opened', () => {
    const { wrapper, buttons } = route(4)
    const id = buttons()[4].attributes('aria-controls')!
    expect(wrapper.get(`[id="${id}"]`).text()).toContain('word4')
  })
})
