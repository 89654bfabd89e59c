import type { DeckConfig } from './config.ts'
import { withCounts } from './counts.ts'
import { withNames } from './names.ts'
import { shownBy, withShown } from './shown.ts'

/**
 * The text of a page as a deck shows it: without what belongs to hidden slides, with names and counts. References to figures
 * stay, because some callers collect the figures' ids.
 * @param text A page or a part of it.
 * @param settings The settings, which may include a name and hide slides.
 * @throws Error if the text refers to an unknown count, or has a condition without an end.
 */
export function shownText(text: string, settings: Pick<DeckConfig, 'platformLead' | 'hide'>): string {
  return withCounts(withNames(withShown(text, shownBy(settings)), settings))
}
