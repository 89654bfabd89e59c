import process from 'node:process'
import { defineUnoSetup } from '@slidev/types'

/** Icons stand in Slidev's presenter alone: the deck's own controls are words. */
export default defineUnoSetup(() => process.env.DECK_FOR === 'client' ? { blocklist: [/^i-/] } : {})
