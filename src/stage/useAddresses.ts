import { pathPrefix, useNav } from '@slidev/client'
import { computed } from 'vue'
import { withYourNumbers } from '../composables/useYourNumbers'

/** The addresses of the deck's other forms, with the reader's numbers: separate pages, which the stage does not load. */
export function useAddresses() {
  const { currentSlideRoute } = useNav()
  return {
    /** The read view, at the slide that is on stage. */
    read: computed(() => withYourNumbers(`${pathPrefix}read#${currentSlideRoute.value.meta.slide.frontmatter.routeAlias}`)),
    handout: computed(() => withYourNumbers(`${pathPrefix}handout`)),
    /** The handout as a PDF, if this copy of the deck has one. */
    pdf: `${pathPrefix}handout.pdf`,
    /** The handout's first page as a PDF, likewise. */
    onePage: `${pathPrefix}one-page.pdf`,
  }
}
