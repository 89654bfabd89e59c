// @vitest-environment happy-dom
import type { SlideState } from '../../../src/composables/slide-state'
import type { Instrument, Layer } from './layers'
import { mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { ref } from 'vue'
import { slideStateKey } from '../../../src/composables/slide-state'
import ChartLayers from './ChartLayers.vue'

const mounted: { unmount: () => void }[] = []
afterEach(() => mounted.splice(0).forEach(wrapper => wrapper.unmount()))

const layers: Layer[] = [
  { name: 'Program', lever: 'rewrite' },
  { name: 'Memory', lever: 'arena', tool: true },
  { name: 'Disk', lever: 'cache' },
  { name: 'Network card', what: 'where it comes in' },
]
function instrument(name: string, layer: string, sees: string[], lanes?: number): Instrument {
  return { name, reads: `${name} reads`, sees, layer, shows: [`${name} shows`, layer], answer: ['so we', `fix ${layer}`], lanes }
}
const instruments = [
  instrument('samples', 'Memory', ['Program', 'Memory', 'Disk']),
  instrument('counters', 'Program', ['Program', 'Memory'], 4),
  instrument('traces', 'Disk', ['Disk']),
]

/** Mounts the picture without motion; `still` as on paper. */
function picture(step = 0, still = true) {
  const stage = { active: ref(true), still: ref(still), seen: ref(true) } satisfies SlideState
  const wrapper = mount(ChartLayers, {
    attachTo: document.body,
    props: { step, first: 'counters', instruments, layers, says: '{instrument}, {layer}: {shows}; {lever}: {answer}' },
    global: { provide: { [slideStateKey as symbol]: stage } },
  })
  mounted.push(wrapper)
  const text = (selector: string) => wrapper.findAll(selector).map(found => found.text().replace(/\s+/g, ' '))
  return { wrapper, stage, text, buttons: () => wrapper.findAll<HTMLButtonElement>('button') }
}

it('points the first instrument at its layer, and leaves all levers alone', () => {
  const { text, wrapper } = picture(0)
  expect(text('.hot .strip')).toEqual(['Program counters shows Program'])
  expect(text('.lit .strip .name')).toEqual(['Program', 'Memory'])
  expect(wrapper.findAll('.used')).toHaveLength(0)
  expect(wrapper.findAll('.hot .lanes i.idle')).toHaveLength(3)
  expect(text('[aria-pressed=true]')).toEqual(['counters counters reads'])
})

it('puts the lever of that layer to use with the step', async () => {
  const { text, wrapper } = picture(0)
  await wrapper.setProps({ step: 1 })
  expect(text('.used')).toEqual(['rewrite so we fix Program'])
  expect(wrapper.findAll('.used .lanes i')).toHaveLength(4)
  expect(wrapper.findAll('.used .lanes i.idle')).toHaveLength(0)
})

it('swings to the instrument that is tapped, shows its lever and announces both', async () => {
  const { text, wrapper, buttons } = picture(0)
  const beam = () => wrapper.get('.beam').attributes('d')
  const before = beam()
  await buttons()[2].trigger('click')
  expect(text('.hot .strip')).toEqual(['Disk traces shows Disk'])
  expect(text('.used')).toEqual(['cache so we fix Disk'])
  expect(text('[role=status]')).toEqual(['traces, Disk: traces shows Disk; cache: so we fix Disk'])
  expect(beam()).not.toBe(before)
  expect(wrapper.get('.field').attributes('d')).toBe('')
})

it('swings with the arrow keys, from the one tab stop, up and down and from side to side', async () => {
  const { text, buttons } = picture(0)
  expect(buttons().map(button => button.attributes('tabindex'))).toEqual(['-1', '0', '-1'])
  buttons()[1].element.focus()
  await buttons()[1].trigger('keydown', { key: 'ArrowUp' })
  expect(text('[aria-pressed=true]')).toEqual(['samples samples reads'])
  await buttons()[0].trigger('keydown', { key: 'ArrowRight' })
  expect(text('[aria-pressed=true]')).toEqual(['counters counters reads'])
  expect(document.activeElement).toBe(buttons()[1].element)
})

it('returns to the first instrument with a step and when the slide is left', async () => {
  const { text, wrapper, buttons, stage } = picture(1)
  await buttons()[0].trigger('click')
  await wrapper.setProps({ step: 0 })
  expect(text('[aria-pressed=true]')).toEqual(['counters counters reads'])
  await buttons()[0].trigger('click')
  stage.active.value = false
  await wrapper.vm.$nextTick()
  expect(text('[aria-pressed=true]')).toEqual(['counters counters reads'])
})
