import process from 'node:process'
import { definePreparserSetup } from '@slidev/types'
import config from '../deck.config'
import { figuresIn, withFigures } from '../src/content'
import { withNames } from '../src/content/names'

/** Puts figures and names into a text. */
const filled = (text: string) => withFigures(withNames(text, config))

/** Puts them into every string of a frontmatter, in place. */
function fill(data: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string')
      data[key] = filled(value)
  }
}

/**
 * What every page goes through, imported ones included. Figures become plain text, because Slidev
 * takes titles from raw markdown and notes as HTML. What leaves the house has neither notes nor a
 * presenter; only `DECK_FOR=presenter` and authoring keep them, so that a plain build is safe.
 */
export default definePreparserSetup(({ mode }) => {
  const ours = mode === 'dev' || process.env.DECK_FOR === 'presenter'
  return [{
    name: 'deck',
    transformRawLines(lines) {
      const i = lines.indexOf('presenter: dev')
      if (ours && i >= 0)
        lines[i] = 'presenter: true'
    },
    transformSlide: async (content, frontmatter) => {
      fill(frontmatter)
      if (config.hide?.includes(frontmatter.routeAlias))
        frontmatter.hide = true
      const headline = /^# (.+)$/m.exec(content)
      if (headline && frontmatter.routeAlias) {
        frontmatter.title = filled(headline[1])
        // Which figures a slide states is known only before they become words; the handout lists them.
        frontmatter.figures = figuresIn(content)
      }
      return filled(content)
    },
    transformNote: async note => ours && note ? filled(note) : '',
  }]
})
