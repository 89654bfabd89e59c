// @vitest-environment happy-dom
import type { SlideState } from '../../src/composables/slide-state'
import type { PipelineStage } from '../../src/content/types'
import type { GateWords } from './gate-words'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { slideStateKey, viewKey } from '../../src/composables/slide-state'
import { canvas } from '../../src/lib/scale'
import { figureOf } from '../../tests/support/figure'
import TextFigure from '../text/TextFigure.vue'
import PipelineChange from './PipelineChange.vue'
import PipelineClock from './PipelineClock.vue'
import PipelineGate from './PipelineGate.vue'
import PipelineLintel from './PipelineLintel.vue'
import PipelineStages from './PipelineStages.vue'
import PipelineTrack from './PipelineTrack.vue'
import PipelineTurn from './PipelineTurn.vue'
import PipelineWay from './PipelineWay.vue'
import { track } from './track'

const mounted: { unmount: () => void }[] = []
afterEach(() => {
  // Pictures share the reader's numbers, so forget them for the next test.
  localStorage.clear()
  dispatchEvent(Object.assign(new Event('storage'), { key: 'deck-your-numbers', newValue: null }))
  mounted.splice(0).forEach(wrapper => wrapper.unmount())
})

/** A length in the drawing, in px, from a CSS custom property. */
const length = (of: { element: Element }, name: string) => Number((of.element as HTMLElement).style.getPropertyValue(name))

const words: GateWords = {
  gate: 'gate',
  limit: 'limit',
  change: 'p99, an example',
  own: 'p99, mine',
  size: 'size',
  over: 'too tall',
  back: 'Sent back',
  total: ['push to prod,', 'median'],
  timed: 'timed stages',
  untimed: 'unknown',
}

const stages: readonly PipelineStage[] = [
  { id: 'push', measure: 'by hand', detail: 'The first stage has no time.' },
  { id: 'style', measure: '0.4 s', time: figureOf(0.4, 's'), detail: 'The cheapest stage comes first.' },
  { id: 'compile', measure: '12 s', time: figureOf(12, 's'), detail: 'What did not change is kept.' },
  { id: 'check', measure: '43 s', time: figureOf(43, 's'), detail: 'Many checks run side by side.' },
  { id: 'speed', measure: 'two rules', gate: true, untimed: 'speed', detail: 'Two rules decide whether it goes on.' },
  { id: 'trial', measure: 'some users', untimed: 'trial', detail: 'A few users see it before the others.' },
  { id: 'all', measure: 'everybody', untimed: 'all', detail: 'Now everybody has it on their screen.' },
]
const data = {
  stages,
  limit: figureOf(3, '%', { signed: true }),
  good: figureOf(1, '%', { signed: true }),
  bad: figureOf(4, '%', { signed: true }),
  total: figureOf(372, 'min s'),
}
const ratchet = {
  bound: figureOf(8, 'ms'),
  start: figureOf(7, 'ms'),
  change: figureOf(2.9, '%', { signed: true }),
  many: figureOf(10, 'count'),
  words: {
    open: 'many',
    close: 'one',
    gate: 'gate',
    start: 'start',
    change: 'each',
    alone: 'alone',
    make: 'make',
    ask: 'How many',
    passed: 'pass:',
    the: 'the',
    rejected: 'is rejected',
  },
}
const components = {
  PipelineChange,
  PipelineClock,
  PipelineLintel,
  PipelineStages,
  PipelineTrack,
  PipelineTurn,
  PipelineWay,
  TextFigure,
}

