// @vitest-environment happy-dom
import type { SlideState } from '../../../src/composables/slide-state'
import { mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { ref } from 'vue'
import { slideStateKey } from '../../../src/composables/slide-state'
import { figureOf } from '../../../tests/support/figure'
import ChartBar from '../../chart/ChartBar.vue'
import ChartRuler from '../../chart/ChartRuler.vue'
import TextFigure from '../../text/TextFigure.vue'
import CaseTrace from './CaseTrace.vue'

const mounted: { unmount: () => void }[] = []
afterEach(() => mounted.splice(0).forEach(wrapper => wrapper.unmount()))

/** Mounts the picture as on stage or, if `still`, without motion as on paper. */
function trace(step: number, still = false) {
  const stage: SlideState = { active: ref(!still), still: ref(still), seen: ref(true) }
  const wrapper = mount(CaseTrace, {
    props: {
      step,
      before: figureOf(5, 's'),
      reading: figureOf(3, 's'),
      after: figureOf(500, 'ms'),
      what: 'feed, p99',
      symptom: 'Slow on Mondays',
      answer: 'shard 7 · 3s · queue',
      moves: ['One lock less', 'One queue more'],
      count: figureOf(0, 'count'),
      countWords: 'errors a week',
    },
    slots: { default: '<pre>trace --by shard</pre>' },
    global: { components: { ChartBar, ChartRuler, TextFigure }, provide: { [slideStateKey as symbol]: stage } },
  })
  mounted.push(wrapper)
  return wrapper
}

function bars(of: ReturnType<typeof trace>) {
  return of.findAllComponents(ChartBar).map(bar => [bar.props('tone'), Math.round(bar.props('length'))])
}

const controls = (of: ReturnType<typeof trace>) => of.findAll('button').map(button => button.text())

it('asks first, then shows the answer on the ruler, then moves and after', () => {
  const asked = trace(0)
  expect(asked.text()).toContain('trace --by shard')
  expect(bars(asked)).toEqual([['mass', 924]])
  expect(asked.text()).not.toContain('queue')

  const answered = trace(1)
  expect(bars(answered)).toEqual([['mass', 924], ['fault', Math.round(924 * 3 / 5)]])
  expect(answered.get('.answer').text().replace(/\s+/g, ' ')).toBe('shard 7 · 3s · queue')
  expect(answered.text()).not.toContain('One lock less')

  const done = trace(2)
  expect(bars(done)).toEqual([['mass', 924], ['fault', Math.round(924 * 3 / 5)], ['signal', Math.round(924 / 10)]])
  expect(done.findAll('.moves li').map(move => move.text())).toEqual(['One lock less', 'One queue more'])
})

it('types the command only before it is answered, and only where there is motion', () => {
  expect(trace(0).find('.typing').exists()).toBe(true)
  expect(trace(1).find('.typing').exists()).toBe(false)
  expect(trace(0, true).find('.typing').exists()).toBe(false)
})

it('races before and after, can be paused, and on paper shows both arrived, without controls', async () => {
  const live = trace(2)
  expect(controls(live)).toEqual(['pause', 'replay'])
  await live.get('button').trigger('click')
  expect(controls(live)).toEqual(['play', 'replay'])

  const paper = trace(2, true)
  expect(controls(paper)).toEqual([])
  expect(paper.findAllComponents(ChartBar).map(bar => bar.props('fill'))).toEqual([1, 1, 1])
  expect(paper.findAll('.cap')).toHaveLength(2)
})
