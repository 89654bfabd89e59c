// @vitest-environment happy-dom
import type { PublicSettings } from '../../../src/content/config'
import type { Block } from './strata'
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { figureOf } from '../../../tests/support/figure'
import { parts } from '../../../tests/support/parts'
import TextFigure from '../../text/TextFigure.vue'
import ChartStrata from './ChartStrata.vue'

const settings = vi.hoisted((): PublicSettings => ({}))
vi.mock('../../../src/settings', () => ({ settings }))
// A picture outside a slide shows its final state: here it is on a slide.
vi.mock('../../../src/composables/slide-state', async (original) => {
  const { ref } = await import('vue')
  return { ...await original<object>(), useSlideState: () => ({ still: ref(false), active: ref(true) }) }
})
beforeEach(() => delete settings.projectLinks)

function block(name: string, column: number, more: Partial<Block> = {}): Block {
  return { name, line: `${name} line`, detail: `${name} detail`, column, ...more }
}
const stratum = (name: string, ...blocks: Block[]) => ({ name, terms: `${name} terms`, detail: `${name} detail`, blocks })
const props = {
  name: 'N',
  role: 'R',
  years: figureOf(12, 'years'),
  what: 'w',
  strata: [
    stratum('a', block('x', 1, { spans: true, project: 'monocoque' })),
    stratum('b', block('y', 2, { contributed: true })),
    stratum('c', block('z', 0)),
  ],
}

function strata() {
  return parts(mount(ChartStrata, { attachTo: document.body, props, global: { components: { TextFigure } } }))
}

describe('the strata', () => {
  it('open with a press, one at a time, with what stands in them, and close with another press', async () => {
    const { wrapper, buttons, opened } = strata()
    const details = () => wrapper.findAll('.detail').map(each => each.text())
    expect(details()).toEqual([])
    await buttons()[1].trigger('click')
    expect(opened()).toEqual([1])
    expect(details()).toEqual(['x detail', 'b detail', 'y detail'])
    await buttons()[2].trigger('click')
    expect(details()).toEqual(['c detail', 'z detail'])
    await buttons()[2].trigger('click')
    expect(opened()).toEqual([])
  })

  it('open with the vertical arrow keys, have one tab stop, and point to what they opened', async () => {
    const { wrapper, buttons, opened, stops } = strata()
    await buttons()[0].trigger('keydown', { key: 'ArrowDown' })
    expect([opened(), stops()]).toEqual([[1], [1]])
    expect(document.activeElement).toBe(buttons()[1].element)
    expect(wrapper.get(`[id="${buttons()[1].attributes('aria-controls')}"]`).text()).toBe('b detail')
  })

  it('show others\' work as an outline', () => {
    expect(strata().wrapper.findAll('.contributed').map(each => each.get('.name').text())).toEqual(['y'])
  })

  it('link a project whose address is set, and no other', () => {
    expect(strata().wrapper.findAll('a')).toHaveLength(0)
    settings.projectLinks = { monocoque: 'https://example.com/m' }
    expect(strata().wrapper.findAll('a').map(a => `${a.text()} ${a.attributes('href')}`)).toEqual(['x https://example.com/m'])
  })
})
