import { disableBuiltinSync, useNav } from '@slidev/client'
import { defineRootSetup } from '@slidev/types'
import { useEventListener } from '@vueuse/core'
import { computed, watchEffect } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useBlackoutSync } from '../src/composables/blackout'
import { leaveModifiedKeys } from '../src/composables/modifiers'
import { useServiceWorker } from '../src/composables/useServiceWorker'
import { blurAfterPointer } from '../src/composables/pointer'
import { useWindowSync } from '../src/composables/useWindowSync'
import { usePrinting } from '../src/paper/usePrinting'

export default defineRootSetup(() => {
  const { isPrintMode, isPresenter } = useNav()

  // `html.print` is missing in some of Slidev's print modes, `isPrintMode` is right in all but our own pages of paper.
  const route = useRoute()
  const paper = computed(() => isPrintMode.value || route.name === 'handout' || route.name === 'pages')
  watchEffect(() => document.documentElement.toggleAttribute('data-print', paper.value))

  usePrinting(useRouter())
  // The app is there: what fails from here on does not keep the deck from being read.
  document.documentElement.dataset.live = ''
  // Only a page of the hosted site was served with its content.
  if ('base' in document.documentElement.dataset)
    useServiceWorker()
  leaveModifiedKeys()
  disableBuiltinSync()
  if (__SLIDEV_FEATURE_PRESENTER__) {
    useWindowSync()
    useBlackoutSync()
    // The desk, Slidev's own controls and the note: whatever was clicked last, the clicker moves the pitch.
    useEventListener('click', event => isPresenter.value && blurAfterPointer(event))
  }

  // Slidev takes no keys while a button has the focus: Escape gives them back to the deck.
  useEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !document.activeElement?.closest('dialog'))
      blur()
  })
})

/** Gives the keys to the deck. */
function blur() {
  if (document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
}
