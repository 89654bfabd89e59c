import { checkCount, checkName, checkUnique } from '../../../src/lib/range.ts'
import { type } from '../../../src/lib/scale.ts'
import { textWidth } from '../../../src/lib/text-width.ts'

/** A build target of the drawn graph, and its direct dependencies. */
export interface GraphNode {
  id: string
  deps: readonly string[]
}

/**
 * Position of a target: its column and its place in the column, from 0 (top) to 1 (bottom). Column 0 holds the targets
 * without dependencies.
 */
export interface Place {
  id: string
  column: number
  place: number
}

/** Where a target is drawn: its left and top edges and its size, in px. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** An edge: a line from a dependency to the target that depends on it, in px. */
export interface Edge {
  from: string
  to: string
  x1: number
  y1: number
  x2: number
  y2: number
}

/**
 * All targets that depend on `id`, directly or transitively, excluding `id` itself.
 * @throws Error if there is no such target.
 */
export function reverseDependencies(targets: readonly GraphNode[], id: string): Set<string> {
  if (!targets.some(target => target.id === id))
    throw new Error(`There is no target "${id}" in the graph.`)
  const found = new Set<string>()
  const open = [id]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const target of targets) {
      if (target.deps.includes(next) && !found.has(target.id)) {
        found.add(target.id)
        open.push(target.id)
      }
    }
  }
  return found
}

/**
 * The column of each target: one more than the highest column among its dependencies, or 0 if it has none.
 * @throws Error on a dependency cycle or a missing target.
 */
