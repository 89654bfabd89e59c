import type { NavigationGuardWithThis } from 'vue-router'

/** The properties of a slide that are used here. */
interface Slide {
  no: number
  meta: { slide: { frontmatter: { routeAlias?: string } } }
}

/** @returns Whether the deck shows a slide with this alias; hidden slides are not in `slides`. */
export function isShown(slides: readonly Slide[], alias: string) {
  return slides.some(slide => slide.meta.slide.frontmatter.routeAlias === alias)
}

/**
 * A guard for every navigation, including those within the deck. Slidev redirects an unknown slide to the last one and
 * treats an unreadable step as none. Here, an unknown slide leads to the not-found page, and an unreadable step is
 * removed from the address.
 * @param slides Returns the deck's current slides.
 */
export function onlyKnown(slides: () => readonly Slide[]): NavigationGuardWithThis<undefined> {
  return (to) => {
    // Hosts that do not redirect the name of a page's file serve it under that name, too.
    if (to.path.endsWith('.html'))
      return { path: to.path.replace(/(?:(?<=\/)index)?\.html$/, ''), query: to.query, hash: to.hash, replace: true }
    if (to.name !== 'play' && to.name !== 'presenter')
      return
    const no = String(to.params.no)
    if (!isShown(slides(), no) && !slides().some(slide => String(slide.no) === no))
      return { name: 'NotFound', params: { pathMatch: to.path.slice(1).split('/') }, query: to.query, hash: to.hash }
    const { clicks, ...query } = to.query
    if (clicks !== undefined && !/^\d+$/.test(String(clicks)))
      return { ...to, query }
  }
}
