import { withFigures } from '../../src/content/index.ts'
import { titleOf } from '../../src/stage/title.ts'
import { shownSlides } from '../build/deck.ts'
import { readOutline } from '../build/outline.ts'

/** A page of the hosted site: one file, one address. */
export interface SitePage {
  /** Its address below the base path, and its file's name without `.html`; '' is the site's own address, in `index.html`. */
  path: string
  /** The slide that it shows; none on pages that are no slide. */
  slide?: string
  title: string
  /** What a search engine or a link card says of it; none where it is not to be listed. */
  description?: string
  /** The page whose content it has; its own where there is none. */
  as?: string
  /** Whether it carries all its styles; the others fetch what only they need. */
  whole?: boolean
  /** The slide that it gives way to in a window with room for the stage. */
  front?: string
  /** Whether it is served empty, for the app to fill. */
  empty?: boolean
}

/** The address of the page for wrong addresses: a host has it for answers of 404, and a browser without network asks for it by name. */
export const MISSING = 'missing'

/** The first sentences of a slide's argument, as many as a link card shows. */
function descriptionOf(content: string): string {
  const argument = withFigures(content.split(/^::argument::$/m)[1]?.split(/^::\w+::$/m)[0] ?? '')
    .replace(/<[^>]+>|\[([^\]]+)\]\([^)]*\)|[*`]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  const sentences = argument.match(/[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]+/g) ?? [argument]
  return sentences.slice(1).reduce((text, sentence) => text.length + sentence.length <= 180 ? text + sentence : text, sentences[0]).trim()
}

/**
 * Every page of the site, the slides first and in order.
 * @param deck The deck's title.
 */
export async function sitePages(deck: string): Promise<SitePage[]> {
  const slides = await shownSlides()
  const outline = await readOutline(slides)
  const first = descriptionOf(slides[0].content)
  const listed = outline.map(({ alias, headline }, i) => ({
    no: i + 1,
    meta: { slide: { title: headline, frontmatter: { routeAlias: alias } } },
  }))
  const title = (name: string, no = '') => titleOf({ name, params: { no } }, listed, deck)
  return [
    ...outline.map(({ alias }, i) => ({
      path: alias,
      slide: alias,
      title: title('play', alias),
      description: descriptionOf(slides[i].content),
      // The first slide is opened by itself, the others mostly from it.
      whole: i === 0,
    })),
    { path: 'read', title: title('read'), description: first, whole: true },
    { path: '', as: 'read', title: title('play', outline[0].alias), description: first, whole: true, front: outline[0].alias },
    // What the keys for printing open: made for paper, and of no use without scripts.
    { path: 'handout', title: title('handout'), empty: true },
    { path: '404', title: title('NotFound'), whole: true },
    { path: MISSING, as: '404', title: title('NotFound'), whole: true },
  ]
}
