// @vitest-environment happy-dom
import type { SlideState } from '../../../src/composables/slide-state'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { slideStateKey } from '../../../src/composables/slide-state'
import { figureOf } from '../../../tests/support/figure'
import PipelineOverload from './PipelineOverload.vue'

const mounted: { unmount: () => void }[] = []
afterEach(() => mounted.splice(0).forEach(wrapper => wrapper.unmount()))

const decisions = ['key', 'budget', 'shard', 'pressure', 'model', 'part', 'breaker'].map(name => ({ name, then: `what ${name} does` }))
const words = {
  without: '# without',
  with: '# with {count}',
  fits: '{fit} fit',
  load: 'load',
  rate: '{load} a second',
  full: { name: 'in full', then: 'all of it' },
  yours: 'yours',
  several: '{each} times {then}',
  void: ['Nothing', 'is decided'],
  grows: ['{over} more', 'each second'],
  stopped: ['stopped', 'from {since} s on'],
  late: 'too late',
  calm: '{load} of {fit}',
  sum: '{load} of {fit}: {fitInWords} and {overInWords}',
  says: '{load}: {lane}; {outcome}',
} as const

/** Mounts the picture as on stage or, if `still`, as on paper. */
function picture(step = 0, still = false) {
  const stage = { active: ref(true), still: ref(still), seen: ref(true) } satisfies SlideState
  const wrapper = mount(PipelineOverload, {
    attachTo: document.body,
    props: {
      step,
      capacity: figureOf(5, 'req/s'),
      patience: figureOf(2.4, 's'),
      low: figureOf(4, 'req/s'),
      high: figureOf(12, 'req/s'),
      decisions,
      words,
    },
    global: { provide: { [slideStateKey as symbol]: stage } },
  })
  mounted.push(wrapper)
  const text = (selector: string) => wrapper.findAll(selector).map(found => found.text().replace(/\s+/g, ' '))
  return {
    wrapper,
    stage,
    text,
    says: () => text('[role=status]')[0],
    rows: () => wrapper.findAll<HTMLButtonElement>('li button'),
    pressed: () => wrapper.findAll('li button').map(row => row.attributes('aria-pressed')).indexOf('true'),
    slide: (load: number) => wrapper.get('input').setValue(load),
  }
}

describe('the steps', () => {
  it('begin with a load that fits and go on to one that does not', async () => {
    const { wrapper, says, text, pressed } = picture(0)
    expect(says()).toBe('4: Nothing is decided; all of it')
    expect(text('.sum')).toEqual(['4 of 5'])
    expect(pressed()).toBe(7)
    await wrapper.setProps({ step: 1 })
    expect(says()).toBe('12: stopped from 1 s on; what breaker does')
    expect(text('.sum')).toEqual(['12 of 5: five and seven'])
    expect(pressed()).toBe(0)
  })

  it('show the end on paper, without a slider, and with all captions', () => {
    const { wrapper, text } = picture(1, true)
    expect(wrapper.find('input').exists()).toBe(false)
    expect(text('.value')).toEqual(['12 a second'])
    expect(text('.block')[0]).toMatch(/^stopped from 1 s on ?too late$/)
    expect(text('.then')).toEqual(decisions.map(({ then }) => then).reverse())
  })
})

describe('the slider', () => {
  it('sets the load at once', async () => {
    const { slide, says, text, wrapper } = picture(1)
    await slide(8)
    expect(says()).toBe('8: 3 more each second; what shard does')
    expect(wrapper.get('input').attributes('aria-valuetext')).toBe('8 a second')
    await slide(14)
    expect(text('.then')[0]).toBe('3 times what breaker does')
    await slide(1)
    expect(wrapper.findAll('.full .dim')).toHaveLength(4)
  })

  it('is reset by a step and by leaving the slide', async () => {
    const { slide, says, stage, wrapper } = picture(1)
    await slide(3)
    stage.active.value = false
    await wrapper.vm.$nextTick()
    expect(says()).toMatch(/^12:/)
    await slide(3)
    await wrapper.setProps({ step: 0 })
    expect(says()).toMatch(/^4:/)
  })
})

describe('a row', () => {
  it('sets the load that reaches it, with the first tap', async () => {
    const { rows, says, pressed } = picture(1)
    await rows()[4].trigger('click')
    expect(says()).toBe('8: 3 more each second; what shard does')
    expect(pressed()).toBe(4)
    await rows()[7].trigger('click')
    expect(says()).toBe('5: Nothing is decided; all of it')
  })

  it('is reached with arrow keys, from the one tab stop', async () => {
    const { rows, says } = picture(1)
    expect(rows().filter(row => row.attributes('tabindex') === '0')).toHaveLength(1)
    rows()[7].element.focus()
    await rows()[7].trigger('keydown', { key: 'ArrowUp' })
    expect(says()).toMatch(/^6:/)
    expect(document.activeElement).toBe(rows()[6].element)
  })
})

describe('the animation', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('lets the queue grow in real time, and then stops the lane', async () => {
    const { wrapper } = picture(0)
    const columns = () => new Set(wrapper.findAll('.lane rect').map(rect => rect.attributes('x'))).size
    expect(columns()).toBe(11)
    await wrapper.setProps({ step: 1 })
    await vi.advanceTimersByTimeAsync(500)
    expect(columns()).toBe(2)
    expect(wrapper.find('.block').exists()).toBe(false)
    await vi.advanceTimersByTimeAsync(1000)
    expect(columns()).toBe(5)
    expect(wrapper.find('.block').exists()).toBe(true)
  })

  it('is over when the reader sets another load', async () => {
    const { wrapper, slide } = picture(0)
    await wrapper.setProps({ step: 1 })
    await vi.advanceTimersByTimeAsync(300)
    await slide(8)
    expect(new Set(wrapper.findAll('.lane rect').map(rect => rect.attributes('x'))).size).toBe(11)
  })
})
