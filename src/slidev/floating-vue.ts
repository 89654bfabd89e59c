import { defineComponent, h } from 'vue'

/** Renders its content without a tooltip: the deck has none. */
export const Tooltip = defineComponent((_, { slots }) => () => h('span', slots.default?.()))

/** Renders its content without a drop-down: only drawing controls have one, and drawing is off. */
export const Dropdown = Tooltip

/** Does nothing: there are no poppers. */
export function recomputeAllPoppers() {}
