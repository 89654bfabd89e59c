import type { SlideRoute } from '@slidev/types'
import type { Cut } from '../lib/budget'
import { isIn } from '../lib/budget'

const named = document.documentElement.dataset.cut

/** The cut that is presented. The page sets it, because all cuts share one build. */
export const cut: Cut = named === 'core' || named === 'short' ? named : 'full'

/** Whether a slide belongs to the pitch, rather than to the slides that are kept for questions. @param by The cut. */
function isPitched({ meta: { slide } }: SlideRoute, by: Cut): boolean {
  return isIn(by, { section: slide.frontmatter.section, note: slide.noteHTML ?? '' })
}

/**
 * Puts the slides into the order of a cut: those of the core or short cut first. All others follow, so that a question can
 * still lead to any of them.
 * @param slides All slides in the deck's order; for the core and the short cut they are renumbered in place.
 * @param by The cut. Default: the one that is presented.
 */
export function arranged(slides: SlideRoute[], by: Cut = cut): SlideRoute[] {
  if (by === 'full')
    return slides
  const ordered = [...slides.filter(slide => isPitched(slide, by)), ...slides.filter(slide => !isPitched(slide, by))]
  ordered.forEach((slide, i) => {
    slide.no = i + 1
    Object.assign(slide.meta.slide, { no: i + 1, id: i })
  })
  return ordered
}

/**
 * Whether the pitch ends with this slide: forward stays there, and what follows is reached by a jump, the overview or a
 * link.
 * @param route The slide.
 * @param slides All slides in the order of the cut.
 * @param by The cut. Default: the one that is presented.
 */
export function isEnd(route: SlideRoute, slides: readonly SlideRoute[], by: Cut = cut): boolean {
  return route === slides.findLast(slide => isPitched(slide, by))
}
