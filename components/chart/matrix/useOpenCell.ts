import type { MaybeRefOrGetter } from 'vue'
import { useEventListener } from '@vueuse/core'
import { computed, ref, toValue, watch } from 'vue'
import { useRovingFocus } from '../../../src/composables/useRovingFocus'
import { walkGrid } from '../../../src/composables/walk-grid'

/** What a grid of buttons opens: at most one cell, the one last asked for. */
export interface OpenCellOptions {
  /** Cells in a row. */
  columns: number
  /** All cells, counted row by row. */
  count: number
  /** The cell that is open before anybody asks, and the first tab stop. */
  rest: MaybeRefOrGetter<number | undefined>
}

/**
 * Opens one cell of a grid at a time: under the mouse while it is there, by focus, arrow key, click or tap until
 * another is asked for or Escape is pressed. One cell is the grid's tab stop. A change of `rest` starts anew.
 */
export function useOpenCell({ columns, count, rest }: OpenCellOptions) {
  const under = ref<number>()
  const picked = ref<number>()
  const { stop, keydown } = useRovingFocus({ next: (from, key) => walkGrid(from, key, columns, count) })
  const open = computed(() => under.value ?? picked.value)

  function reset() {
    under.value = undefined
    picked.value = toValue(rest)
    stop.value = picked.value ?? stop.value
  }
  watch(() => toValue(rest), reset, { immediate: true })

  /** The mouse is over `cell`, or over none. Touch and pen have no over: a tap is a click. */
  function hover(cell: number | undefined, event: PointerEvent) {
    if (event.pointerType === 'mouse')
      under.value = cell
  }

  function focus(cell: number) {
    under.value = undefined
    picked.value = stop.value = cell
  }

  /** A click keeps the cell open, a second one closes it. */
  function toggle(cell: number) {
    stop.value = cell
    picked.value = picked.value === cell ? undefined : cell
  }

  /** Focus has left the grid for good: what it had opened closes. */
  function blur(event: FocusEvent) {
    if (!(event.currentTarget as Node).contains(event.relatedTarget as Node | null))
      picked.value = undefined
  }

  // A mouse leaves no focus on a cell, so Escape is heard wherever the focus is.
  useEventListener('keydown', (event) => {
    if (event.key === 'Escape')
      under.value = picked.value = undefined
  })

  return { open, stop, reset, hover, focus, toggle, blur, keydown }
}
