// @vitest-environment happy-dom
import type { View } from '../src/composables/slide-state'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import SlideEyebrow from '../components/frame/SlideEyebrow.vue'
import SlideFrame from '../components/frame/SlideFrame.vue'
import SlideRead from '../components/frame/SlideRead.vue'
import { viewKey } from '../src/composables/slide-state'

const clicks = ref(0)

vi.mock('@slidev/client', () => ({
  useIsSlideActive: () => ref(true),
  useNav: () => ({ isPrintMode: ref(false) }),
  useSlideContext: () => ({ $renderContext: ref('slide'), $clicks: clicks, $page: ref(1) }),
}))

const layouts = import.meta.glob<{ default: object }>('../layouts/*.vue', { eager: true })
/** What Slidev registers by file name. */
const components = { SlideEyebrow, SlideFrame, SlideRead }
const slots = { default: '<h1>Claim</h1>', argument: '<p>Because</p>' }

function show(layout: object, view: View) {
  return mount(layout, {
    slots,
    global: { components, provide: { [viewKey as symbol]: view } },
  }).text()
}

it('finds every layout', () => {
  expect(Object.keys(layouts).map(path => basename(path))).toEqual(
    globSync('layouts/*.vue', { cwd: process.cwd() })
      .map(path => basename(path))
      .sort(),
  )
})

for (const [path, layout] of Object.entries(layouts)) {
  it(`${basename(path)} shows the argument in the read view and the handout, but not on the stage`, () => {
    expect(show(layout.default, 'read')).toContain('Because')
    expect(show(layout.default, 'handout')).toContain('Because')
    expect(show(layout.default, 'stage')).toContain('Claim')
    expect(show(layout.default, 'stage')).not.toContain('Because')
  })
}

it('a slide with a question asks until the first click, on stage only', async () => {
  const layout = Object.entries(layouts).find(([path]) => path.endsWith('picture.vue'))![1].default
  const asked = (view: View) => mount(layout, {
    slots: { ...slots, question: '<h1>Is it?</h1>' },
    global: { components, provide: { [viewKey as symbol]: view } },
  })
  expect(asked('read').text()).not.toContain('Is it?')
  expect(asked('handout').text()).not.toContain('Is it?')
  const stage = asked('stage')
  expect(stage.findAll('h1').map(head => head.text())).toEqual(['Is it?'])
  clicks.value = 1
  await nextTick()
  expect(stage.findAll('h1').map(head => head.text())).toEqual(['Claim'])
  clicks.value = 0
})

it('detects a layout that drops the argument', () => {
  const lossy = { components, template: '<SlideFrame name="x"><slot /></SlideFrame>' }
  expect(show(lossy, 'read')).toContain('Claim')
  expect(show(lossy, 'read')).not.toContain('Because')
})
