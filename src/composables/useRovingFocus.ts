import { ref } from 'vue'

export interface RovingFocusOptions {
  /** The index of the button that is the tab stop at first. Default: 0. */
  first?: number
  /**
   * The button that a key moves the focus to.
   * @param from The index of the current tab stop.
   * @param key The key as `KeyboardEvent.key` names it.
   * @returns The index of the button to focus; `undefined` if the key does not move the focus.
   */
  next: (from: number, key: string) => number | undefined
  /** Called before the focus moves. */
  onMove?: (to: number) => void
}

/**
 * A single tab stop for a group of buttons; keys move the focus among them. The ARIA Authoring Practices Guide calls
 * this a roving tabindex. Bind `keydown` to the element that contains these buttons, in order, and no other buttons.
 */
export function useRovingFocus({ first = 0, next, onMove }: RovingFocusOptions) {
  const stop = ref(first)

  function keydown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return
    const to = next(stop.value, event.key)
    if (to === undefined)
      return
    // The deck must not handle this key too.
    event.preventDefault()
    event.stopPropagation()
    stop.value = to
    onMove?.(to)
    const buttons = (event.currentTarget as HTMLElement).querySelectorAll('button')
    buttons[to]?.focus()
  }

  return { stop, keydown }
}
