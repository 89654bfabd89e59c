import type { Printable, Unmarked } from './format.ts'
import { formatFigure } from './format.ts'

/** The marks begin here, in the order of the letters. `src/content/words.ts` says which letter stands for which kind. */
const FIRST = 0xE000

/** The marks from a to z. */
const MARK = '[\\uE061-\\uE07A]'

const one = new RegExp(MARK)
const between = new RegExp(`(${MARK})`)
const all = new RegExp(MARK, 'g')
const undrawn = new RegExp(`[^<>]{0,40}${MARK}`)

/** Whether a character is a mark in a text. */
export const isMark = (character: string): boolean => one.test(character)

/**
 * A mark in a text: one character of the private use area, which no font shows. `TextMarked` draws it as the small letter
 * with its link. A character can pass through props, and geometry can measure it, where an element could do neither.
 * @param letter A letter from a to z.
 */
export const markInText = (letter: string): string => String.fromCharCode(FIRST + letter.charCodeAt(0))

/** A piece of a text: words, or the letter of a mark. */
export type MarkedPiece = { words: string } | { letter: string }

/** A text in pieces: words and marks by turns. */
export function markedPieces(text: string): MarkedPiece[] {
  return text.split(between).filter(Boolean).map(piece => isMark(piece)
    ? { letter: String.fromCharCode(piece.charCodeAt(0) - FIRST) }
    : { words: piece })
}

/**
 * The words around the first mark in a page's HTML that was printed as a character. Such a mark shows that a component
 * prints a text of a page without `TextMarked`, so that its figure stands without its letter.
 */
export const undrawnMark = (html: string): string | undefined => undrawn.exec(html)?.[0].slice(0, -1)

/** A text without its marks, for text alternatives and announcements. */
export const withoutMarks = (text: string): string => text.replace(all, '')

/** Of figures side by side, those that carry a mark: the last one of each kind. */
export function lastOfKind<F extends { kind?: unknown }>(figures: readonly F[]): ReadonlySet<F> {
  return new Set(figures.filter(({ kind }, i) => !figures.slice(i + 1).some(next => next.kind === kind)))
}

/**
 * The figure for a place that shows no mark: a text alternative, an announcement, geometry, or a figure that stands in a
 * run of one kind, whose last figure carries the mark.
 */
export function unmarked<F extends Printable & { kind?: unknown }>(figure: F): Omit<F, 'kind'> & Unmarked {
  const { kind: _kind, ...rest } = figure
  return rest
}

/** A figure as text without its mark. @see unmarked */
export const plainFigure = (figure: Printable & { kind?: unknown }): string => formatFigure(unmarked(figure))
