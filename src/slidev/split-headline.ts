import type { VNode } from 'vue'
import { cloneVNode, Fragment } from 'vue'

/** The nodes of a slot, those of its fragments included. */
function flat(nodes: readonly VNode[]): VNode[] {
  return nodes.flatMap(node => node.type === Fragment && Array.isArray(node.children) ? flat(node.children as VNode[]) : [node])
}

/**
 * A slide's content apart: its headline, one level lower than the title of the page it stands on, and the rest.
 * Slidev hands both to a layout as one slot.
 * @param content The nodes of the slide's default slot.
 * @param level The headline's level. Default: 2.
 */
export function splitHeadline(content: readonly VNode[] = [], level: 1 | 2 = 2): { headline: VNode[], picture: VNode[] } {
  const nodes = flat(content)
  return {
    headline: nodes.filter(node => node.type === 'h1').map(node => level === 1 ? node : cloneVNode(node, { 'aria-level': level })),
    picture: nodes.filter(node => node.type !== 'h1'),
  }
}
