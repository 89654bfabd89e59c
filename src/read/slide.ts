import type { SlideRoute } from '@slidev/types'
import type { FigureId } from '../content'

/** A slide as used by pages of prose: the read view and the handout. */
export interface ReadItem {
  route: SlideRoute
  /** Its number in the deck, from 1. */
  no: number
  alias: string
  headline: string
  section: string
  /** What its picture encodes, in one sentence; empty if the picture says it itself. */
  source: string
  /** The figures that it states. */
  figures: readonly FigureId[]
}

/** @returns The properties of a slide that a page of prose uses. */
export function readSlide(route: SlideRoute): ReadItem {
  const { routeAlias, title, section, source, figures } = route.meta.slide.frontmatter
  return {
    route,
    no: route.no,
    alias: String(routeAlias),
    headline: String(title),
    section: String(section),
    source: String(source ?? ''),
    figures: (figures ?? []) as FigureId[],
  }
}
