import type { DeckConfig } from './config.ts'
import { withCounts } from './counts.ts'
import { withNames } from './names.ts'

/**
 * Replaces the references to names and counts in a page's text. References to figures stay, because figures
 * are also collected by id.
 * @param text A page or a part of it.
 * @param settings The settings, which may include a name.
 * @throws Error if there is no such count.
 */
export function withNamesAndCounts(text: string, settings: Pick<DeckConfig, 'platformLead'>): string {
  return withCounts(withNames(text, settings))
}
