import type { Ref } from 'vue'
import { lockShortcuts } from '@slidev/client'

/** A modal dialog of the presenter's: the deck takes no keys while it is open.  */
export function useDialog(dialog: Readonly<Ref<HTMLDialogElement | null>>) {
  let unlock: (() => void) | undefined

  function open() {
    if (dialog.value?.open)
      return
    unlock = lockShortcuts()
    dialog.value?.showModal()
  }

  function closed() {
    unlock?.()
    unlock = undefined
    // The button that opened the dialog has the focus again, and Slidev takes no keys from it.
    requestAnimationFrame(() => (document.activeElement as HTMLElement | null)?.blur())
  }

  return { open, close: () => dialog.value?.close(), closed }
}
