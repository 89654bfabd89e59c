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
