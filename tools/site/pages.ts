import { withFigures } from '../../src/content/index.ts'
import { titleOf } from '../../src/lib/page-title.ts'
import { shownSlides } from '../build/deck.ts'
import { readOutline } from '../build/outline.ts'

/** A page of the hosted site: one file, one address. */
export interface SitePage {
  /** Its address below the base path, and its file name without `.html`; '' is the root address, i.e. `index.html`. */
  path: string
  /** The slide that it shows; undefined if it is not a slide's page. */
  slide?: string
  /** The slide whose picture is on its link card, if it is not a slide's page. */
  card?: string
  title: string
  /** The description for search engines and link cards; undefined if the page must not be listed. */
  description?: string
  /** The path of the page whose content it shares. Default: its own. */
  as?: string
  /**
   * Which of the styles that only this page needs are inline: those of the whole page, or those of its first screen; the
   * others are then fetched when the page is open. Default: none; the page fetches them all.
   */
  inline?: 'whole' | 'first'
  /** The slide that it redirects to in a window with room for the stage. */
  front?: string
  /** Whether it is served empty and filled by the app. */
  empty?: boolean
}

/**
 * The path of the not-found page. Hosts find the same content in the file 404.html. A browser without a network
 * connection finds it under this path.
 */
export const MISSING = 'missing'

/** The first sentences of a slide's argument, as many as fit on a link card. */
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
  const read = { description: first, card: outline[0].alias, inline: 'first' } as const
  return [
    ...outline.map(({ alias }, i) => ({
      path: alias,
      slide: alias,
      title: title('play', alias),
      description: descriptionOf(slides[i].content),
      // Readers open the first slide directly, and reach the others mostly from there.
      inline: i === 0 ? 'whole' as const : undefined,
    })),
    { ...read, path: 'read', title: title('read') },
    { ...read, path: '', as: 'read', title: title('play', outline[0].alias), front: outline[0].alias },
    // The print shortcut opens this page. It is meant for paper and is useless without scripts.
    { path: 'handout', title: title('handout'), empty: true },
    { path: '404', title: title('NotFound'), inline: 'whole' },
    { path: MISSING, as: '404', title: title('NotFound'), inline: 'whole' },
  ]
}
