import type { Ref } from 'vue'
import { useNav } from '@slidev/client'
import { useEventListener } from '@vueuse/core'
import { ref, watchEffect } from 'vue'
import { swipeOf } from './swipe'

/** What a finger moves itself. */
const OWN = 'input, select, textarea, dialog'

/** Whether fingers have enlarged the page. */
const isZoomed = () => (window.visualViewport?.scale ?? 1) > 1.01

/**
 * Turns slides by swiping. Slidev's own takes a cancelled gesture for a swipe, so that pinching turns slides, takes a
 * slider's thumb for one as well, and forbids zooming. Here the browser decides: what it scrolls or zooms by itself
 * ends as a cancelled pointer, and is none.
 * @param root What is swiped over.
 */
export function useSwipeControls(root: Ref<HTMLElement | undefined>) {
  const { next, prev } = useNav()
  const zoomed = ref(isZoomed())
  let start: PointerEvent | undefined

  useEventListener(root, 'pointerdown', (event: PointerEvent) => {
    const meant = event.pointerType === 'touch' && event.isPrimary && !(event.target as Element).closest(OWN)
    start = meant ? event : undefined
  })
  useEventListener(root, 'pointercancel', () => start = undefined)
  useEventListener(root, 'pointerup', (event: PointerEvent) => {
    if (event.pointerId !== start?.pointerId)
      return
    const swipe = swipeOf(event.clientX - start.clientX, event.clientY - start.clientY)
    start = undefined
    // A finger that selects text, or looks around in an enlarged slide, turns no page.
    if (swipe && getSelection()?.isCollapsed !== false && !zoomed.value)
      (swipe === 'next' ? next : prev)()
  })

  // Across is a swipe, until the slide is enlarged: then it shows the rest of it.
  useEventListener(() => window.visualViewport, 'resize', () => zoomed.value = isZoomed())
  watchEffect(() => root.value?.style.setProperty('touch-action', zoomed.value ? 'auto' : 'pan-y pinch-zoom'), { flush: 'post' })
}
