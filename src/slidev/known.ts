import type { NavigationGuardWithThis } from 'vue-router'

/** What is read of a slide of the running deck. */
interface Slide {
  no: number
  meta: { slide: { frontmatter: { routeAlias?: string } } }
}

/** @returns Whether the deck shows a slide of this alias; hidden slides are not in it. */
export function isShown(slides: readonly Slide[], alias: string) {
  return slides.some(slide => slide.meta.slide.frontmatter.routeAlias === alias)
}

/**
 * A guard of every navigation, within the deck too. Slidev sends an unknown slide to the last one and an unreadable
 * step to none; here the first leads to the page that says so, and the second is dropped.
 * @param slides The deck's slides, now.
 */
export function onlyKnown(slides: () => readonly Slide[]): NavigationGuardWithThis<undefined> {
  return (to) => {
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
