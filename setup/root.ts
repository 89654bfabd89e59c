import { disableBuiltinSync, useNav } from '@slidev/client'
import { defineRootSetup } from '@slidev/types'
import { useEventListener } from '@vueuse/core'
import { computed, watchEffect } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useBlackoutSync } from '../src/composables/blackout'
import { leaveModifiedKeys } from '../src/composables/modifiers'
import { blurAfterPointer } from '../src/composables/pointer'
import { useServiceWorker } from '../src/composables/useServiceWorker'
import { useWindowSync } from '../src/composables/useWindowSync'
import { useYourNumbers, withYourNumbers } from '../src/composables/useYourNumbers'
import { usePrinting } from '../src/paper/usePrinting'

export default defineRootSetup(() => {
  const { isPrintMode, isPresenter } = useNav()

  // `html.print` is missing in some of Slidev's print modes; `isPrintMode` covers all but our own paper pages.
  const route = useRoute()
  const paper = computed(() => isPrintMode.value || route.name === 'handout' || route.name === 'pages')
  watchEffect(() => document.documentElement.toggleAttribute('data-print', paper.value))

  // Before any picture asks for them: a link may open a slide without numbers, and the next navigation would drop them.
  useYourNumbers([])
  usePrinting(useRouter(), withYourNumbers)
  // Mark the app as running: even if something fails after this point, the deck can be read.
  document.documentElement.dataset.live = ''
  // Only the prerendered pages of the hosted site have `data-base`.
  if ('base' in document.documentElement.dataset)
    useServiceWorker()
  leaveModifiedKeys()
  disableBuiltinSync()
  if (__SLIDEV_FEATURE_PRESENTER__) {
    useWindowSync()
    useBlackoutSync()
    // After a click on the presenter's desk, on Slidev's own controls or on the note, the clicker must still work.
    useEventListener('click', event => isPresenter.value && blurAfterPointer(event))
  }

  // Slidev ignores keys while a button has the focus, so let Escape remove the focus.
  useEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !document.activeElement?.closest('dialog'))
      blur()
  })
})

/** Removes the focus, so that the deck handles keys again. */
function blur() {
  if (document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
}
