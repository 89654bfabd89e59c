import { join } from 'node:path'
import { load } from '@slidev/parser/fs'
import { readConfig, root } from '../deck.ts'
import { sitePages } from './pages.ts'

/** What the site says of the deck as a whole. */
export interface SiteDeck {
  /** The deck's title, from the headmatter. */
  title: string
  /** One or two sentences: how the cover's argument begins. */
  description: string
  /** The site's address with a slash at its end, if it is known. */
  siteUrl?: string
  /** Whether search engines may list it. */
  index: boolean
}

/** Reads what the site says of the deck from headmatter, pages and settings. */
export async function readDeck(): Promise<SiteDeck> {
  const { headmatter } = await load({ roots: [root], userRoot: root } as never, join(root, 'slides.md'))
  const { siteUrl, index = false } = await readConfig()
  const title = String(headmatter.title)
  const [cover] = await sitePages(title)
  return { title, description: cover.description!, siteUrl, index }
}
