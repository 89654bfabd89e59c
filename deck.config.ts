import type { DeckConfig } from './src/content/config'

/** Settings that the sources do not give. All are optional: `DeckConfig` says what the deck shows without them. */
const config: DeckConfig = {
  platformLead: 'Matheus Santos',
}

export default config
