import { useNav } from '@slidev/client'
import { ref, watch } from 'vue'
import { announcements } from '../interface-words'

/**
 * The announcement for screen readers when the deck moves: the slide and its number, or the step within it. Empty at
 * first, because the page's title has already been announced.
 */
export function useAnnouncement() {
  const { currentSlideNo, currentSlideRoute, queryClicks, clicksTotal, total } = useNav()
  const said = ref('')

  watch([currentSlideNo, queryClicks], ([no, clicks], [before]) => {
    if (no !== before)
      said.value = announcements.slide(String(currentSlideRoute.value.meta.slide.title), no, total.value)
    else if (clicksTotal.value > 0)
      said.value = announcements.step(Math.min(clicks, clicksTotal.value) + 1, clicksTotal.value + 1)
  })

  return said
}