/** Mounts the pipeline without motion, as in print and the handout, or as on stage if `still` is false. */
function pipeline(step: number, still = true) {
  const stage = { active: ref(true), still: ref(still), seen: ref(true) } satisfies SlideState
  const wrapper = mount(PipelineGate, {
    attachTo: document.body,
    props: { step, ...data, words, ratchet },
    slots: { default: 'The rules', stopped: 'The verdict', ratchet: 'It stays', late: 'It comes late' },
    global: {
      components,
      provide: { [slideStateKey as symbol]: stage, [viewKey as symbol]: 'stage' },
    },
  })
  mounted.push(wrapper)
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  const stages = () => wrapper.findAll<HTMLButtonElement>('ol button')
  const rect = (tone: string) => wrapper.find(`svg.track rect.${tone}`)
  return {
    wrapper,
    stage,
    stages,
    text: () => plain(wrapper.text()),
    names: (part: string) => wrapper.findAll(`ol .${part}`).map(found => plain(found.text())),
    opened: () => stages().map((button, i) => button.attributes('aria-expanded') === 'true' ? i : -1).filter(i => i >= 0),
    detail: () => plain(wrapper.findAll('.detail[aria-live]').map(found => found.text()).join('')),
    focused: () => stages().findIndex(button => button.element === document.activeElement),
    change: () => wrapper.find('.change'),
    /** Right end of a tone on the track, in px; undefined if the tone is absent. */
    end: (tone: string) => rect(tone).exists() ? Number(rect(tone).attributes('x')) + Number(rect(tone).attributes('width')) : undefined,
    /** Presses a key on the focused element; returns whether the slide would receive it. */
    press: async (key: string) => {
      let seen = false
      const listen = () => seen = true
      window.addEventListener('keydown', listen)
      ;(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      window.removeEventListener('keydown', listen)
      await wrapper.vm.$nextTick()
      return seen
    },
  }
}

describe('the stages', () => {
  it('are shown in order, with their measures', () => {
    const { names } = pipeline(0)
    expect(names('name')).toEqual(stages.map(({ id }) => id))
    expect(names('measure')).toEqual(stages.map(({ measure }) => measure))
  })

  it('open on a click, one at a time, and close on a second click', async () => {
    const { stages, opened, detail } = pipeline(3)
    expect([opened(), detail()]).toEqual([[], ''])
    await stages()[4].trigger('click')
    expect(opened()).toEqual([4])
    expect(detail()).toContain('Two rules')
    await stages()[5].trigger('click')
    expect(opened()).toEqual([5])
    expect(detail()).toContain('A few users')
    expect(detail()).not.toContain('Two rules')
    await stages()[5].trigger('click')
    expect([opened(), detail()]).toEqual([[], ''])
  })

  it('each have a detail text of their own', async () => {
    const { stages, detail } = pipeline(3)
    const said = new Set<string>()
    for (const button of stages()) {
      await button.trigger('click')
      said.add(detail())
    }
    expect(said.size).toBe(7)
    expect([...said].every(text => text.length > 20)).toBe(true)
  })

  it('point to their details with aria-controls', () => {
    const { stages, wrapper } = pipeline(0)
    const places = wrapper.findAll('li > [aria-live]').map(place => place.attributes('id'))
    expect(new Set(places).size).toBe(7)
    expect(stages().map(button => button.attributes('aria-controls'))).toEqual(places)
  })

  it('share one tab stop, and arrow keys, Home and End move between them', async () => {
    const { stages, focused, press } = pipeline(0)
    const inOrder = () => stages().flatMap((button, i) => button.attributes('tabindex') === '0' ? [i] : [])
    expect(inOrder()).toEqual([0])
    stages()[0].element.focus()
    await press('ArrowRight')
    await press('ArrowRight')
    expect([focused(), inOrder()]).toEqual([2, [2]])
    await press('ArrowLeft')
    expect(focused()).toBe(1)
    await press('End')
    await press('ArrowRight')
    expect(focused()).toBe(6)
    await press('Home')
    await press('ArrowLeft')
    expect(focused()).toBe(0)
  })

  it('keep arrow keys from reaching the slide, but let other keys through', async () => {
    const { stages, press } = pipeline(0)
    stages()[3].element.focus()
    expect(await press('ArrowRight')).toBe(false)
    expect(await press('PageDown')).toBe(true)
  })

  it('are buttons, so that Enter and Space open them', () => {
    const { stages } = pipeline(0)
    expect(stages().every(button => button.element.tagName === 'BUTTON' && button.attributes('type') === 'button')).toBe(true)
  })

  it('close on Escape wherever the focus is', async () => {
    const { stages, opened, detail, press } = pipeline(3)
    await stages()[2].trigger('click')
    stages()[2].element.blur()
    await press('Escape')
    expect([opened(), detail()]).toEqual([[], ''])
  })

  it('close when the slide is left', async () => {
    const { stages, stage, opened, wrapper } = pipeline(3)
    await stages()[2].trigger('click')
    stage.active.value = false
    await wrapper.vm.$nextTick()
    expect(opened()).toEqual([])
  })
})

describe('the steps', () => {
  it('begin with the rules and the limit, but without a change', () => {
    const { text, change, end, wrapper } = pipeline(0)
    expect(text()).toContain('The rules')
    expect(text()).toMatch(/\+3% limit/)
    expect(change().exists()).toBe(false)
    expect(end('mass')).toBeGreaterThan(980)
    expect(wrapper.find('.median, .total, .replay').exists()).toBe(false)
  })

  it('let a good change, 58 px high, run all the way, and show the total time', () => {
    const { text, change, end } = pipeline(1)
    expect(length(change(), '--height')).toBe(58)
    expect(length(change(), '--x')).toBe(722)
    expect(change().text()).toMatch(/\+1%.*example/)
    expect(change().find('.over').exists()).toBe(false)
    expect(end('signal')).toBeGreaterThanOrEqual(980)
    expect(text()).toContain('style 0.4 s + compile 12 s + check 43 s = 55.4 s')
    expect(text()).toContain('speed, trial, all: unknown')
    expect(text()).toMatch(/6 min 12 s ?push to prod, ?median/)
    expect(text()).not.toContain('The verdict')
  })

  it('stop a bad change at the gate, where it hits the lintel 58 px over the limit', () => {
    const { text, change, end, wrapper } = pipeline(2)
    expect(length(change(), '--height')).toBe(232)
    expect(length(change(), '--x')).toBe(318)
    expect(length(change(), '--over')).toBe(58)
    expect(change().text()).toMatch(/too tall.*\+4%.*example/)
    expect(length(wrapper.get('.gate:has(> .lintel)'), '--x')).toBe(576)
    expect(end('signal')).toBe(576)
    expect(end('fault')).toBeUndefined()
    expect(text()).toContain('The verdict')
    expect(text()).not.toContain(words.back)
  })

  it('send the bad change back, with the track up to the gate as a fault and the rest not reached', () => {
    const { text, end, wrapper } = pipeline(3)
    expect(end('fault')).toBe(576)
    expect(end('signal')).toBeUndefined()
    expect(wrapper.find('.chevrons').exists()).toBe(true)
    expect(text()).toContain('The verdict')
    expect(text()).toContain(words.back)
    expect(text()).toContain(words.total.join(' '))
    expect(text()).toContain('55.4 s')
    expect(wrapper.findAll('ol .muted .name').map(name => name.text())).toEqual(['trial', 'all'])
  })

  it('colour the part of the track that each stage draws in the narrow layout like the track itself', () => {
    const tones = (step: number) => pipeline(step).wrapper.findAll('ol > li > .way').map(way => way.classes()[1])
    expect(tones(1)).toEqual(Array.from({ length: 7 }).fill('signal'))
    expect(tones(2)).toEqual([...Array.from({ length: 4 }).fill('signal'), 'dim', 'dim', 'dim'])
    expect(tones(3)).toEqual([...Array.from({ length: 4 }).fill('fault'), 'dim', 'dim', 'dim'])
  })

  it('stay at the last one for any higher number', () => {
    expect(pipeline(99).text()).toBe(pipeline(3).text())
  })

  it('hang the lintel at the limit, from the top of the picture', () => {
    const lintel = pipeline(0).wrapper.get('.gate:has(> .lintel)')
    expect(['--top', '--floor', '--high'].map(name => length(lintel, name))).toEqual([112, 396, 174])
  })
})

describe('the run', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const left = (at: ReturnType<typeof pipeline>) => length(at.change(), '--x')
  const pass = async (ms: number, at: ReturnType<typeof pipeline>) => {
    vi.advanceTimersByTime(ms)
    await at.wrapper.vm.$nextTick()
  }

  it('plays when going forward and ends in the step\'s final state', async () => {
    const at = pipeline(0, false)
    await at.wrapper.setProps({ step: 1 })
    await pass(1000, at)
    expect(left(at)).toBeGreaterThan(576 - 258)
    expect(left(at)).toBeLessThan(722)
    await pass(3000, at)
    expect(left(at)).toBe(722)
    await at.wrapper.setProps({ step: 2 })
    await pass(300, at)
    expect(at.text()).not.toContain('The verdict')
    await pass(400, at)
    expect(at.text()).toContain('The verdict')
  })

  it('shows the total time to assistive technology while it counts', async () => {
    const at = pipeline(0, false)
    await at.wrapper.setProps({ step: 1 })
    await pass(1000, at)
    expect(at.wrapper.get('.total .deck-hidden').text()).toMatch(/6.min.12.s/)
    expect(at.wrapper.get('.count').attributes('aria-hidden')).toBe('true')
    await pass(3000, at)
    expect(at.wrapper.get('.count').attributes('aria-hidden')).not.toBe('true')
  })

  it('does not play when going back or when motion is off', async () => {
    const back = pipeline(2, false)
    await back.wrapper.setProps({ step: 1 })
    expect(left(back)).toBe(722)
    const still = pipeline(0)
    await still.wrapper.setProps({ step: 1 })
    expect(left(still)).toBe(722)
    expect(still.wrapper.find('.replay').exists()).toBe(false)
  })

  it('ends when the slide is left', async () => {
    const at = pipeline(0, false)
    await at.wrapper.setProps({ step: 1 })
    await pass(500, at)
    at.stage.active.value = false
    await at.wrapper.vm.$nextTick()
    expect(left(at)).toBe(722)
  })

  it('plays again when its button is clicked, and states how many times it is sped up', async () => {
    const at = pipeline(1, false)
    expect(at.wrapper.get('.replay').text()).toContain('sped up 100 times')
    await at.wrapper.get('.replay button').trigger('click')
    await pass(1000, at)
    expect(left(at)).toBeLessThan(722)
    await pass(3000, at)
    expect(left(at)).toBe(722)
  })
})

