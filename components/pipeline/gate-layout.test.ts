import type { PipelineStage } from '../../src/content/types'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canvas } from '../../src/lib/scale'
import { countLines } from '../../src/lib/text-lines'
import { figureOf } from '../../tests/support/figure'
import { checkPipeline, clockBar, clockType, gauge, labelType, layoutGate } from './gate-layout'
import { courseOf, statedOf } from './pipeline'
import { stationsOf, track } from './track'

const name = fc.constantFrom('lint', 'build', 'perf-gate', 'security scan', 'integration', 'static analysis', 'licence check', 'prod')
/** Pipelines of four to nine stages with the gate anywhere but first, and limits and changes in their ranges. */
const pipelines = fc.integer({ min: 4, max: 9 }).chain(count => fc.record({
  names: fc.uniqueArray(name, { minLength: Math.min(count, 8), maxLength: Math.min(count, 8) }),
  gate: fc.integer({ min: 1, max: count - 1 }),
  timed: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
  limit: fc.integer({ min: 1, max: 40 }),
  good: fc.double({ min: 0.1, max: 1, noNaN: true }),
  bad: fc.double({ min: 1.06, max: 1.99, noNaN: true }),
}).map(({ names, gate, timed, limit, good, bad }) => {
  const stages = Array.from({ length: count }, (_, i): PipelineStage => ({
    id: names[i] ?? 'canary',
    measure: '12 s',
    detail: 'What it decides.',
    ...(i === gate ? { gate: true } : timed[i] ? { time: figureOf(12, 's') } : {}),
  }))
  const [least, most] = [figureOf(good * limit, '%'), figureOf(bad * limit, '%')]
  return { stages, limit: figureOf(limit, '%'), good: least, bad: most, total: figureOf(372, 'min s') }
}))

describe('the layout of a pipeline', () => {
  it('keeps the change before the gate, and the facts and the clock beside it, on the canvas', () => {
    fc.assert(fc.property(pipelines, (data) => {
      checkPipeline(data)
      const layout = layoutGate(data)
      const { gate, change, facts } = layout
      expect(change).toBeLessThanOrEqual(gate.x)
      expect(stationsOf(data.stages.length)[0]).toBe(canvas.margin)
      expect(gate.high + canvas.top).toBeLessThan(track.top - 30)
      expect(data.bad.value * layout.percent).toBeCloseTo(232)
      const beside = (left: number, right: number) => right <= gate.x || left >= gate.x + gate.width
      expect(beside(facts.left, facts.right)).toBe(true)
      expect(facts.right - facts.left).toBeGreaterThanOrEqual(200)
      const bar = clockBar(layout)
      expect(beside(bar.left, bar.left + bar.width)).toBe(true)
      expect(bar.left + bar.width).toBeLessThanOrEqual(canvas.width)
      if (!facts.behind)
        expect(facts.right).toBeLessThan(gate.x - change)
    }))
  })

  it('sets the sum of the stated times on at most two lines, beside the lintel', () => {
    fc.assert(fc.property(pipelines, (data) => {
      const layout = layoutGate(data)
      const course = courseOf(data.stages, data.total)
      const terms = course.legs.map(({ id, seconds }) => `${id} ${seconds} s`)
      const { sum, total } = clockType(layout, { terms, sum: `${statedOf(course)} s`, total: data.total, name: ['PR to prod,', 'median'] })
      expect(countLines(`${terms.join(' + ')} = ${statedOf(course)} s`, sum.width, sum.size)).toBeLessThanOrEqual(3)
      expect(total).toBeGreaterThanOrEqual(60)
    }))
  })

  it('marks round percentages below the limit, far enough apart', () => {
    expect(gauge(3, 58)).toEqual([1, 2])
    fc.assert(fc.property(pipelines, (data) => {
      const { percent } = layoutGate(data)
      const marks = gauge(data.limit.value, percent)
      expect(marks.every((mark, i) => mark < data.limit.value && (mark - (marks[i - 1] ?? 0)) * percent >= 39)).toBe(true)
    }))
  })
})

describe('the labels of the stages', () => {
  const stages = (ids: readonly string[], measure = '12 s') => ids.map(id => ({ id, measure }))

  it('are as large as the distance between the stages allows', () => {
    expect(labelType(stages(['commit', 'lint', 'build', 'test', 'perf-gate', 'stage', 'prod'])).name).toEqual({ size: 22, line: 30 })
    expect(labelType(stages(Array.from({ length: 9 }, (_, i) => `static analysis ${i}`))).name.size).toBeLessThan(18)
  })

  it('are refused by name if they do not fit', () => {
    const long = Array.from({ length: 9 }, (_, i) => i ? `stage ${i}` : 'unbreakablespecification')
    expect(() => labelType(stages(long))).toThrow('The stage "unbreakablespecification" is too long a name for 9 stages')
    expect(() => labelType(stages(long.slice(1), 'a measure that has many words'))).toThrow('The measure "a measure that')
  })
})

it('a pipeline outside its range is refused in one line that says why', () => {
  const [data] = fc.sample(pipelines, 1)
  const plain = data.stages.map(({ gate: _, ...stage }) => stage)
  expect(() => checkPipeline({ ...data, stages: plain })).toThrow('One stage, but not the first, must check p99 (gate: true), not none.')
  const many = [...data.stages, ...data.stages, ...data.stages]
  expect(() => checkPipeline({ ...data, stages: many })).toThrow('stages, but the picture fits four to nine')
  const far = { bad: figureOf(100, '%'), limit: figureOf(3, '%'), good: figureOf(1, '%') }
  expect(() => checkPipeline({ ...data, ...far })).toThrow('test-100-% is 100')
  const timed = data.stages.map((stage, i) => i ? stage : { ...stage, time: figureOf(12, 's') })
  expect(() => checkPipeline({ ...data, stages: timed, total: figureOf(12, 's') })).toThrow('which is not less than test-12-s, 12 s.')
})
