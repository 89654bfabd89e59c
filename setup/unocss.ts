import process from 'node:process'
import { defineUnoSetup } from '@slidev/types'

/** Leaves icons and prose styles out of a client's build: only Slidev's presenter uses them. */
export default defineUnoSetup(() => process.env.DECK_FOR === 'client' ? { blocklist: [/^i-/, /^prose/] } : {})
