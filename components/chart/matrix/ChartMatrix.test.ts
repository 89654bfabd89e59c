// @vitest-environment happy-dom
import type { SlideState, View } from '../../../src/composables/slide-state'
import type { Matrix } from '../../../src/content/types'
import { mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { ref } from 'vue'
import { slideStateKey, viewKey } from '../../../src/composables/slide-state'
import { figureOf } from '../../../tests/support/figure'
import TextFigure from '../../text/TextFigure.vue'
import ChartMatrix from './ChartMatrix.vue'
import ChartMatrixCell from './ChartMatrixCell.vue'
import ChartMatrixHead from './ChartMatrixHead.vue'
import ChartMatrixLines from './ChartMatrixLines.vue'
import ChartMatrixTable from './ChartMatrixTable.vue'

/** Four rows and five columns, as value and note. */
const ROWS = [
  ['100 alone', '100 no readers', '108 retries', '104 one part', '96 one inbox'],
  ['140 queue', '220 readers', '380 tuned', '340 split', '300 bounded'],
  ['165 cliff', '280 fair', '1,180 near memory', '990 parts, one hot', '920 throttled'],
  ['170 stuck', '260 writers starve', '3,680 pointers', '3,100 many parts', '2,750 trees'],
]
const valueOf = (cell: string) => Number(cell.split(' ')[0].replace(',', ''))

const data: Matrix = {
  cores: [1, 4, 16, 64],
  kind: 'illustrative' as const,
  primitives: ['Lock', 'Two locks', 'No lock', 'Parts', 'Inbox'],
  rows: ROWS.map(row => row.map(cell => ({ value: valueOf(cell), note: cell.replace(/^\S+ /, '') }))),
  edges: [150, 300, 900, 2500],
}

const legend = { from: 'tones from', to: 'to' }
const words = { core: 'core', cores: 'cores', spread: 'spread', ...legend, linear: 'linear', falls: 'falls from', at: 'at' }

const claim = {
  primitive: 'Lock',
  figure: figureOf(1.7, 'cores', { decimals: 1 }),
  words: ['of work:', '170 on 64,', '100 on one'],
}

const mounted: { unmount: () => void }[] = []
afterEach(() => mounted.splice(0).forEach(wrapper => wrapper.unmount()))

/** Mounts the matrix as on stage or, if `still`, without motion as in print and the handout. */
function matrix(step = 0, still = false, view: View = 'stage') {
  const stage: SlideState = { active: ref(!still), still: ref(still), seen: ref(true) }
  const wrapper = mount(ChartMatrix, {
    attachTo: document.body,
    props: { step, matrix: data, linear: figureOf(6400, 'index'), claim, caption: 'Throughput', words },
    global: {
      components: { ChartMatrixCell, ChartMatrixHead, ChartMatrixLines, ChartMatrixTable, TextFigure },
      provide: { [slideStateKey as symbol]: stage, [viewKey as symbol]: view },
    },
  })
  mounted.push(wrapper)
  const text = (selector: string) => wrapper.findAll(selector).map(found => found.text().replace(/\s+/g, ' '))
  const buttons = () => wrapper.findAll<HTMLButtonElement>('td button')
  return {
    wrapper,
    stage,
    text,
    buttons,
    notes: () => text('.note'),
    focused: () => buttons().findIndex(button => button.element === document.activeElement),
    /** Presses a key on the focused element; returns whether the slide would receive it. */
    press: async (key: string) => {
      let seen = false
      const listen = () => seen = true
      window.addEventListener('keydown', listen)
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      window.removeEventListener('keydown', listen)
      await wrapper.vm.$nextTick()
      return seen
    },
    over: (index: number) => wrapper.findAll('tbody td')[index].trigger('pointermove', { pointerType: 'mouse' }),
  }
}

it('names five columns, four rows and the table itself', () => {
  const { text, wrapper } = matrix()
  expect(text('th[scope=col]')).toEqual(['Lock', 'Two locks', 'No lock', 'Parts', 'Inbox'])
  expect(text('th[scope=row]')).toEqual(['1 core spread 1.1×', '4 cores spread 2.7×', '16 cores spread 7.2×', '64 cores spread 21.6×'])
  expect(wrapper.get('caption').text()).toBe('Throughput')
})

it('shows the twenty values and, without motion, the twenty notes', () => {
  const { text, buttons } = matrix(0, true)
  expect(text('tbody td')).toEqual(ROWS.flat().map(cell => cell.replace(' ', '')))
  expect(text('.value')).toEqual(ROWS.flat().map(cell => cell.split(' ')[0]))
  expect(buttons()).toHaveLength(0)
})

it('gives every value the tone of its bin', () => {
  const tones = matrix().wrapper.findAll('tbody td').map(cell => Number(/--deck-heat-(\d)/.exec(cell.attributes('style')!)![1]))
  expect(tones).toEqual([
    ...[0, 0, 0, 0, 0],
    ...[0, 1, 2, 2, 2],
    ...[1, 1, 3, 3, 3],
    ...[1, 1, 4, 4, 4],
  ])
})

it('sets larger values in larger type, from 26 to 52 px', () => {
  const sizes = matrix()
    .wrapper
    .findAll('.value .deck-figure')
    .map(value => Number((value.element as HTMLElement).style.getPropertyValue('--size')))
  const values = ROWS.flat().map(valueOf)
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b])
  expect(order.map(i => sizes[i])).toEqual([...sizes].sort((a, b) => a - b))
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([26, 52])
})

