import { addSyncMethod, disableBuiltinSync, useNav } from '@slidev/client'
import { defineRootSetup } from '@slidev/types'
import { useEventListener } from '@vueuse/core'
import { watchEffect } from 'vue'
import { useRouter } from 'vue-router'
import { joinBlackout } from '../src/composables/blackout'
import { windowSync } from '../src/composables/windows'

export default defineRootSetup(() => {
  const { isPrintMode, isPresenter, currentSlideNo, queryClicks } = useNav()
  const router = useRouter()

  // `html.print` is missing in some of Slidev's print modes, `isPrintMode` is right in all.
  watchEffect(() => document.documentElement.toggleAttribute('data-print', isPrintMode.value))

  disableBuiltinSync()
  if (__SLIDEV_FEATURE_PRESENTER__) {
    addSyncMethod(windowSync(
      () => isPresenter.value,
      () => ({ page: currentSlideNo.value, clicks: queryClicks.value }),
      router.isReady(),
    ))
  }
  joinBlackout()

  // Slidev takes no keys while a button has the focus: Escape gives them back to the deck.
  useEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && document.activeElement instanceof HTMLElement)
      document.activeElement.blur()
  })
})
