import type { DeckConfig } from './src/content/config'

/** Settings that the source documents do not give. All are optional: see `DeckConfig` for what an unset one does. */
const config: DeckConfig = {
  platformLead: 'Matheus Santos',
}

export default config
