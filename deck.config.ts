import type { DeckConfig } from './src/content/config'

/** What the sources do not give. Everything is optional: unset, the deck shows nothing in its place. */
const config: DeckConfig = {
  platformLead: 'Matheus Santos',
}

export default config
