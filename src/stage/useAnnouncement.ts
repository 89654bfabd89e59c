import { useNav } from '@slidev/client'
import { nextTick, ref, watch } from 'vue'

/**
 * What a screen reader is told when the deck moves: the slide and its place, or the step within it. At first there is
 * nothing to tell, as the page's title has said it.
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

  // Whoever reads or tabs on does so from the top of the new slide, unless a control outside the slides is in use.
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
