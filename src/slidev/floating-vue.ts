import { defineComponent, h } from 'vue'

/** Shows its content without a tooltip: the deck has none. */
export const Tooltip = defineComponent((_, { slots }) => () => h('span', slots.default?.()))

/** Shows its content without a drop-down: only drawing controls have one, and drawing is off. */
export const Dropdown = Tooltip

/** There is no popper to place again. */
export function recomputeAllPoppers() {}
