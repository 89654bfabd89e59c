import type { MaybeRefOrGetter } from 'vue'
import { useEventListener } from '@vueuse/core'
import { nextTick, ref, toValue, watch } from 'vue'
import { useSlideState } from './slide-state'
import { useRovingFocus } from './useRovingFocus'
import { walkGrid } from './walk-grid'

/** Parts in one line, of which at most one is open. */
export interface OneOpenOptions {
  /** How many parts there are. */
  count: number
  /** The direction of the line, which decides which arrow keys move along it. */
  axis: 'row' | 'column'
  /** The part that is open at first; a change resets the line to the new part. Default: none. */
  rest?: MaybeRefOrGetter<number | undefined>
}

/**
 * Opens one part of a line at a time, by button or arrow key. Escape closes the open part. When the slide is entered or
 * left, the line returns to the part that is open at first. The line has one tab stop.
 * Bind `keydown` to the element that contains the buttons of the parts, in order, and no other buttons.
 */
export function useOneOpen({ count, axis, rest }: OneOpenOptions) {
  const open = ref<number>()
  const { stop, keydown } = useRovingFocus({
    next: (from, key) => walkGrid(from, key, axis === 'row' ? count : 1, count),
    onMove: to => open.value = to,
  })

  const { active } = useSlideState()
  watch([() => toValue(rest), active], ([part]) => {
    open.value = part
    stop.value = part ?? stop.value
  }, { immediate: true })

  // A click with a pointer leaves no focus on the button, so handle Escape wherever the focus is.
  useEventListener('keydown', (event) => {
    if (event.key === 'Escape')
      open.value = undefined
  })

  /** Opens a part, or closes it if it is open. Scrolls if necessary, so that the pressed button stays in place. */
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
