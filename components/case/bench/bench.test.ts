import type { Kind, Way } from './bench'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFigure } from '../../../src/lib/format'
import { asText, computation, kept, printedMultiple, solve, wayFor } from './bench'

const kinds: readonly Kind[] = [
  { name: 'latency', unit: 'ms', better: 'lower' },
  { name: 'throughput', unit: 'req/s', better: 'higher' },
  { name: 'flakes', unit: '%', better: 'lower' },
]
const bench = (number: string, goal = '', kind = '') => solve({ kind, what: '', number, goal }, kinds)
function times(...texts: Parameters<typeof bench>) {
  const { state, multiple } = bench(...texts)
  return multiple === undefined ? state : formatFigure(printedMultiple(multiple))
}

describe('the multiple that is needed', () => {
  it('is number over goal if lower is better, and the other way round', () => {
    expect(times('900 ms', '250 ms')).toBe('3.6×')
    expect(times('42 req/s', '310')).toBe('7.4×')
    expect(bench('42 req/s', '310').better).toBe('higher')
    // Of a unit that says nothing, the goal says what is better.
    expect(times('60%', '90%')).toBe('1.5×')
    expect(times('18%', '0.8%')).toBe('22.5×')
  })

  it('is printed with as many decimals as it takes', () => {
    expect(times('900 ms', '850 ms')).toBe('1.06×')
    expect(times('2 s', '1 s')).toBe('2.0×')
    expect(times('41 min', '10 s')).toBe('246×')
  })

  it('converts within time only', () => {
    expect(times('41 min', '6 min 12 s')).toBe('6.6×')
    expect(times('4.1 s', '380')).toBe('reached')
    expect(times('4.1 s', '380 ms')).toBe('10.8×')
    expect(bench('900 ms', '12%')).toMatchObject({ state: 'number', problem: { field: 'goal', problem: 'unit' } })
  })

  it('takes a missing unit from the other number, or from the kind', () => {
    expect(bench('900', '250 ms').number).toEqual({ value: 900, unit: 'ms' })
    expect(bench('900 ms', '250').goal).toEqual({ value: 250, unit: 'ms' })
    expect(bench('6 min 12 s', '5').goal).toEqual({ value: 5, unit: 'min' })
    expect(bench('900', '250', 'latency').number).toEqual({ value: 900, unit: 'ms' })
    expect(bench('900', '250').number).toEqual({ value: 900, unit: '' })
  })

  it('is none without a number or a goal, once it is reached, or if it is too large', () => {
    expect(times('')).toBe('empty')
    expect(times('', '250 ms')).toBe('empty')
    expect(times('900 ms')).toBe('number')
    expect(times('900 ms', '900 ms')).toBe('reached')
    expect(times('900 ms', '1 s')).toBe('reached')
    expect(times('310 req/s', '42')).toBe('reached')
    expect(times('5%', '6%', 'flakes')).toBe('reached')
    expect(times('8 h', '1 µs')).toBe('far')
  })

  it('is finite and above one for any two numbers', () => {
    const text = fc.tuple(fc.double({ min: 0.01, max: 1e6, noNaN: true }), fc.constantFrom('', ' ms', ' s', ' min', '%', ' req/s', ' GB'))
      .map(([value, unit]) => `${value.toFixed(2)}${unit}`)
    fc.assert(fc.property(text, text, (number, goal) => {
      const { state, multiple } = bench(number, goal)
      expect(state === 'needed').toBe(multiple !== undefined)
      if (multiple !== undefined) {
        expect(Number.isFinite(multiple) && multiple > 1).toBe(true)
        expect(formatFigure(printedMultiple(multiple))).not.toBe('1.00×')
      }
    }))
  })

  it('comes with its computation, in which a common unit may stand once', () => {
    expect(computation(bench('900 ms', '250'))).toBe('900\u00A0ms / 250\u00A0ms')
    expect(computation(bench('1200 req/s', '3,000'), true)).toBe('3,000 / 1,200\u00A0req/s')
    expect(computation(bench('41 min', '6 min 12 s'), true)).toBe('41\u00A0min / 6\u00A0min\u00A012\u00A0s')
  })
})

it('the picture keeps what it shows until the newest text is a number', () => {
  expect(kept('900 ms', '25', true)).toBe('25')
  expect(kept('250', '250 m', true)).toBe('250')
  expect(kept('250', '250 m', false)).toBe('250 m')
  expect(kept('250', 'oops', false)).toBe('250')
  expect(kept('250', '', true)).toBe('')
})

describe('the way in', () => {
  const ways: readonly Way[] = [
    { name: 'tuning', to: 'a', words: ['p99', 'per core'], units: ['ms', 'req/s'] },
    { name: 'distributed', to: 'b', words: ['shed', 'fan-out'] },
    { name: 'builds', to: 'c', words: ['build', 'flake'], units: ['min', '%'] },
  ]
  const fits = (name: string, unit?: string) => ways[wayFor(ways, [name], unit)]?.name

  it('follows the words of the number\'s name, then its unit', () => {
    expect(fits('checkout, p99')).toBe('tuning')
    expect(fits('Fan-out tail', 'ms')).toBe('distributed')
    expect(fits('PR builds', 'ms')).toBe('builds')
    expect(fits('washed', '%')).toBe('builds')
    expect(fits('', 'ms')).toBe('tuning')
    expect(fits('', 'GB')).toBeUndefined()
    expect(fits('')).toBeUndefined()
  })
})

it('the text has what was typed, and blanks for the rest', () => {
  const facts = [{ name: 'load', text: '1,200 req/s' }, { name: 'hardware', text: '' }, { name: 'date', text: ' ' }]
  const [labels, words] = [{ number: 'number', goal: 'goal' }, { subject: 'One number', needed: 'needed', start: 'Start with' }]
  expect(asText(bench('900 ms', '250'), 'checkout, p99', facts, labels, words, 'Tuning')).toBe([
    'One number',
    '',
    'number: checkout, p99, 900 ms',
    'goal: 250 ms (3.6× needed: 900 ms / 250 ms)',
    'load: 1,200 req/s',
    'hardware: ________',
    'date: ________',
    '',
    'Start with: Tuning',
  ].join('\n'))
  expect(asText(bench(''), '', facts, labels, words)).toContain('number: ________\ngoal: ________\n')
})
