// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { plainFigure } from '../../../src/lib/marks'
import { figureOf } from '../../../tests/support/figure'
import TextFigure from '../../text/TextFigure.vue'
import ChartBar from '../ChartBar.vue'
import ChartMultiples from '../stack/ChartMultiples.vue'
import ChartStack from '../stack/ChartStack.vue'
import ChartBlank from './ChartBlank.vue'
import ChartBroken from './ChartBroken.vue'
import ChartTimelines from './ChartTimelines.vue'

const question = { stalled: figureOf(8, 'months'), ruler: figureOf(35, 'weeks'), asked: figureOf(2, 'x') }
const answer = { weeks: figureOf(13, 'weeks'), reached: figureOf(4.2, 'x') }
const text = (id: keyof typeof answer) => plainFigure(answer[id]).replace(/\s/g, '')

function timelines(step: number, more: Partial<typeof answer> = {}) {
  const wrapper = mount(ChartTimelines, {
    props: {
      step,
      ...question,
      attempts: { first: ['rewrite', 'first', 'stalled after'], second: ['rework', 'second'] },
      ...more,
    },
    slots: { default: 'The moves', ask: 'The goal' },
    global: { components: { ChartBar, ChartBlank, ChartBroken, ChartMultiples, ChartStack, TextFigure } },
  })
  return { wrapper, shown: wrapper.text().replace(/\s/g, '') }
}

describe('two timelines on one ruler', () => {
  it('do not show the answer at any step of the slide that only asks the question', () => {
    for (const step of [0, 1, 2, 99]) {
      const { shown } = timelines(step)
      expect(shown).not.toContain(text('weeks'))
      expect(shown).not.toContain(text('reached'))
      expect(shown).not.toContain('Themoves')
    }
  })

  it('ask for the number of weeks on the first click, in an open-ended lane', () => {
    expect(timelines(0).shown).not.toContain('?weeks')
    const { shown, wrapper } = timelines(1)
    expect(shown).toContain('?weeks')
    expect(wrapper.find('.lane path').attributes('d')).toContain('H984')
  })

  it('begin the answer in the state in which the question ended', () => {
    expect(timelines(0, answer).shown).toBe(timelines(1).shown)
  })

  it('show the answer on the first click and what was done on the second', () => {
    const first = timelines(1, answer).shown
    expect(first).toContain(text('weeks'))
    expect(first).toContain(text('reached'))
    expect(first).not.toContain('?weeks')
    expect(first).not.toContain('Themoves')
    expect(timelines(2, answer).shown).toContain('Themoves')
  })

  it('draw the weeks of both attempts to the same scale', () => {
    const [first, second] = timelines(2, answer).wrapper.findAllComponents(ChartBar).map(bar => bar.props('length'))
    const toTheMiddleOfTheTeeth = first - 8
    expect(second / toTheMiddleOfTheTeeth).toBeCloseTo(answer.weeks.value / question.ruler.value)
  })
})
