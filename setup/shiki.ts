import type { ShikiTransformer } from 'shiki'
import { defineShikiSetup } from '@slidev/types'
import { kindOf, theme } from '../tools/code/theme'

/** Gives tokens classes instead of inline styles, which the content policy forbids: `code-token-option`. */
const classes: ShikiTransformer = {
  name: 'deck:classes',
  span(node) {
    const kind = kindOf(String(node.properties.style ?? ''))
    delete node.properties.style
    if (kind)
      this.addClassToHast(node, `code-token-${kind}`)
  },
  pre(node) {
    delete node.properties.style
  },
}

/**
 * Code is set when the deck is built: no page loads Shiki. By default, Shiki gives up on a line after half a second and
 * leaves it plain; on a busy machine, compiling the grammar takes that long.
 */
export default defineShikiSetup(() => ({ theme, langs: ['shellscript'], transformers: [classes], tokenizeTimeLimit: 0 }))
