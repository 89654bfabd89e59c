import type { GraphNode } from './graph'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkGraph, columns, draw, edges, frame, layout, leaves, neighbour, reverseDependencies } from './graph'

const small: GraphNode[] = [
  { id: 'base', deps: [] },
  { id: 'text', deps: [] },
  { id: 'json', deps: ['base', 'text'] },
  { id: 'mail', deps: ['json'] },
  { id: 'test', deps: ['mail', 'base'] },
]

/** Arbitrary acyclic graphs: each target depends only on earlier ones. */
const graphs = fc.array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 14 })
  .map(rows => rows.map((row, i): GraphNode => ({ id: `t${i}`, deps: [...new Set(row.filter(() => i > 0).map(n => `t${n % i}`))] })))

describe('the reverse dependencies of a target', () => {
  it('are all the targets that depend on it, directly or transitively, but not the target itself', () => {
    expect([...reverseDependencies(small, 'text')].sort()).toEqual(['json', 'mail', 'test'])
    expect([...reverseDependencies(small, 'mail')]).toEqual(['test'])
    expect([...reverseDependencies(small, 'test')]).toEqual([])
  })

  it('are, in any graph, the targets from which it can be reached by following dependencies', () => {
    fc.assert(fc.property(graphs, (targets) => {
      const reaches = (from: string, to: string): boolean =>
        targets.find(t => t.id === from)!.deps.some(dep => dep === to || reaches(dep, to))
      for (const { id } of targets)
        expect([...reverseDependencies(targets, id)].sort()).toEqual(targets.map(t => t.id).filter(t => reaches(t, id)).sort())
    }), { numRuns: 50 })
  })

  it('cannot be determined for a target that is not in the graph', () => {
    expect(() => reverseDependencies(small, 'mial')).toThrow('mial')
  })
})

describe('the layout', () => {
  it('puts every target to the right of all its dependencies, in any graph', () => {
    fc.assert(fc.property(graphs, (targets) => {
      const column = columns(targets)
      for (const { id, deps } of targets) {
        for (const dep of deps)
          expect(column.get(id)!).toBeGreaterThan(column.get(dep)!)
      }
    }), { numRuns: 50 })
  })

  it('gives no two targets the same place, in any graph', () => {
    fc.assert(fc.property(graphs, (targets) => {
      const places = layout(targets)
      expect(new Set(places.map(p => `${p.column} ${p.place}`)).size).toBe(targets.length)
      expect(places.every(p => p.place >= 0 && p.place <= 1)).toBe(true)
    }), { numRuns: 50 })
  })

  it('puts a target near its dependencies', () => {
    const places = layout([{ id: 'a', deps: [] }, { id: 'b', deps: [] }, { id: 'onB', deps: ['b'] }, { id: 'onA', deps: ['a'] }])
    expect(places.find(p => p.id === 'onA')!.place).toBe(0)
    expect(places.find(p => p.id === 'onB')!.place).toBe(1)
  })

  it('throws an error that names a target in a cycle, or a missing target', () => {
    expect(() => columns([{ id: 'a', deps: ['b'] }, { id: 'b', deps: ['a'] }])).toThrow('"a" depends on itself')
    expect(() => columns([{ id: 'a', deps: ['gone'] }])).toThrow('gone')
  })
})

describe('the edges', () => {
  it('are drawn one for each direct dependency, and none for transitive ones', () => {
    const drawn = small.map(target => ({ ...target, x: 0, y: 0, width: 1, height: 1 }))
    expect(edges(drawn).map(({ from, to }) => `${from} ${to}`)).toEqual(['base json', 'text json', 'json mail', 'mail test', 'base test'])
  })

  it('run from the middle of the right side of a dependency to the middle of the left side of its dependent', () => {
    const size = { width: 100, height: 36 }
    const [edge] = edges([{ id: 'a', deps: [], x: -4, y: 252, ...size }, { id: 'b', deps: ['a'], x: 278, y: 400, ...size }])
    expect(edge).toEqual({ from: 'a', to: 'b', x1: 96, y1: 270, x2: 278, y2: 418 })
  })
})

it('moves to the nearest target in the direction of the arrow key, and nowhere past the edge', () => {
  const places = layout(small)
  const from = (id: string) => (key: string) => neighbour(places, id, key)
  expect(['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'a'].map(from('base'))).toEqual([
    'text',
    'json',
    undefined,
    undefined,
    undefined,
  ])
  expect(from('mail')('ArrowRight')).toBe('test')
})

describe('a graph within its range', () => {
  const drawable = graphs.filter((targets) => {
    try {
      checkGraph(targets, 't0')
      return true
    }
    catch {
      return false
    }
  })

  it('is drawn without one target over another, left of the gate', () => {
    fc.assert(fc.property(drawable, (targets) => {
      const drawn = draw(targets)
      for (const [i, a] of drawn.entries()) {
        expect(a.y).toBeGreaterThanOrEqual(frame.top)
        expect(a.y + a.height).toBeLessThanOrEqual(frame.base + 0.01)
        expect(a.test ? leaves(a) : a.x + a.width).toBeLessThanOrEqual(frame.gate)
        for (const b of drawn.slice(i + 1))
          expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height < b.y || b.y + b.height < a.y).toBe(true)
      }
      for (const { x1, x2 } of edges(drawn))
        expect(x1).toBeLessThan(x2)
    }))
  })

  it('may not have a single column, nor eight targets in one', () => {
    expect(() => checkGraph([{ id: 'a', deps: [] }], 'a')).toThrow('one columns of targets')
    const wide = Array.from({ length: 8 }, (_, i) => ({ id: `t${i}`, deps: [] }))
    expect(() => checkGraph([...wide, { id: 'all', deps: ['t0'] }], 't0')).toThrow('eight targets in a column')
  })
})