it('opens only the cell with the highest value at first, and makes it the only tab stop', () => {
  const { notes, buttons } = matrix()
  expect(notes()).toEqual(['pointers'])
  expect(buttons().map(button => button.attributes('tabindex')).filter(index => index === '0')).toHaveLength(1)
  expect(buttons()[17].attributes('tabindex')).toBe('0')
})

it('shows the note of the cell under the mouse inside that cell, and reopens the previous cell when the mouse leaves', async () => {
  const { wrapper, over, notes, buttons } = matrix()
  await over(0)
  expect(notes()).toEqual(['alone'])
  const described = buttons()[0].attributes('aria-describedby')!
  expect(wrapper.findAll('tbody td')[0].get(`#${described}`).text()).toBe('alone')
  await over(13)
  expect(notes()).toEqual(['parts, one hot'])
  await wrapper.get('table').trigger('pointerleave', { pointerType: 'mouse' })
  expect(notes()).toEqual(['pointers'])
})

it('opens on a tap, closes on a second tap, and does not treat touch as hover', async () => {
  const { wrapper, notes, buttons } = matrix()
  await wrapper.findAll('tbody td')[7].trigger('pointermove', { pointerType: 'touch' })
  expect(notes()).toEqual(['pointers'])
  await buttons()[7].trigger('click')
  expect(notes()).toEqual(['tuned'])
  await buttons()[8].trigger('click')
  expect(notes()).toEqual(['split'])
  await buttons()[8].trigger('click')
  expect(notes()).toEqual([])
})

it('moves with the arrow keys, Home and End, with one cell open at a time, and keeps those keys from the slide', async () => {
  const { notes, buttons, focused, press } = matrix()
  buttons()[17].element.focus()
  const path: [string, number, string][] = [
    ['ArrowRight', 18, 'many parts'],
    ['ArrowDown', 18, 'many parts'],
    ['ArrowUp', 13, 'parts, one hot'],
    ['Home', 10, 'cliff'],
    ['ArrowLeft', 10, 'cliff'],
    ['End', 14, 'throttled'],
  ]
  for (const [key, index, note] of path) {
    expect(await press(key)).toBe(false)
    expect(focused()).toBe(index)
    expect(notes()).toEqual([note])
    expect(buttons().map(button => button.attributes('aria-expanded')).indexOf('true')).toBe(index)
    expect(buttons()[index].attributes('tabindex')).toBe('0')
  }
  expect(await press('f')).toBe(true)
})

it('closes on Escape, wherever the focus is', async () => {
  const { notes, buttons, press } = matrix()
  await buttons()[3].trigger('click')
  buttons()[3].element.blur()
  await buttons()[4].trigger('click')
  await press('Escape')
  expect(notes()).toEqual([])
  expect(buttons().every(button => button.attributes('aria-expanded') === 'false' && !('aria-describedby' in button.attributes()))).toBe(
    true,
  )
})

it('closes when the focus leaves the table', async () => {
  const { notes, buttons, wrapper } = matrix()
  buttons()[3].element.focus()
  buttons()[3].element.blur()
  await wrapper.vm.$nextTick()
  expect(notes()).toEqual([])
})

it('turns into lines with the first step: the claim, then each line with its last value, from the highest to the lowest', () => {
  const { text, wrapper } = matrix(1)
  expect(wrapper.find('table').exists()).toBe(false)
  expect(text('.statement')).toEqual(['1.7of work:170 on 64,100 on one'])
  expect(text('li')).toEqual(['6,400 linear', '3,680 No lock', '3,100 Parts', '2,750 Inbox', '260 Two locks', '170 Lock'])
  expect(text('.note')).toEqual(['Two locks falls from 280 at 16 cores'])
  expect(wrapper.findAll('.point')).toHaveLength(20)
})

it('marks the line of the claim and the parts of others that fall', () => {
  const { wrapper } = matrix(1)
  expect(wrapper.findAll('g').map(line => line.classes()[0])).toEqual(['falls', 'rises', 'rises', 'rises', 'claim'])
  expect(wrapper.findAll('.join.fall')).toHaveLength(1)
  expect(wrapper.findAll('.point.fall.falls.last')).toHaveLength(1)
})

it('draws the lines from the heat map only when a reader goes forward to them', async () => {
  const { wrapper } = matrix()
  await wrapper.setProps({ step: 1 })
  expect(wrapper.get('.lines').classes()).toContain('arriving')
  const still = matrix(0, true)
  await still.wrapper.setProps({ step: 1 })
  expect(still.wrapper.get('.lines').classes()).not.toContain('arriving')
  expect(matrix(1).wrapper.get('.lines').classes()).not.toContain('arriving')
})

it('shows the heat map under the lines in the read view, where there are no steps', () => {
  const { wrapper, buttons } = matrix(1, false, 'read')
  expect(wrapper.find('.lines').exists()).toBe(true)
  expect(wrapper.get('table').classes()).toContain('below')
  expect(buttons()).toHaveLength(20)
})

it('resets the open cell when its slide is left', async () => {
  const { wrapper, stage, notes, buttons } = matrix()
  await buttons()[0].trigger('click')
  expect(notes()).toEqual(['alone'])
  ;(stage.active as { value: boolean }).value = false
  await wrapper.vm.$nextTick()
  expect(notes()).toEqual(['pointers'])
})
