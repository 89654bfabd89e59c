import { parseAst } from 'vite'

interface Node {
  type: string
  start: number
  end: number
  key?: { type: string, name?: string, value?: unknown }
  computed?: boolean
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** Every property called `name` in an object expression; matches nested inside another match are left out. */
function named(node: Node, name: string): Node[] {
  const children = Object.values(node).flat().filter(isNode)
  const found = node.type === 'ObjectExpression'
    ? children.filter(({ type, key, computed }) => type === 'Property' && !computed && (key?.name ?? key?.value) === name)
    : []
  return [...found, ...children.filter(child => !found.includes(child)).flatMap(child => named(child, name))]
}

/**
 * Removes a property from every object literal in a module, so that it is not shipped.
 * @param code The module as JavaScript.
 * @param name The property's name.
 */
export function stripProperty(code: string, name: string): string {
  return named(parseAst(code) as unknown as Node, name)
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^\s*,/, ''), code)
}
