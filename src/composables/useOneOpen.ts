import type { MaybeRefOrGetter } from 'vue'
import { useEventListener } from '@vueuse/core'
import { nextTick, ref, toValue, watch } from 'vue'
import { useStage } from './stage'
import { useRovingFocus } from './useRovingFocus'
import { walkGrid } from './walk-grid'

/** Parts in one line, of which at most one is open. */
export interface OneOpenOptions {
  /** How many parts there are. */
  count: number
  /** The way the line runs: which arrow keys walk it. */
  axis: 'row' | 'column'
  /** The part that is open before anybody asks; a change of it starts anew. Default: none. */
  rest?: MaybeRefOrGetter<number | undefined>
}

/**
 * Opens one part of a line at a time, by button or by arrow key, until Escape or until the slide is left.
 * One button is the tab stop of the line.
 * `keydown` belongs on the element that holds the buttons, which must be its only ones and in order.
 */
export function useOneOpen({ count, axis, rest }: OneOpenOptions) {
  const open = ref<number>()
  const { stop, keydown } = useRovingFocus({
    next: (from, key) => walkGrid(from, key, axis === 'row' ? count : 1, count),
    onMove: to => open.value = to,
  })

  const { active } = useStage()
  watch([() => toValue(rest), active], ([part]) => {
    open.value = part
    stop.value = part ?? stop.value
  }, { immediate: true })

  // A pointer leaves no focus on a button, so Escape is heard wherever the focus is.
  useEventListener('keydown', (event) => {
    if (event.key === 'Escape')
      open.value = undefined
  })

  /** A second press closes the part again. In a page that scrolls, what closes above leaves the pressed button where it is. */
  async function toggle(part: number, { currentTarget }: Event) {
    const top = () => (currentTarget as HTMLElement).getBoundingClientRect().top
    const before = top()
    stop.value = part
    open.value = open.value === part ? undefined : part
    await nextTick()
    if (top() !== before)
      scrollBy({ top: top() - before, behavior: 'instant' })
  }

  return { open, stop, toggle, keydown }
}
