import { pathPrefix, useNav } from '@slidev/client'
import { computed } from 'vue'

/** Where the deck can be had in other forms: whole pages, which the stage does not carry. */
export function useAddresses() {
  const { currentSlideRoute } = useNav()
  return {
    /** The slide on stage in the read view. */
    read: computed(() => `${pathPrefix}read#${currentSlideRoute.value.meta.slide.frontmatter.routeAlias}`),
    handout: `${pathPrefix}handout`,
    /** The handout as it is printed, where this copy has it. */
    pdf: `${pathPrefix}handout.pdf`,
  }
}
