import type { RouteLocationNormalized } from 'vue-router'

/** The properties of a slide that its title depends on. */
interface Slide {
  no: number
  meta: { slide: { title?: string, frontmatter: { routeAlias?: string } } }
}

/** Titles of the pages that are not slides, by the name of the route. */
const pages: Record<string, string> = {
  read: 'Read',
  handout: 'Handout',
  pages: 'Slides',
  presenter: 'Presenter',
  notes: 'Notes',
  overview: 'Overview',
  NotFound: 'No such slide',
}

/**
 * The title of a page of the deck, for the tab and the browser's history: `Headline · One inner loop`. The first slide
 * has the deck's own title.
 * @param route The current route.
 * @param slides The deck's current slides.
 * @param deck The deck's own title.
 */
export function titleOf(route: Pick<RouteLocationNormalized, 'name' | 'params'>, slides: readonly Slide[], deck: string): string {
  const { no } = route.params
  const slide = slides.find(each => String(each.no) === no || each.meta.slide.frontmatter.routeAlias === no)
  const own = pages[String(route.name)] ?? (slide && slide.no > 1 ? slide.meta.slide.title : undefined)
  return own ? `${own} · ${deck}` : deck
}
