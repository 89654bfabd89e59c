import process from 'node:process'
import { definePreparserSetup } from '@slidev/types'
import config from '../deck.config'
import { figuresIn, withFigures } from '../src/content'
import { withFirstSentence } from '../src/content/argument'
import { withMarkElements, withMarks } from '../src/content/marks'
import { literal, withData } from '../src/content/page-data'
import { shownText } from '../src/content/page-text'
import { isGallery, withSamples } from '../src/content/samples'
import { shownBy, withShown } from '../src/content/shown'
import { withCode } from '../tools/code/region'

const isShown = shownBy(config)

/** Leaves out what belongs to hidden slides, and fills in the figures, counts and names in a text. */
const filled = (text: string) => withFigures(shownText(text, config))

/** The same for words that are on show: each figure carries its mark. */
const marked = (text: string) => withFigures(withMarks(shownText(text, config)))

/** Fills in the figures, counts and names in every string value of a frontmatter, in place. Slidev expects a number of clicks. */
function fill(data: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string')
      data[key] = key === 'clicks' ? Number(filled(value)) : key === 'source' ? marked(value) : filled(value)
  }
}

/**
 * Preprocesses every page, including imported ones. Figures become plain text because Slidev takes titles from raw
 * Markdown and notes as HTML. Notes and the presenter are kept only in dev mode or with `DECK_FOR=presenter`, so that
 * any other build is safe to give to clients.
 */
export default definePreparserSetup(({ filepath, mode }) => {
  // Only the gallery may show made-up figures.
  const data = isGallery(filepath) ? (text: string) => withData(withSamples(text)) : (text: string) => withData(text, isShown)
  const ours = mode === 'dev' || process.env.DECK_FOR === 'presenter'
  return [{
    name: 'deck',
    transformRawLines(lines) {
      const i = lines.indexOf('presenter: dev')
      if (ours && i >= 0)
        lines[i] = 'presenter: true'
    },
    transformSlide: async (page, frontmatter) => {
      // Slidev leaves a hidden slide out of the build. Its data is not looked up, because it may be that of hidden slides.
      if (frontmatter.routeAlias && !isShown(frontmatter.routeAlias)) {
        frontmatter.hide = true
        return ''
      }
      fill(frontmatter)
      const content = withShown(page, isShown)
      const headline = /^# (.+)$/m.exec(content)
      if (headline && frontmatter.routeAlias) {
        frontmatter.title = filled(headline[1])
        // The handout lists a slide's figures. Collect the ids before the figures are replaced with text.
        frontmatter.figures = figuresIn(content)
      }
      const { alt } = frontmatter
      delete frontmatter.alt
      const described = alt ? `<SlideAlt :text="${literal(alt)}" />\n\n` : ''
      return described + withMarkElements(withCode(data(marked(withFirstSentence(content)))))
    },
    transformNote: async note => ours && note ? filled(note) : '',
  }]
})
