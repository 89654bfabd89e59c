import type { DeckConfig } from '../../src/content/config.ts'
import type { SitePage } from './pages.ts'
import { readConfig, readTitle } from '../build/deck.ts'
import { sitePages } from './pages.ts'

/** Properties of the deck as a whole that the site uses. */
export interface SiteDeck {
  /** The deck's title, from the headmatter. */
  title: string
  /** One or two sentences: the beginning of the cover's argument. */
  description: string
  /** The site's address with a trailing slash, if known. */
  siteUrl?: string
  /** Whether search engines may list it. */
  index: boolean
  /** Its pages, the cover first. */
  pages: SitePage[]
}

/**
 * Reads the properties that the site uses. They come from the headmatter, the pages and the settings.
 * @param settings The site's settings. Default: the deck's own.
 */
export async function readDeck(settings?: DeckConfig): Promise<SiteDeck> {
  const { siteUrl, index = false } = settings ?? await readConfig()
  const title = await readTitle()
  const pages = await sitePages(title)
  return { title, description: pages[0].description!, siteUrl, index, pages }
}
