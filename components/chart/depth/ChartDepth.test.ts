// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { figureOf } from '../../../tests/support/figure'
import { parts } from '../../../tests/support/parts'
import TextFigure from '../../text/TextFigure.vue'
import ChartDepth from './ChartDepth.vue'
import ChartDepthArea from './ChartDepthArea.vue'
import ChartDepthWho from './ChartDepthWho.vue'

const area = (name: string, whole = false) => ({ name, terms: `${name} terms`, line: `${name} line`, whole })
const props = {
  ends: ['top', 'bottom'] as const,
  name: 'N',
  role: 'R',
  years: figureOf(12, 'years'),
  what: 'w',
  areas: [area('a', true), area('b'), area('c'), area('d')],
}

function depth(step: number) {
  const components = { ChartDepthArea, ChartDepthWho, TextFigure }
  return parts(mount(ChartDepth, { attachTo: document.body, props: { ...props, step }, global: { components } }))
}

describe('the depth line', () => {
  it('opens nothing at first, then one area per step from the bottom up, and stays on the top one', () => {
    expect([0, 1, 2, 3, 4, 9].map(step => depth(step).opened())).toEqual([[], [3], [2], [1], [0], [0]])
  })

  it('shows the line of text of the open area only', () => {
    const text = depth(1).wrapper.text()
    expect(text).toContain('d line')
    expect(text).not.toContain('a line')
  })

  it('lights the whole line for an area that spans it, and only part of it for the others', () => {
    const lit = (step: number) => depth(step).wrapper.get<HTMLElement>('.lit').element.style.getPropertyValue('--height')
    expect([lit(4), lit(1)]).toEqual(['392', '72'])
  })

  it('opens areas with the vertical arrow keys, has one tab stop, and closes an open area on a click', async () => {
    const { buttons, opened, stops } = depth(1)
    await buttons()[3].trigger('keydown', { key: 'ArrowUp' })
    expect([opened(), stops()]).toEqual([[2], [2]])
    expect(document.activeElement).toBe(buttons()[2].element)
    await buttons()[2].trigger('click')
    expect(opened()).toEqual([])
  })
})
