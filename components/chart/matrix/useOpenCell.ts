import type { MaybeRefOrGetter } from 'vue'
import { useEventListener } from '@vueuse/core'
import { computed, ref, toValue, watch } from 'vue'
import { useRovingFocus } from '../../../src/composables/useRovingFocus'
import { walkGrid } from '../../../src/composables/walk-grid'

/** A grid of buttons in which at most one cell is open at a time: the one most recently requested. */
export interface OpenCellOptions {
  /** Cells per row. */
  columns: number
  /** Number of cells, counted row by row. */
  count: number
  /** The cell that is open by default and the first tab stop; undefined if none is open by default. */
  rest: MaybeRefOrGetter<number | undefined>
}

/**
 * Opens one cell of a grid at a time: on hover while the mouse is over it; on focus, arrow key, click or tap until
 * another one opens or Escape is pressed. One cell is the grid's tab stop. A change of `rest` resets the grid.
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

  /**
   * The mouse moves over `cell`, or over none if undefined. Touch and pen do not hover: a tap is a click. A mouse that lies
   * still where a slide appears enters a cell, too, but has not asked for it.
   */
  function hover(cell: number | undefined, event: PointerEvent) {
    if (event.pointerType === 'mouse')
      under.value = cell
  }

  function focus(cell: number) {
    under.value = undefined
    picked.value = stop.value = cell
  }

  /** A click keeps the cell open; a second click closes it. */
  function toggle(cell: number) {
    stop.value = cell
    picked.value = picked.value === cell ? undefined : cell
  }

  /** Closes the cell that was picked when focus leaves the grid. */
  function blur(event: FocusEvent) {
    if (!(event.currentTarget as Node).contains(event.relatedTarget as Node | null))
      picked.value = undefined
  }

  // A mouse click does not focus a cell, so Escape is handled wherever the focus is.
  useEventListener('keydown', (event) => {
    if (event.key === 'Escape')
      under.value = picked.value = undefined
  })

  return { open, stop, reset, hover, focus, toggle, blur, keydown }
}
