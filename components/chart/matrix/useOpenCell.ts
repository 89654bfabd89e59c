import type { MaybeRefOrGetter } from 'vue'
import { useEventListener } from '@vueuse/core'
import { computed, ref, toValue, watch } from 'vue'
import { useRovingFocus } from '../../../src/composables/useRovingFocus'
import { walkGrid } from '../../../src/composables/walk-grid'

/** A grid of buttons in which at most one cell is open at a time: the one most recently requested. */
export interface OpenCellOptions {
  /** Number of cells per row. */
  columns: number
  /** Total number of cells, which are numbered row by row. */
  count: number
  /** The cell that is open by default, which is also the first tab stop; undefined if none is open by default. */
  rest: MaybeRefOrGetter<number | undefined>
}

/**
 * Opens one cell of a grid at a time. Hover opens a cell while the mouse is over it. Focus, an arrow key, a click or a
 * tap opens a cell until another one opens or Escape is pressed. One cell is the grid's tab stop. A change of `rest`
 * resets the grid.
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
   * Handles a move of the mouse over `cell`, or out of the grid if `cell` is undefined. Touch and pen do not hover: a
   * tap is a click. Call it on `pointermove`, not `pointerenter`: when a slide appears under a mouse that is not
   * moving, the mouse also enters a cell, but no cell should open.
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

  /** When the focus leaves the grid, closes the cell that was picked. */
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
