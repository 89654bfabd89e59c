import type { Ref } from 'vue'
import { lockShortcuts } from '@slidev/client'
import { onScopeDispose } from 'vue'

/** A modal dialog of the presenter's: the deck takes no keys while it is open. */
export function useDialog(dialog: Readonly<Ref<HTMLDialogElement | null>>) {
  let unlock: (() => void) | undefined

  /** Gives the keys back to the deck. */
  function release() {
    unlock?.()
    unlock = undefined
  }

  function open() {
    if (dialog.value?.open)
      return
    unlock = lockShortcuts()
    dialog.value?.showModal()
  }

  function closed() {
    release()
    // The button that opened the dialog has the focus again, and Slidev takes no keys from it.
    if (document.activeElement instanceof HTMLElement)
      document.activeElement.blur()
  }

  // Who leaves the presenter with a dialog open never closes it.
  onScopeDispose(release)

  return { open, close: () => dialog.value?.close(), closed }
}
