// @vitest-environment happy-dom
import type { SlideState } from '../../../src/composables/slide-state'
import { mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { ref } from 'vue'
import { slideStateKey } from '../../../src/composables/slide-state'
import ChartMatrix from './ChartMatrix.vue'
import ChartMatrixCell from './ChartMatrixCell.vue'
import ChartMatrixHead from './ChartMatrixHead.vue'
import ChartMatrixRing from './ChartMatrixRing.vue'

/** The table of fact M in docs/facts.md, row by row. */
const BRIEF = [
  ['100 baseline single thread', '100 no contention', '108 CAS overhead', '104 single shard', '96 mailbox overhead'],
  ['140 lock convoy', '220 reader-heavy wins', '380 cache-line tuned', '340 hash-partitioned', '300 bounded queues'],
  ['165 contention cliff', '280 reader fairness drops', '1,180 NUMA-aware', '990 16 shards, hot-key risk', '920 backpressure tuned'],
  ['170 pathological', '260 writer starvation', '3,680 hazard pointers', '3,100 64 shards', '2,750 supervisor trees'],
]

const mounted: { unmount: () => void }[] = []
afterEach(() => mounted.splice(0).forEach(wrapper => wrapper.unmount()))

/** Mounts the matrix as on stage or, if `still`, without motion as in print and the handout. */
function matrix(step = 0, still = false) {
  const stage: SlideState = { active: ref(!still), still: ref(still), seen: ref(true) }
  const wrapper = mount(ChartMatrix, {
    attachTo: document.body,
    props: { step, caption: 'Throughput', words: { core: 'core', cores: 'cores', spread: 'spread', from: 'tones from', to: 'to' } },
    global: { components: { ChartMatrixCell, ChartMatrixHead, ChartMatrixRing }, provide: { [slideStateKey as symbol]: stage } },
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
  expect(text('th[scope=col]')).toEqual(['Mutex', 'RWLock', 'Lock-free', 'Sharded', 'Actor'])
  expect(text('th[scope=row]')).toEqual(['1 core spread 1.1×', '4 cores spread 2.7×', '16 cores spread 7.2×', '64 cores spread 21.6×'])
  expect(wrapper.get('caption').text()).toBe('Throughput')
})

it('shows the twenty values and, without motion, the twenty notes from the facts', () => {
  const { text, buttons } = matrix(0, true)
  expect(text('tbody td')).toEqual(BRIEF.flat().map(cell => cell.replace(' ', '')))
  expect(text('.value')).toEqual(BRIEF.flat().map(cell => cell.split(' ')[0]))
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

it('sets larger values in larger type, from 28 to 52 px', () => {
  const sizes = matrix()
    .wrapper
    .findAll('.value .deck-figure')
    .map(value => Number((value.element as HTMLElement).style.getPropertyValue('--size')))
  const values = BRIEF.flat().map(cell => Number(cell.split(' ')[0].replace(',', '')))
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b])
  expect(order.map(i => sizes[i])).toEqual([...sizes].sort((a, b) => a - b))
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([28, 52])
})

it('opens only the cell with the highest value at first, and makes it the only tab stop', () => {
  const { notes, buttons } = matrix()
  expect(notes()).toEqual(['hazard pointers'])
  expect(buttons().map(button => button.attributes('tabindex')).filter(index => index === '0')).toHaveLength(1)
  expect(buttons()[17].attributes('tabindex')).toBe('0')
})

it('shows the note of the cell under the mouse inside that cell, and reopens the previous cell when the mouse leaves', async () => {
  const { wrapper, over, notes, buttons } = matrix()
  await over(0)
  expect(notes()).toEqual(['baseline single thread'])
  const described = buttons()[0].attributes('aria-describedby')!
  expect(wrapper.findAll('tbody td')[0].get(`#${described}`).text()).toBe('baseline single thread')
  await over(13)
  expect(notes()).toEqual(['16 shards, hot-key risk'])
  await wrapper.get('table').trigger('pointerleave', { pointerType: 'mouse' })
  expect(notes()).toEqual(['hazard pointers'])
})

it('opens on a tap, closes on a second tap, and does not treat touch as hover', async () => {
  const { wrapper, notes, buttons } = matrix(1)
  await wrapper.findAll('tbody td')[7].trigger('pointermove', { pointerType: 'touch' })
  expect(notes()).toHaveLength(4)
  await buttons()[7].trigger('click')
  expect(notes()).toEqual(['cache-line tuned'])
  await buttons()[8].trigger('click')
  expect(notes()).toEqual(['hash-partitioned'])
  await buttons()[8].trigger('click')
  expect(notes()).toEqual(['baseline single thread', 'lock convoy', 'contention cliff', 'pathological'])
})

it('moves with the arrow keys, Home and End, with one cell open at a time, and keeps those keys from the slide', async () => {
  const { notes, buttons, focused, press } = matrix()
  buttons()[17].element.focus()
  const path: [string, number, string][] = [
    ['ArrowRight', 18, '64 shards'],
    ['ArrowDown', 18, '64 shards'],
    ['ArrowUp', 13, '16 shards, hot-key risk'],
    ['Home', 10, 'contention cliff'],
    ['ArrowLeft', 10, 'contention cliff'],
    ['End', 14, 'backpressure tuned'],
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

it('shows the notes of one column per step, and those of the last one past the end', async () => {
  const { wrapper, notes } = matrix(1)
  for (let column = 0; column < 5; column++) {
    await wrapper.setProps({ step: column + 1 })
    expect(notes()).toEqual(BRIEF.map(row => row[column].replace(/^\S+ /, '')))
    expect(wrapper.findAll('.marked').map(cell => cell.classes().at(-1))).toEqual(['top', 'middle', 'middle', 'bottom'])
  }
  await wrapper.setProps({ step: 99 })
  expect(notes()).toEqual(BRIEF.map(row => row[4].replace(/^\S+ /, '')))
})

it('returns to showing a column on the next step, wherever the mouse is resting', async () => {
  const { wrapper, over, notes } = matrix(1)
  await over(19)
  expect(notes()).toEqual(['supervisor trees'])
  await wrapper.setProps({ step: 2 })
  expect(notes()).toEqual(['no contention', 'reader-heavy wins', 'reader fairness drops', 'writer starvation'])
})

it('resets the open cell when its slide is left', async () => {
  const { wrapper, stage, notes, buttons } = matrix()
  await buttons()[0].trigger('click')
  expect(notes()).toEqual(['baseline single thread'])
  ;(stage.active as { value: boolean }).value = false
  await wrapper.vm.$nextTick()
  expect(notes()).toEqual(['hazard pointers'])
})
