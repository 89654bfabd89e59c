import type { DeckConfig } from './config.ts'
import { withCounts } from './counts.ts'
import { withNames } from './names.ts'

/**
 * Replaces the references to names and counts in a page's text. References to figures stay, because some callers
 * collect the figures' ids.
 * @param text A page or a part of it.
 * @param settings The settings, which may include a name.
 * @throws Error if the text refers to an unknown count.
 */
export function withNamesAndCounts(text: string, settings: Pick<DeckConfig, 'platformLead'>): string {
  return withCounts(withNames(text, settings))
}
