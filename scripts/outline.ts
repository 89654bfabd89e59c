import type { Plugin } from 'vite'
import type { FigureId } from '../src/content/index.ts'
import { figuresIn, withFigures } from '../src/content/index.ts'
import { shownSlides } from './deck.ts'

/** What paper knows of a slide besides its picture and its argument. */
export interface OutlineSlide {
  alias: string
  headline: string
  section: string
  /** The footer's sentence: kinds and scale. */
  source: string
  /** The figures that the slide states, on stage or in its argument, in order. */
  figures: FigureId[]
}

/** @returns The deck's slides in order, hidden ones left out. */
export async function readOutline(): Promise<OutlineSlide[]> {
  const slides = await shownSlides()
  return slides.map(({ alias, content, section, frontmatter }) => ({
    alias,
    headline: withFigures(/^# (.+)$/m.exec(content)?.[1] ?? alias),
    section,
    source: withFigures(String(frontmatter.source ?? '')),
    figures: figuresIn(content),
  }))
}

const ID = 'virtual:deck-outline'

/** Gives the client the outline as the module `virtual:deck-outline`. */
export function outline(): Plugin {
  return {
    name: 'deck:outline',
    resolveId: id => id === ID ? `\0${ID}` : undefined,
    load: async id => id === `\0${ID}` ? `export default ${JSON.stringify(await readOutline())}` : undefined,
  }
}
