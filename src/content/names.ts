import type { DeckConfig } from './config.ts'

/** The platform lead by the name in the sources. */
const PLATFORM_LEAD = 'Matheus Santos'

const REFERENCE = /@\{platform-lead(\|first)?\}/g

/** @returns The platform lead's name: the setting, else the one in the sources. */
export const platformLead = (settings: Pick<DeckConfig, 'platformLead'>): string => settings.platformLead ?? PLATFORM_LEAD

/**
 * Replaces each `@{platform-lead}` in `text` by the platform lead's name, each `@{platform-lead|first}` by the first part of it.
 * @param text A page, a part of it, or a sentence of the handout.
 * @param settings Where the name may be set.
 */
export function withNames(text: string, settings: Pick<DeckConfig, 'platformLead'>): string {
  return text.replace(REFERENCE, (_, first?: string) => first ? platformLead(settings).split(' ')[0] : platformLead(settings))
}
