import type { PageSlide } from '../../tools/build/deck.ts'
import { withFigures } from '../../src/content/index.ts'
import { readSlides } from '../../tools/build/deck.ts'
import { facts } from './facts.ts'

/** HTML without the marks of figures, which are empty elements and interrupt sentences. */
export const withoutMarkElements = (html: string) => html.replace(/<(a|span) [^>]*class="deck-mark"[^>]*><\/\1>/g, '')

/** Replaces white space of every kind, however a bundle writes it, with one space, and unescapes quotes. */
export function plain(text: string) {
  return withoutMarkElements(text)
    .replace(/\\(["'`])/g, '$1')
    .replace(/(?:\s|\\xA0|\\u00a0|&nbsp;|\\n)+/gi, ' ')
}

/**
 * The sentences of a private text, split at line breaks, quotes and markup. Sentences of fewer than four words, and those that a slide
 * also shows in public, are left out.
 */
async function privateRuns(markdown: string): Promise<string[]> {
  const open = plain(
    (await readSlides()).map(slide => withFigures(`${slide.content} ${Object.values(slide.frontmatter).join(' ')}`)).join(' '),
  )
  return markdown.split(/[\n*_`"'’]|\[click\]|(?<=[.?!:]) /)
    .map(run => plain(run).trim())
    .filter(run => run.split(' ').length >= 4 && !open.includes(run))
}

/** The sentences of the slides' notes that no slide shows in public. */
export function noteRuns(slides: readonly PageSlide[]): Promise<string[]> {
  return privateRuns(slides.map(slide => withFigures(slide.note)).join('\n'))
}

/** The sentences of docs/facts.md that no slide shows in public. */
export const factRuns = (): Promise<string[]> => privateRuns(facts.replace(/^ *\|.*$/gm, ''))
