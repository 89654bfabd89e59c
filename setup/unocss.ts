import process from 'node:process'
import { defineUnoSetup } from '@slidev/types'

/**
 * Reads utility classes from Slidev's components only: the deck's own styles are plain CSS, and words of its pages that
 * happen to name a utility ("table", "block") would become rules. Leaves icons and prose styles out of a client's build:
 * only Slidev's presenter uses them.
 */
export default defineUnoSetup(() => ({
  content: { pipeline: { include: [/@slidev[\\/]client[\\/].*\.vue(?:$|\?)/] } },
  ...(process.env.DECK_FOR === 'client' ? { blocklist: [/^i-/, /^prose/] } : {}),
}))
