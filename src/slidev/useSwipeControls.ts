import type { Ref } from 'vue'
import { useNav } from '@slidev/client'
import { useEventListener } from '@vueuse/core'
import { ref, watchEffect } from 'vue'
import { swipeOf } from './swipe'

/** Elements that respond to touch themselves. */
const OWN = 'input, select, textarea, dialog'

/** Whether the page is pinch-zoomed. */
const isZoomed = () => (window.visualViewport?.scale ?? 1) > 1.01

/**
 * Changes slides on a swipe. Slidev's own version forbids zooming. It also treats cancelled gestures and the dragging
 * of a slider's thumb as swipes, so pinching changes slides. Here the browser decides: a gesture that it uses to scroll
 * or zoom ends with `pointercancel` and is not a swipe.
 * @param root The element to swipe on.
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
    // A finger that selects text or pans a zoomed slide does not change slides.
    if (swipe && getSelection()?.isCollapsed !== false && !zoomed.value)
      (swipe === 'next' ? next : prev)()
  })

  // A horizontal movement is a swipe, unless the page is zoomed: then it pans the page.
  useEventListener(() => window.visualViewport, 'resize', () => zoomed.value = isZoomed())
  watchEffect(() => root.value?.style.setProperty('touch-action', zoomed.value ? 'auto' : 'pan-y pinch-zoom'), { flush: 'post' })
}
