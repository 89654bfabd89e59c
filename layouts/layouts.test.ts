// @vitest-environment happy-dom
import type { View } from '../src/composables/slide-state'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { ref } from 'vue'
import SlideFrame from '../components/frame/SlideFrame.vue'
import { viewKey } from '../src/composables/slide-state'

vi.mock('@slidev/client', () => ({
  useIsSlideActive: () => ref(true),
  useNav: () => ({ isPrintMode: ref(false) }),
  useSlideContext: () => ({ $renderContext: ref('slide') }),
}))

const layouts = import.meta.glob<{ default: object }>('../layouts/*.vue', { eager: true })
const slots = { default: '<h1>Claim</h1>', argument: '<p>Because</p>' }

function show(layout: object, view: View) {
  return mount(layout, {
    slots,
    global: { components: { SlideFrame }, provide: { [viewKey as symbol]: view } },
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

it('detects a layout that drops the argument', () => {
  const lossy = { components: { SlideFrame }, template: '<SlideFrame name="x"><slot /></SlideFrame>' }
  expect(show(lossy, 'read')).toContain('Claim')
  expect(show(lossy, 'read')).not.toContain('Because')
})
