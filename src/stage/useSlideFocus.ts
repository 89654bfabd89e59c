import { useNav } from '@slidev/client'
import { nextTick, watch } from 'vue'

/**
 * Moves the focus to the new slide when the deck moves, so that screen readers and Tab continue from its top. A control
 * outside the slides keeps the focus.
 */
export function useSlideFocus(): void {
  const { currentSlideNo } = useNav()
  watch(currentSlideNo, async (no) => {
    await nextTick()
    const slide = document.querySelector<HTMLElement>(`#slideshow > [data-slidev-no="${no}"]`)
    const focused = document.activeElement
    if (slide && (focused === document.body || focused?.closest('#slideshow'))) {
      slide.tabIndex = -1
      slide.focus({ preventScroll: true })
    }
  })
}
