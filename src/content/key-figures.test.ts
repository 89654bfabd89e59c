import { expect, it } from 'vitest'
import { withoutMarks } from '../lib/marks'
import { keyFigureOf } from './key-figures'

it('a key figure gets its figures and their marks', () => {
  const key = keyFigureOf({ before: '@{payments-p99-before}', after: '@{payments-p99-after}', claim: 'Payments p99' }, 'payments')
  expect(Object.values(key).map(withoutMarks)).toEqual(['184\u00A0ms', '28\u00A0ms', 'Payments p99', 'payments-p99-after'])
  expect(key.after).not.toBe(withoutMarks(key.after))
})

it('a key figure without its claim, or with something else in it, is refused with the slide\'s name', () => {
  for (const wrong of ['28 ms', { after: '28 ms' }, { after: 28, claim: 'p99' }, { after: '28 ms', claim: 'p99', unit: 'ms' }])
    expect(() => keyFigureOf(wrong, 'payments')).toThrow('The page of "payments": `keyFigure` needs')
})
