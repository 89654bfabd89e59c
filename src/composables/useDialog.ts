import type { Ref } from 'vue'
import { useNav } from '@slidev/client'
import { useEventListener } from '@vueuse/core'
import { shallowRef, watch } from 'vue'

/**
 * A modal dialog: while it is open the deck takes no keys, and what opened it has the focus again when it closes, except
 * in the presenter's window, where the keys are the pitch's.
 * @param dialog The element.
 * @param shown Whether it is open: the dialog follows it, and it follows the dialog. Default: its own.
 */
export function useDialog(dialog: Readonly<Ref<HTMLDialogElement | null>>, shown: Ref<boolean> = shallowRef(false)) {
  const { isPresenter } = useNav()

  watch(shown, (shown) => {
    if (!shown)
      return dialog.value?.close()
    // A dialog gives the focus back to what had it, and that would take the presenter's keys.
    if (isPresenter.value && document.activeElement instanceof HTMLElement)
      document.activeElement.blur()
    dialog.value?.showModal()
  }, { flush: 'post' })

  // Who is asked to close does so at once and says `close` later: what is pressed in between has to find it closed.
  useEventListener(dialog, ['cancel', 'close'], () => shown.value = false)

  return { open: () => shown.value = true, close: () => shown.value = false }
}
