import process from 'node:process'
import { defineUnoSetup } from '@slidev/types'

/**
 * Reads utility classes from Slidev's components only. The deck's own styles are plain CSS, and any word on its pages
 * that is also the name of a utility ("table", "block") would produce a rule. A client's build has no icons and no
 * prose styles, because only Slidev's presenter uses them.
 */
export default defineUnoSetup(() => ({
  content: { pipeline: { include: [/@slidev[\\/]client[\\/].*\.vue(?:$|\?)/] } },
  ...(process.env.DECK_FOR === 'client' ? { blocklist: [/^i-/, /^prose/] } : {}),
}))
