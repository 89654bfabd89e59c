import { lockShortcuts } from '@slidev/client'
import { useEventListener } from '@vueuse/core'

/**
 * Leaves keys with Ctrl, Alt or Cmd to the browser. Slidev asks for none of them, so that Ctrl+F would go to full
 * screen instead of finding, and Alt+← would go back in history and in the deck at once.
 */
export function leaveModifiedKeys(): void {
  let unlock: (() => void) | undefined
  // Until the next key without: the letter of a combination may be held longer than its modifier.
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
