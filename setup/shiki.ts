import type { ShikiTransformer } from 'shiki'
import { defineShikiSetup } from '@slidev/types'
import { createCssVariablesTheme } from 'shiki'

const PREFIX = '--deck-code-'

/** The theme of code: each kind of token has a custom property of its own, which becomes a class below. */
const theme = createCssVariablesTheme({ name: 'deck', variablePrefix: PREFIX, fontStyle: false })
theme.tokenColors?.push({ scope: 'constant.other.option', settings: { foreground: `var(${PREFIX}token-option)` } })

/** Gives tokens classes instead of inline styles, which the content policy forbids: `code-token-option`. */
const classes: ShikiTransformer = {
  name: 'deck:classes',
  span(node) {
    const kind = /var\(--deck-(code-[\w-]+)\)/.exec(String(node.properties.style ?? ''))?.[1]
    delete node.properties.style
    if (kind)
      this.addClassToHast(node, kind)
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
