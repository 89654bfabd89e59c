import { lockShortcuts } from '@slidev/client'
import { useEventListener } from '@vueuse/core'

/**
 * Leaves keys with Ctrl, Alt or Cmd to the browser. Slidev does not check for them, so Ctrl+F would toggle full screen
 * instead of opening the search, and Alt+← would go back in the history and in the deck at once.
 */
export function leaveModifiedKeys(): void {
  let unlock: (() => void) | undefined
  // The lock lasts until a key is pressed without a modifier, because a combination's letter may be held longer than
  // its modifier.
  useEventListener('keydown', ({ ctrlKey, altKey, metaKey }) => {
    if (ctrlKey || altKey || metaKey) {
      unlock ??= lockShortcuts()
    }
    else {
      unlock?.()
      unlock = undefined
    }
  }, { capture: true })
}