describe('the ratchet', () => {
  async function opened() {
    const at = pipeline(3, false)
    await vi.dynamicImportSettled()
    await at.wrapper.get('.more button').trigger('click')
    const values = () => at.wrapper.findAll('.values li').map(each => each.text().replace(/\s+/g, ' '))
    const [start, change] = at.wrapper.findAll<HTMLInputElement>('input[type=range]')
    const many = () => at.wrapper.get<HTMLInputElement>('input[data-number=changes]')
    return { ...at, values, start, change, many, isOpen: () => at.wrapper.find('.ratchet').exists() }
  }

  it('opens by its word, in place of the gate, and closes by the same word, Escape, a step, or leaving the slide', async () => {
    const { wrapper, isOpen, stage, press } = await opened()
    const word = () => wrapper.get('.more button')
    expect([isOpen(), wrapper.find('.stand, ol button').exists(), word().text()]).toEqual([true, false, 'one'])
    await word().trigger('click')
    expect([isOpen(), word().text()]).toEqual([false, 'many'])
    const leave = () => Promise.resolve(stage.active.value = false)
    for (const close of [() => press('Escape'), () => wrapper.setProps({ step: 2 }), leave]) {
      await word().trigger('click')
      expect(isOpen()).toBe(true)
      await close()
      await wrapper.vm.$nextTick()
      expect(isOpen()).toBe(false)
    }
  })

  it('opens and closes by the R key on stage, while the slide is shown', async () => {
    const { isOpen, stage, press } = await opened()
    await press('r')
    expect(isOpen()).toBe(false)
    stage.active.value = false
    await press('r')
    expect(isOpen()).toBe(false)
  })

  it('shows every value up to the one that the bound rejects, and what the relative rule alone lets pass', async () => {
    const { values, text, wrapper, many } = await opened()
    expect(values()).toEqual(['7.0 ms start', '7.20 1', '7.41 2', '7.63 3', '7.85 4', '8.08 5'])
    expect(text()).toContain('It stays')
    expect(text()).toContain('alone make +33%')
    expect(many().element.value).toBe('10')
    expect(wrapper.get('.verdict').text().replace(/\s+/g, ' ')).toMatch(/8.08 ms ?the fifth is rejected ?7.0 × 1.0295/)
    expect(wrapper.findAll('.column')).toHaveLength(5)
  })

  it('follows its sliders, and says where the bound comes too late', async () => {
    const { start, change, text, wrapper } = await opened()
    await start.setValue('4')
    expect(start.attributes('aria-valuetext')).toBe('4.0\u00A0ms')
    expect(text()).toContain('It comes late')
    expect(text()).toContain('24 pass: +99%')
    expect(text()).toContain('the 25th is rejected')
    await start.setValue('1.5')
    expect(wrapper.findAll('.column')).toHaveLength(0)
    await start.setValue('7.8')
    await change.setValue('2')
    expect(text()).toContain('the second is rejected')
  })

  it('is not on paper, where the gate stays', () => {
    expect(pipeline(3).wrapper.find('.more').exists()).toBe(false)
  })
})

