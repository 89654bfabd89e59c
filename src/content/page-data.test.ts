import { expect, it } from 'vitest'
import { figure } from './index'
import { callsOf, dataSets, withData } from './page-data'
import { stages } from './pipeline'

/** What a component gets from an attribute of a page. */
function propOf(expression: string): unknown {
  const [, attribute] = /="([^"]*)"/.exec(withData(`<A :a="${expression}" />`))!
  // eslint-disable-next-line no-new-func -- Vue compiles the attribute to just this
  return new Function(`return (${attribute})`)()
}

it('a figure in an attribute becomes the figure itself, without what only the register prints', () => {
  const { value, unit, kind } = figure('payments-p99-after')
  expect(propOf(`figure('payments-p99-after')`)).toEqual({ id: 'payments-p99-after', value, unit, kind })
  expect(propOf(`[{ before: figure('payments-p99-ratio') }]`)).toEqual([{ before: callsOf().figure('payments-p99-ratio') }])
  expect(callsOf().figure('payments-p99-ratio').computation).toContain('/')
})

it('a set of data becomes the data, with the figures in its texts filled in', () => {
  expect(propOf(`content('stages')`)).toEqual(dataSets.stages())
  expect(propOf(`content('matrix')`)).toEqual(dataSets.matrix())
  expect(JSON.stringify(dataSets.stages())).not.toContain('@{')
  expect(dataSets.stages().map(({ id }) => id)).toEqual(stages.map(({ id }) => id))
})

it('an unknown id or name is refused, with the nearest known one', () => {
  expect(() => withData(`figure('payments-p98-after')`)).toThrow(
    'figure(\'payments-p98-after\') names nothing in src/content. Did you mean payments-p99-after?',
  )
  expect(() => withData(`content('stage')`)).toThrow('Did you mean stages?')
})

it('other text stays as it is', () => {
  const text = 'Costs $5, figure without a call, @{payments-p99-after}'
  expect(withData(text)).toBe(text)
})
