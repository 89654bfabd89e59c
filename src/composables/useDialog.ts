import type { Ref } from 'vue'
import { lockShortcuts } from '@slidev/client'
import { onScopeDispose } from 'vue'

/**
 * A modal dialog: the deck takes no keys while it is open, and what opened it has the focus again when it closes.
 * @param dialog The element.
 */
export function useDialog(dialog: Readonly<Ref<HTMLDialogElement | null>>) {
  let unlock: (() => void) | undefined

  /** Gives the keys back to the deck: for the dialog's event `close`. */
  function closed() {
    unlock?.()
    unlock = undefined
  }

  function open() {
    if (dialog.value?.open)
      return
    unlock = lockShortcuts()
    dialog.value?.showModal()
  }

  // Who leaves the page with a dialog open never closes it.
  onScopeDispose(closed)

  return { open, close: () => dialog.value?.close(), closed }
}
