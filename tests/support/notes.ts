import type { PageSlide } from '../../scripts/deck.ts'
import { readSlides } from '../../scripts/deck.ts'
import { withFigures } from '../../src/content/index.ts'

/** White space of every kind as one space, however a bundle writes it; escaped quotes as they are read. */
export const plain = (text: string) => text.replace(/\\(["'`])/g, '$1').replace(/(?:\s|\\xA0|\\u00a0|&nbsp;|\\n)+/gi, ' ')

/** The sentences of the slides' notes, as markdown leaves their words, without those that a slide also says in public. */
export async function noteRuns(slides: readonly PageSlide[]): Promise<string[]> {
  const open = plain((await readSlides()).map(slide => withFigures(`${slide.content} ${Object.values(slide.frontmatter).join(' ')}`)).join(' '))
  return slides.flatMap(slide => withFigures(slide.note).split(/[\n*_`"'’]|\[click\]|(?<=[.?!:]) /))
    .map(run => plain(run).trim())
    .filter(run => run.split(' ').length >= 4 && !open.includes(run))
}
