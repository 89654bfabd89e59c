import type { PageSlide } from '../../tools/build/deck.ts'
import { readSlides } from '../../tools/build/deck.ts'
import { withFigures } from '../../src/content/index.ts'
import { facts } from './facts.ts'

/** White space of every kind as one space, however a bundle writes it; escaped quotes as they are read. */
export const plain = (text: string) => text.replace(/\\(["'`])/g, '$1').replace(/(?:\s|\\xA0|\\u00a0|&nbsp;|\\n)+/gi, ' ')

/** The sentences of a private text, as markdown leaves their words, without those that a slide also says in public. */
async function privateRuns(markdown: string): Promise<string[]> {
  const open = plain(
    (await readSlides()).map(slide => withFigures(`${slide.content} ${Object.values(slide.frontmatter).join(' ')}`)).join(' '),
  )
  return markdown.split(/[\n*_`"'’]|\[click\]|(?<=[.?!:]) /)
    .map(run => plain(run).trim())
    .filter(run => run.split(' ').length >= 4 && !open.includes(run))
}

/** The sentences of the slides' notes that no slide says in public. */
export const noteRuns = (slides: readonly PageSlide[]): Promise<string[]> =>
  privateRuns(slides.map(slide => withFigures(slide.note)).join('\n'))

/** The sentences of docs/facts.md that no slide says in public. */
export const factRuns = (): Promise<string[]> => privateRuns(facts.replace(/^ *\|.*$/gm, ''))
