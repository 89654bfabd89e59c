import type { VNode } from 'vue'
import { cloneVNode, Fragment } from 'vue'

/** The nodes of a slot, with fragments flattened. */
function flat(nodes: readonly VNode[]): VNode[] {
  return nodes.flatMap(node => node.type === Fragment && Array.isArray(node.children) ? flat(node.children as VNode[]) : [node])
}

/**
 * Splits a slide's content into its headline, one level below the title of the page by default, and the rest.
 * Slidev passes both to a layout in one slot.
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
