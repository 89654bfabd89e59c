import process from 'node:process'
import { definePreparserSetup } from '@slidev/types'
import config from '../deck.config'
import { figuresIn, withFigures } from '../src/content'
import { withNamesAndCounts } from '../src/content/page-text'

/** Fills in the figures, counts and names in a text. */
const filled = (text: string) => withFigures(withNamesAndCounts(text, config))

/** Fills in the figures, counts and names in every string value of a frontmatter, in place. */
function fill(data: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string')
      data[key] = filled(value)
  }
}

/**
 * Preprocesses every page, including imported ones. Figures become plain text because Slidev takes titles from raw
 * Markdown and notes as HTML. Notes and the presenter are kept only in dev mode or with `DECK_FOR=presenter`, so that
 * any other build is safe to give to clients.
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
        // The handout lists a slide's figures. Collect the ids before the figures are replaced with text.
        frontmatter.figures = figuresIn(content)
      }
      return filled(content)
    },
    transformNote: async note => ours && note ? filled(note) : '',
  }]
})
