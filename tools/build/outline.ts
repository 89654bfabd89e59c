import type { FigureId } from '../../src/content/index.ts'
import type { PageSlide } from './deck.ts'
import { figuresIn, withFigures } from '../../src/content/index.ts'
import { shownSlides } from './deck.ts'

/** What the PDFs need to know of a slide. */
export interface OutlineSlide {
  alias: string
  headline: string
  section: string
  /** The figures that the slide states, on stage or in its argument, in order. */
  figures: FigureId[]
}

/**
 * The deck's slides in order, hidden ones left out.
 * @param slides The slides as their pages state them, where they have been read. Default: reads them.
 */
export async function readOutline(slides?: readonly PageSlide[]): Promise<OutlineSlide[]> {
  return (slides ?? await shownSlides()).map(({ alias, content, section }) => ({
    alias,
    headline: withFigures(/^# (.+)$/m.exec(content)?.[1] ?? alias),
    section,
    figures: figuresIn(content),
  }))
}