export function columns(targets: readonly GraphNode[]): Map<string, number> {
  const byId = new Map(targets.map(target => [target.id, target]))
  const done = new Map<string, number>()
  const above = new Set<string>()
  function visit(id: string): number {
    const target = byId.get(id)
    if (!target)
      throw new Error(`There is no target "${id}" in the graph.`)
    if (above.has(id))
      throw new Error(`The target "${id}" depends on itself.`)
    const known = done.get(id)
    if (known !== undefined)
      return known
    above.add(id)
    const column = target.deps.length ? 1 + Math.max(...target.deps.map(visit)) : 0
    above.delete(id)
    done.set(id, column)
    return column
  }
  for (const target of targets)
    visit(target.id)
  return done
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length

/** Places targets in columns, spread evenly from top to bottom and sorted by the mean place of their dependencies. */
export function layout(targets: readonly GraphNode[]): Place[] {
  const column = columns(targets)
  const places = new Map<string, Place>()
  for (let c = 0; c <= Math.max(...column.values()); c++) {
    const members = targets
      .filter(target => column.get(target.id) === c)
      .map((target, i) => ({ id: target.id, pull: target.deps.length ? mean(target.deps.map(dep => places.get(dep)!.place)) : i }))
      .sort((a, b) => a.pull - b.pull)
    members.forEach(({ id }, i) => places.set(id, { id, column: c, place: members.length > 1 ? i / (members.length - 1) : 0.5 }))
  }
  return targets.map(target => places.get(target.id)!)
}

/** The edges of a graph, each from the middle of one box's right side to the middle of another's left side. */
export function edges(targets: readonly (GraphNode & Box)[]): Edge[] {
  const byId = new Map(targets.map(target => [target.id, target]))
  return targets.flatMap(to => to.deps.map((id) => {
    const from = byId.get(id)!
    return { from: id, to: to.id, x1: from.x + from.width, y1: from.y + from.height / 2, x2: to.x, y2: to.y + to.height / 2 }
  }))
}

/**
 * The target that an arrow key leads to. Up and down lead to the nearest one in the same column, left and right to the
 * nearest one in the adjacent column.
 * @returns The id, or undefined if the key leads nowhere.
 */
export function neighbour(places: readonly Place[], id: string, key: string): string | undefined {
  const here = places.find(p => p.id === id)!
  const nearest = (found: readonly Place[]) =>
    found.toSorted((a, b) => Math.abs(a.place - here.place) - Math.abs(b.place - here.place))[0]?.id
  const inColumn = (column: number) => places.filter(p => p.column === column && p.id !== id)
  switch (key) {
    case 'ArrowUp': return nearest(inColumn(here.column).filter(p => p.place < here.place))
    case 'ArrowDown': return nearest(inColumn(here.column).filter(p => p.place > here.place))
    case 'ArrowLeft': return nearest(inColumn(here.column - 1))
    case 'ArrowRight': return nearest(inColumn(here.column + 1))
    default: return undefined
  }
}

/** Top and bottom edges of the drawing, left edge of the gate, and how far the first column bleeds, in px. */
const TOP = 252
const BASE = 448
const GATE = 940
const BLEED = 4
/** Largest height of a target and least gap to the next one below, in px. */
const HEIGHT = 36
const GAP = 4
/** Distance of a name from its target's left edge, in the first column and in the others, and from the right edge, in px. */
const MARGIN = 60
const INSET = 14
const END = 12
/** Size of a name and least width of a target, in px. */
const NAME = type.small
const WIDTH = 128
/** Number, width and pitch in px of the shards beside a test. */
export const shards = { count: 4, width: 12, pitch: 14 } as const
/** Distance from the right edge of a test to that of its last shard, in px. */
const SHARDS = shards.count * shards.pitch

/** A target as it is drawn, with the distance of its name from its left edge in px. */
export type DrawnTarget = GraphNode & Box & { test?: boolean, inset: number }

/** X in px where the line from a test to the gate begins: right of its shards. */
export const leaves = ({ x, width }: Box): number => x + width + SHARDS

/** The drawing's measures, in px. */
export const frame = { top: TOP, base: BASE, gate: GATE } as const

/**
 * Places the targets: columns as wide as their longest names, with equal gaps between them and before the gate.
 * @param targets Two to five columns of one to seven targets.
 */
export function draw(targets: readonly (GraphNode & { test?: boolean })[]): DrawnTarget[] {
  const places = layout(targets)
  const count = Math.max(...places.map(({ column }) => column)) + 1
  const inColumn = Array.from({ length: count }, (_, column) => targets.filter((_, i) => places[i].column === column))
  const inset = (column: number) => column ? INSET : MARGIN
  const widths = inColumn.map((column, i) =>
    Math.max(i ? WIDTH : WIDTH + MARGIN, inset(i) + END + Math.max(...column.map(({ id }) => textWidth(id, NAME, 'mono')))))
  const beside = inColumn.map(column => column.some(({ test }) => test) ? SHARDS : 0)
  const gap = (GATE + BLEED - [...widths, ...beside].reduce((sum, each) => sum + each, 0)) / count
  const lefts = widths.map((_, i) => -BLEED + [...widths.slice(0, i), ...beside.slice(0, i)].reduce((sum, each) => sum + each, i * gap))
  const height = Math.min(HEIGHT, (BASE - TOP) / Math.max(...inColumn.map(({ length }) => length)) - GAP)
  return targets.map((target, i) => {
    const { column, place } = places[i]
    return { ...target, x: lefts[column], y: TOP + place * (BASE - TOP - height), width: widths[column], height, inset: inset(column) }
  })
}

/**
 * Checks a graph and the target that a page changes.
 * @throws RangeError that names the target, unless there are two to five columns of at most seven targets, with names that
 * leave room for the edges between the columns. @throws Error on a cycle or a missing target.
 */
export function checkGraph(targets: readonly (GraphNode & { test?: boolean })[], change: string): void {
  checkUnique('targets', targets.map(({ id }) => id))
  targets.forEach(({ id }) => checkName('The target', id, { length: 16, word: 16 }))
  reverseDependencies(targets, change)
  const places = layout(targets)
  const numbers = [...new Set(places.map(({ column }) => column))]
  checkCount('columns of targets', numbers, 2, 5)
  numbers.forEach(column => checkCount('targets in a column', places.filter(place => place.column === column), 1, 7))
  const drawn = draw(targets)
  const [first, second] = [0, 1].map(column => drawn[places.findIndex(place => place.column === column)])
  if (second.x - first.x - first.width < 24)
    throw new RangeError(`The names of the targets leave too little room for the edges: shorten the longest of each column.`)
}
