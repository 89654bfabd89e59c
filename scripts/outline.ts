import type { FigureId } from '../src/content/index.ts'
import { figuresIn, withFigures } from '../src/content/index.ts'
import { shownSlides } from './deck.ts'

/** What the PDFs need to know of a slide. */
export interface OutlineSlide {
  alias: string
  headline: string
  section: string
  /** The figures that the slide states, on stage or in its argument, in order. */
  figures: FigureId[]
}

/** @returns The deck's slides in order, hidden ones left out. */
export async function readOutline(): Promise<OutlineSlide[]> {
  const slides = await shownSlides()
  return slides.map(({ alias, content, section }) => ({
    alias,
    headline: withFigures(/^# (.+)$/m.exec(content)?.[1] ?? alias),
    section,
    figures: figuresIn(content),
  }))
}
