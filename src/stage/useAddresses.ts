import { pathPrefix, useNav } from '@slidev/client'
import { computed } from 'vue'

/** The addresses of the deck's other forms: separate pages, which the stage does not load. */
export function useAddresses() {
  const { currentSlideRoute } = useNav()
  return {
    /** The read view, at the slide that is on stage. */
    read: computed(() => `${pathPrefix}read#${currentSlideRoute.value.meta.slide.frontmatter.routeAlias}`),
    handout: `${pathPrefix}handout`,
    /** The handout as a PDF, if this copy of the deck has one. */
    pdf: `${pathPrefix}handout.pdf`,
  }
}
