import { ref } from 'vue'

export interface RovingFocusOptions {
  /** The button that Tab reaches at first, by its place among the buttons. Default: 0. */
  first?: number
  /**
   * Where a key leads.
   * @param from The button that Tab reaches now.
   * @param key The key as `KeyboardEvent.key` names it.
   * @returns The button to focus; `undefined` for a key that does not move.
   */
  next: (from: number, key: string) => number | undefined
  /** Called before the focus moves. */
  onMove?: (to: number) => void
}

/**
 * One tab stop for a group of buttons, whose others are reached by keys (the APG's roving tabindex).
 * `keydown` belongs on the element that holds the buttons, which must be its only ones and in order.
 */
export function useRovingFocus({ first = 0, next, onMove }: RovingFocusOptions) {
  const stop = ref(first)

  function keydown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return
    const to = next(stop.value, event.key)
    if (to === undefined)
      return
    // The slide has arrow keys of its own.
    event.preventDefault()
    event.stopPropagation()
    stop.value = to
    onMove?.(to)
    const buttons = (event.currentTarget as HTMLElement).querySelectorAll('button')
    buttons[to]?.focus()
  }

  return { stop, keydown }
}
