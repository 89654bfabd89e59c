import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canvas } from '../../src/lib/scale'
import { checkProjects, layoutProjects } from './projects'

it('places two to six blocks one under the other, above the footer', () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 6 }), (count) => {
    const { tops, height, end, lines } = layoutProjects(Array.from({ length: count }, () => ({ name: 'a project' })))
    expect(tops[0]).toBe(canvas.top)
    for (let i = 1; i < count; i++)
      expect(tops[i] - tops[i - 1] - height).toBeGreaterThan(7.9)
    expect(tops[count - 1] + height).toBeLessThanOrEqual(canvas.base + 4)
    expect(height).toBeGreaterThan(44)
    expect(lines).toBeGreaterThan(end)
  }))
})

it('refuses what does not fit, by its text', () => {
  const project = (name: string, line = 'times the TCP handshake', detail?: string) => ({ name, drawing: 'bus' as const, line, detail })
  expect(() => checkProjects([project('wire-probe'), project('Monocoque')])).not.toThrow()
  expect(() => checkProjects([project('wire-probe')])).toThrow('one projects')
  expect(() => checkProjects([project('wire-probe'), project('wire-probe')])).toThrow('two projects "wire-probe"')
  const long = 'A very long name of a project'
  expect(() => checkProjects([project('a'), project(long)])).toThrow(`"${long}" does not fit`)
  expect(() => checkProjects([project('a'), project('b', 'a line that goes on '.repeat(5))])).toThrow('does not fit on one line')
  expect(() => checkProjects([project('a'), project('b', 'c', 'small type that goes on '.repeat(3))])).not.toThrow()
  expect(() => checkProjects([project('a'), project('b', 'c', 'small type that goes on '.repeat(5))])).toThrow('does not fit on one line')
})
