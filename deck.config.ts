import type { DeckConfig } from './src/content/config'

/** Settings that the source documents do not give. All are optional: `DeckConfig` says what happens when one is unset. */
const config: DeckConfig = {
  platformLead: 'Matheus Santos',
}

export default config
