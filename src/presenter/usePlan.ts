import type { SlideRoute } from '@slidev/types'
import type { Note } from './note'
import type { Planned } from './pace'
import { useNav } from '@slidev/client'
import { computed } from 'vue'
import { currentCut, cut } from '../composables/cut'
import { budgetOf, isIn } from '../lib/budget'
import { readNote } from './note'

/** A slide as the desk knows it. */
export interface DeskSlide extends Planned {
  no: number
  title: string
  section: string
  /** The slide's last step. */
  last: number
  core: boolean
  /** Whether the slide belongs to the cut as it was before the pitch was shortened. */
  built: boolean
  note: Note
  route: SlideRoute
}

/** The slide's alias or, if it has none, its number. */
const aliasOf = (route: SlideRoute) => String(route.meta.slide.frontmatter.routeAlias ?? route.no)

function deskSlide(route: SlideRoute): Omit<DeskSlide, 'counts'> {
  const { frontmatter, noteHTML = '', title = '' } = route.meta.slide
  const budget = budgetOf(noteHTML)
  return {
    route,
    no: route.no,
    alias: aliasOf(route),
    title,
    section: String(frontmatter.section ?? ''),
    last: Number(frontmatter.clicks ?? 0),
    seconds: budget?.seconds ?? 0,
    core: budget?.core === true,
    built: isIn(cut, { section: frontmatter.section, note: noteHTML }),
    note: readNote(noteHTML),
  }
}

/** Every slide in the order of the cut, and the one that is on stage. */
export function usePlan() {
  const { slides, currentSlideRoute } = useNav()
  const known = computed(() => slides.value.map(deskSlide))
  const all = computed<DeskSlide[]>(() =>
    known.value.map(slide => ({ ...slide, counts: slide.built && (currentCut.value === cut || slide.core) })),
  )
  const alias = computed(() => aliasOf(currentSlideRoute.value))
  return {
    slides: all,
    alias,
    here: computed(() => all.value.find(slide => slide.alias === alias.value)!),
    /** Whether a slide belongs to the pitch, rather than to the slides kept for questions. */
    counts: (alias: string) => all.value.some(slide => slide.alias === alias && slide.counts),
  }
}
