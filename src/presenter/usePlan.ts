import type { Planned } from './pace'
import { useNav } from '@slidev/client'
import { computed } from 'vue'
import { cut } from '../composables/cut'
import { budgetOf, isIn } from '../lib/budget'

/** The plan in the notes, and the slide that is on stage. */
export function usePlan() {
  const { slides, currentSlideRoute } = useNav()

  const aliasOf = (route: typeof currentSlideRoute.value) => String(route.meta.slide.frontmatter.routeAlias ?? route.no)
  const plan = computed<Planned[]>(() => slides.value.map((route) => {
    const { frontmatter, noteHTML } = route.meta.slide
    const budget = budgetOf(noteHTML ?? '')
    const counts = isIn(cut, { section: frontmatter.section, note: noteHTML ?? '' })
    return { alias: aliasOf(route), seconds: budget?.seconds ?? 0, counts }
  }))

  return {
    plan,
    alias: computed(() => aliasOf(currentSlideRoute.value)),
    /** Whether a slide belongs to the pitch, rather than to the slides kept for questions. */
    counts: (alias: string) => plan.value.some(p => p.alias === alias && p.counts),
  }
}
