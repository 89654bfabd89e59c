import process from 'node:process'
import { defineUnoSetup } from '@slidev/types'

/** Icons and prose stand in Slidev's presenter alone: what the deck says it says in words of its own. */
export default defineUnoSetup(() => process.env.DECK_FOR === 'client' ? { blocklist: [/^i-/, /^prose/] } : {})
