import { withFigures } from '../../src/content/index.ts'
import { shownSlides } from '../deck.ts'
import { readOutline } from '../outline.ts'

/** A page of the hosted site: one file, one address. */
export interface SitePage {
  /** Its address below the base path, and its file's name without `.html`; '' is the cover, in `index.html`. */
  path: string
  /** The slide that it shows; none on pages that are no slide. */
  slide?: string
  title: string
  /** What a search engine or a link card says of it; none where it is not to be listed. */
  description?: string
  /** The elements that are seen before anything is scrolled; all of them where none are named. */
  first?: string
}

/** The first sentences of a slide's argument, as many as a link card shows. */
function descriptionOf(content: string): string {
  const argument = withFigures(content.split(/^::argument::$/m)[1]?.split(/^::\w+::$/m)[0] ?? '').replace(/<[^>]+>|\[([^\]]+)\]\([^)]*\)|[*`]/g, '$1').replace(/\s+/g, ' ').trim()
  const sentences = argument.match(/[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]+/g) ?? [argument]
  return sentences.slice(1).reduce((text, sentence) => text.length + sentence.length <= 180 ? text + sentence : text, sentences[0]).trim()
}

/**
 * Every page of the site, the slides first and in order.
 * @param deck The deck's title.
 */
export async function sitePages(deck: string): Promise<SitePage[]> {
  const slides = await shownSlides()
  const outline = await readOutline()
  const first = descriptionOf(slides[0].content)
  return [
    ...outline.map(({ alias, headline }, i) => ({
      path: i === 0 ? '' : alias,
      slide: alias,
      title: i === 0 ? deck : `${headline} · ${deck}`,
      description: descriptionOf(slides[i].content),
    })),
    { path: 'read', title: `${deck}: the deck as a page`, description: first, first: '.read > .bar, .read article:first-child' },
    { path: '404', title: `Not found · ${deck}` },
  ]
}