describe('the reader\'s own change', () => {
  const set = (at: ReturnType<typeof pipeline>, key: string, value: string) => at.wrapper.get(`input[data-number="${key}"]`).setValue(value)
  const kept = () => JSON.parse(localStorage.getItem('deck-your-numbers') ?? '{}')

  it('is stopped if it is over the limit, and passes if it is not', async () => {
    const at = pipeline(3, false)
    expect([at.text().includes('The verdict'), at.wrapper.find('.size button').exists()]).toEqual([true, false])
    await set(at, 'change-size', '3')
    expect(at.text()).not.toContain('The verdict')
    expect(at.text()).not.toContain('Sent back')
    expect(at.change().text()).toMatch(/\+3%.*mine/)
    expect(at.end('fault')).toBeUndefined()
    expect(at.end('signal')).toBeGreaterThanOrEqual(track.end)
    await set(at, 'change-size', '3.1')
    expect(at.text()).toContain('The verdict')
    expect(at.text()).toContain('Sent back')
    expect(kept()).toEqual({ 'change-size': '3.1' })
  })

  it('stays in the picture at every size, over the words under it', async () => {
    const at = pipeline(2, false)
    for (let percent = 0.3; percent <= 6; percent = Number((percent + 0.1).toFixed(1))) {
      await set(at, 'change-size', String(percent))
      const [height, over] = ['--height', '--over'].map(name => length(at.change(), name))
      expect(height, `${percent} %`).toBeGreaterThan(0)
      expect(height, `${percent} %`).toBeLessThanOrEqual(track.top - canvas.top)
      expect(over > 0, `${percent} %`).toBe(percent > 3)
      expect(at.wrapper.html()).not.toContain('NaN')
    }
  })

  it('is that of the ratchet, too, where one that is over the limit is the largest that passes', async () => {
    const at = pipeline(3, false)
    await vi.dynamicImportSettled()
    const ratchetSize = async () => {
      await at.wrapper.get('.more button').trigger('click')
      const { value } = at.wrapper.get<HTMLInputElement>('.ratchet input[data-number=change-size]').element
      return Number(value)
    }
    expect(await ratchetSize()).toBe(2.9)
    await set(at, 'change-size', '2')
    await at.wrapper.get('.more button').trigger('click')
    expect(at.change().text()).toContain('+2%')
    await set(at, 'change-size', '5')
    expect(await ratchetSize()).toBe(3)
  })

  it('goes back to the examples with start and number by one control, in the gate and in the ratchet', async () => {
    const at = pipeline(3, false)
    await vi.dynamicImportSettled()
    await at.wrapper.get('.more button').trigger('click')
    expect(at.wrapper.find('.ratchet .reset').exists()).toBe(false)
    await set(at, 'p99-start', '4')
    await set(at, 'changes', '20')
    expect(at.text()).toContain('alone make +77%')
    expect(kept()).toEqual({ 'p99-start': '4', 'changes': '20' })
    await at.wrapper.get('.more button').trigger('click')
    await at.wrapper.get('.size button').trigger('click')
    expect([kept(), at.wrapper.find('.size button').exists()]).toEqual([{}, false])
    await at.wrapper.get('.more button').trigger('click')
    expect(at.text()).toContain('the fifth is rejected')
    await set(at, 'changes', '3')
    await at.wrapper.get('.ratchet .reset').trigger('click')
    expect([kept(), at.text().includes('alone make +33%')]).toEqual([{}, true])
  })

  const NONSENSE = ['0', '-1', 'abc', '1e9', '1e99', '\u0665']

  it.each([...NONSENSE, '101', '2.5'])('as a number "%s" gets a hint, and the last sum stays', async (typed) => {
    const at = pipeline(3, false)
    await vi.dynamicImportSettled()
    await at.wrapper.get('.more button').trigger('click')
    await set(at, 'changes', typed)
    expect(at.text()).toContain('alone make +33%')
    expect(at.wrapper.get('.note').text()).toBe('type 1 to 100')
    expect(at.wrapper.html()).not.toContain('NaN')
  })

  it.each([...NONSENSE, '', ' 5 000 ', '5,000'])('"%s" in the address is a change or the example', (typed) => {
    const numbers = JSON.stringify({ 'change-size': typed, 'p99-start': typed, 'changes': typed })
    dispatchEvent(Object.assign(new Event('storage'), { key: 'deck-your-numbers', newValue: numbers }))
    const at = pipeline(3, false)
    expect(at.change().text()).toMatch(/\+[46]%/)
    expect(at.wrapper.html()).not.toMatch(/NaN|Infinity/)
  })

  it('is on paper with what many such changes come to', async () => {
    const numbers = JSON.stringify({ 'change-size': '2', 'p99-start': '6' })
    expect(pipeline(3).wrapper.find('.printed').exists()).toBe(false)
    dispatchEvent(Object.assign(new Event('storage'), { key: 'deck-your-numbers', newValue: numbers }))
    const at = pipeline(3)
    expect(at.change().text()).toMatch(/\+2%.*mine/)
    expect(at.wrapper.get('.printed').text().replaceAll('\u00A0', ' ')).toBe('start 6.0 ms, each +2.0%: the 15th is rejected')
    expect(at.wrapper.find('input').exists()).toBe(false)
  })
})
