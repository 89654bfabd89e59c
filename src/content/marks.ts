import { markedPieces, markInText } from '../lib/marks.ts'
import { figure, REFERENCE } from './index.ts'
import { kindOf, kinds } from './words.ts'

/** A tag with its attributes, whose values may contain angle brackets. */
const TAG = /<\/?[A-Z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi

/** What ends a phrase: a sentence's end, an item's, a paragraph's. In a tag each string is a phrase of its own. */
const ENDS = { prose: /[.;:?!](?=\s|$)|\n\s*(?:\n|[-*] )/, tag: /['"`]/ } as const

/** What may stand between a figure and its mark: a unit that the page types after a bare number. */
const UNIT = /^[%A-Z]*/i

function inPhrases(text: string, form: keyof typeof ENDS): string {
  const found = [...text.matchAll(REFERENCE)].map(({ 0: reference, 1: id, index }) =>
    ({ kind: figure(id).kind, start: index, end: index + reference.length }))
  return found.reduceRight((marked, { kind, end }, i) => {
    const next = found[i + 1]
    if (next && next.kind === kind && !ENDS[form].test(text.slice(end, next.start)))
      return marked
    const after = end + UNIT.exec(text.slice(end))![0].length
    return marked.slice(0, after) + markInText(kinds[kind].mark) + marked.slice(after)
  }, text)
}

/** A page with its prose and its tags rewritten, each on its own. */
function rewritten(text: string, prose: (text: string) => string, tag: (text: string) => string): string {
  const tags = text.match(TAG) ?? []
  return text.split(TAG).map((piece, i) => prose(piece) + tag(tags[i] ?? '')).join('')
}

/**
 * Puts a mark after the figures that a text refers to as `@{id}`: after each or, where figures of one kind follow each
 * other in a phrase, after the last. So no figure of a page can stand without one.
 * @param text A page, a part of it, or a line of text.
 * @throws Error if an id is unknown.
 */
export function withMarks(text: string): string {
  return rewritten(text, prose => inPhrases(prose, 'prose'), tag => inPhrases(tag, 'tag'))
}

/** Replaces the marks in a page's Markdown with the component that draws them. In attributes they stay for `TextMarked`. */
export function withMarkElements(text: string): string {
  return rewritten(text, prose => markedPieces(prose)
    .map(piece => 'words' in piece ? piece.words : `<TextMark kind="${kindOf(piece.letter)}" />`)
    .join(''), tag => tag)
}
