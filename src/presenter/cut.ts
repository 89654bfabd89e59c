import type { SlideRoute } from '@slidev/types'
import type { Cut } from '../lib/budget'
import { budgetOf } from '../lib/budget'

/** The cut that is presented. The page sets it, because both cuts share one build. */
export const cut: Cut = document.documentElement.dataset.cut === 'core' ? 'core' : 'full'

/**
 * Puts the slides into the order of a cut. In the core cut, the slides whose notes mark them as core come first. All
 * others follow, so that a question can still lead to any of them.
 * @param slides All slides in the deck's order; for the core cut they are renumbered in place.
 * @param by The cut. Default: the one that is presented.
 */
export function arranged(slides: SlideRoute[], by: Cut = cut): SlideRoute[] {
  if (by === 'full')
    return slides
  const isCore = ({ meta }: SlideRoute) => budgetOf(meta.slide.noteHTML ?? '')?.core === true
  const ordered = [...slides.filter(isCore), ...slides.filter(slide => !isCore(slide))]
  ordered.forEach((slide, i) => {
    slide.no = i + 1
    Object.assign(slide.meta.slide, { no: i + 1, id: i })
  })
  return ordered
}
