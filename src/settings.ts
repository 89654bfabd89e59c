import type { PublicSettings } from './content/config'

// Written into the build by setup/vite-plugins.ts, so that private settings in deck.config.ts are not shipped.
declare const __DECK_SETTINGS__: PublicSettings

/** The settings of `deck.config.ts` that slides show. */
export const settings: PublicSettings = __DECK_SETTINGS__
