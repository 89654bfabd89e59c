import type { SlideRoute } from '@slidev/types'
import type { Cut } from '../lib/budget'
import { computed, shallowRef } from 'vue'
import { isIn } from '../lib/budget'

const named = document.documentElement.dataset.cut

/** The cut that is presented. The page sets it, because all cuts share one build. */
export const cut: Cut = named === 'core' || named === 'short' ? named : 'full'

const shortened = shallowRef(false)

/** The cut that forward follows: the presented one or, when the presenter has shortened the pitch, the core cut. */
export const currentCut = computed<Cut>(() => shortened.value ? 'core' : cut)

/** Shortens the full pitch to the core cut, or takes that back. The other cuts stay as they are. */
export function shorten(on: boolean): void {
  shortened.value = on && cut === 'full'
}

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

/** @returns The slide that forward leads to: the next one of the cut, or the slide itself at the end of the pitch. */
export function forward(route: SlideRoute, slides: readonly SlideRoute[], by: Cut = currentCut.value, built: Cut = cut): SlideRoute {
  // Slides that are kept for questions are in no cut's order: among them, the next one follows.
  const after = slides.slice(slides.indexOf(route) + 1)
  return (isPitched(route, built) ? after.find(slide => isPitched(slide, by)) : after[0]) ?? route
}

/** @returns The slide that back leads to: the one before it in the cut, or the slide itself if there is none. */
export function back(route: SlideRoute, slides: readonly SlideRoute[], by: Cut = currentCut.value, built: Cut = cut): SlideRoute {
  const before = slides.slice(0, slides.indexOf(route))
  return (isPitched(route, built) ? before.findLast(slide => isPitched(slide, by)) : before.at(-1)) ?? route
}
