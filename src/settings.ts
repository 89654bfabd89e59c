import type { PublicSettings } from './content/config'

// setup/vite-plugins.ts writes only the public settings into the build: private ones in deck.config.ts are not shipped.
declare const __DECK_SETTINGS__: PublicSettings

/** The settings of `deck.config.ts` that slides show. */
export const settings: PublicSettings = __DECK_SETTINGS__
