// @vitest-environment happy-dom
import type { SlideState, View } from '../../../src/composables/slide-state'
import type { CodeToken } from '../../../src/content/types'
import type { CodeSide } from './code'
import { mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { slideStateKey, viewKey } from '../../../src/composables/slide-state'
import CaseCode from './CaseCode.vue'

function side(file: string, words: readonly string[], says: string): CodeSide {
  const lines = words.map((word): CodeToken[] => [[word], ['()', 'mark']])
  const code = { file, region: 'add', first: 1, lines }
  return { code, marked: [`${words[0]}()`], says, makes: 0, objects: ['objects', 'made'] }
}

const props = { before: side('old.ts', ['one', 'two'], 'slow'), after: side('new.ts', ['two', 'three'], 'fast') }

function shown(view: View, step: number, active = true) {
  const state: SlideState = { active: ref(active), still: ref(view !== 'stage'), seen: ref(true) }
  return mount(CaseCode, { props: { ...props, step }, global: {
    provide: { [slideStateKey as symbol]: state, [viewKey as symbol]: view },
  } })
}

afterEach(() => vi.useRealTimers())

it('on stage, it shows the side of its step only', async () => {
  const picture = shown('stage', 0, false)
  expect(picture.text()).toContain('old.ts:1-2')
  expect(picture.text()).not.toContain('three')
  await picture.setProps({ step: 1 })
  expect(picture.text()).toContain('three')
  expect(picture.text()).not.toContain('old.ts')
  expect(picture.findAll('.code')).toHaveLength(1)
})

it('where nothing moves, it shows both sides', () => {
  for (const view of ['read', 'handout', 'page'] as const)
    expect(shown(view, 1).findAll('.code').map(code => code.classes('fault'))).toEqual([true, false])
})

it('while one side becomes the other, the old one is hidden from screen readers, and then it is gone', async () => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance', 'setTimeout'] })
  const picture = shown('stage', 0)
  await picture.setProps({ step: 1 })
  expect(picture.findAll('.side').map(each => each.attributes('aria-hidden'))).toEqual(['true', undefined])
  expect(picture.find('.entering .moves').text()).toBe('two')
  await vi.advanceTimersByTimeAsync(400)
  expect(picture.findAll('.side')).toHaveLength(1)
  expect(picture.find('.moves').exists()).toBe(false)
})
