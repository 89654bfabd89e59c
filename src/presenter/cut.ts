import type { SlideRoute } from '@slidev/types'
import { budgetOf } from './pace'

export type Cut = 'full' | 'core'

/** Which cut is presented. The page says so, and not the build, which is one for both. */
export const cut: Cut = document.documentElement.dataset.cut === 'core' ? 'core' : 'full'

/**
 * Puts the slides into the order of a cut. In the core cut its own come first, as the budgets in their notes say, and
 * every other one behind them, so that a question still reaches any proof.
 * @param slides All slides of the deck, in its order; those of the core cut are numbered anew.
 * @param by Which cut. Default: the one that is presented.
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
