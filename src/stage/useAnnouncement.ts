import { useNav } from '@slidev/client'
import { nextTick, ref, watch } from 'vue'

/**
 * The announcement for screen readers when the deck moves: the slide and its number, or the step within it. Empty at
 * first, because the page's title has already been announced.
 */
export function useAnnouncement() {
  const { currentSlideNo, currentSlideRoute, queryClicks, clicksTotal, total } = useNav()
  const said = ref('')

  watch([currentSlideNo, queryClicks], ([no, clicks], [before]) => {
    if (no !== before)
      said.value = `${currentSlideRoute.value.meta.slide.title}, slide ${no} of ${total.value}`
    else if (clicksTotal.value > 0)
      said.value = `Step ${Math.min(clicks, clicksTotal.value) + 1} of ${clicksTotal.value + 1}`
  })

  // Screen readers and Tab continue from the top of the new slide, unless a control outside the slides has the focus.
  watch(currentSlideNo, async (no) => {
    await nextTick()
    const slide = document.querySelector<HTMLElement>(`#slideshow > [data-slidev-no="${no}"]`)
    const focused = document.activeElement
    if (slide && (focused === document.body || focused?.closest('#slideshow'))) {
      slide.tabIndex = -1
      slide.focus({ preventScroll: true })
    }
  })

  return said
}
