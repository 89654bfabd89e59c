import type { Ref } from 'vue'
import { useNav } from '@slidev/client'
import { useEventListener } from '@vueuse/core'
import { shallowRef, watch } from 'vue'

/**
 * A modal dialog. While it is open, the deck ignores keys. When it closes, the focus returns to the element that opened
 * it, except in the presenter's window, where the deck needs the keys.
 * @param dialog The element.
 * @param shown Whether it is open, kept in sync with the dialog in both directions. Default: a new ref.
 */
export function useDialog(dialog: Readonly<Ref<HTMLDialogElement | null>>, shown: Ref<boolean> = shallowRef(false)) {
  const { isPresenter } = useNav()

  watch(shown, (shown) => {
    if (!shown)
      return dialog.value?.close()
    // Remove the focus first: a closing dialog returns it to the element that had it, which would then take the
    // presenter's keys.
    if (isPresenter.value && document.activeElement instanceof HTMLElement)
      document.activeElement.blur()
    dialog.value?.showModal()
  }, { flush: 'post' })

  // After `cancel`, a dialog closes at once but fires `close` later. For a key pressed in between, `shown` must already
  // be false.
  useEventListener(dialog, 'cancel', () => shown.value = false)
  // If the dialog was opened again in between, ignore the late `close`.
  useEventListener(dialog, 'close', () => {
    if (!dialog.value?.open)
      shown.value = false
  })

  return { open: () => shown.value = true, close: () => shown.value = false }
}
