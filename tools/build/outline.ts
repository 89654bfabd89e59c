import type { FigureId } from '../../src/content/index.ts'
import type { PageSlide } from './deck.ts'
import { figuresIn, withFigures } from '../../src/content/index.ts'
import { shownSlides } from './deck.ts'

/** The properties of a slide that the PDFs need. */
export interface OutlineSlide {
  alias: string
  headline: string
  section: string
  /** The figures that the slide states, on stage or in its argument, in order. */
  figures: FigureId[]
}

/**
 * The deck's slides in order, without hidden ones.
 * @param slides The slides, if they have been read already. By default, they are read here.
 */
export async function readOutline(slides?: readonly PageSlide[]): Promise<OutlineSlide[]> {
  return (slides ?? await shownSlides()).map(({ alias, content, section }) => ({
    alias,
    headline: withFigures(/^# (.+)$/m.exec(content)?.[1] ?? alias),
    section,
    figures: figuresIn(content),
  }))
}
