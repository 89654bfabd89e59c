import type { DeckConfig } from './config.ts'

/** The platform lead's name in the sources. */
const PLATFORM_LEAD = 'Matheus Santos'

const REFERENCE = /@\{platform-lead(\|first)?\}/g

/** @returns The platform lead's name from the settings, or else from the sources. */
export const platformLead = (settings: Pick<DeckConfig, 'platformLead'>): string => settings.platformLead ?? PLATFORM_LEAD

/**
 * Replaces each `@{platform-lead}` in `text` with the platform lead's name, and each `@{platform-lead|first}` with the
 * first part of the name.
 * @param text A page, a part of it, or a sentence of the handout.
 * @param settings The settings, which may include the name.
 */
export function withNames(text: string, settings: Pick<DeckConfig, 'platformLead'>): string {
  return text.replace(REFERENCE, (_, first?: string) => first ? platformLead(settings).split(' ')[0] : platformLead(settings))
}
