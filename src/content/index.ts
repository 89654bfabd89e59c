import type { DerivedId } from './derived.ts'
import type { GivenId } from './figures.ts'
import type { Figure } from './types'
import { capitalised, figureWords } from '../lib/format.ts'
import { plainFigure } from '../lib/marks.ts'
import { computed } from './derived.ts'
import { given } from './figures.ts'

export type { Figure, Kind, Unit } from './types'
export { keys, kinds } from './words.ts'

/** The id of any figure the deck may state. */
export type FigureId = GivenId | DerivedId

/** Every figure of the deck by id. */
export const figures: Readonly<Record<FigureId, Figure>> = { ...given, ...computed }

/** @returns Whether `id` names a figure. */
export const isFigureId = (id: string): id is FigureId => Object.hasOwn(figures, id)

/**
 * The figure with this id.
 * @throws Error that names the id, if there is no such figure.
 */
export function figure(id: string): Figure {
  if (!isFigureId(id))
    throw new Error(`There is no figure "${id}" in src/content.`)
  return figures[id]
}

/** A reference to a figure in a text: its id and how it is printed. */
export const REFERENCE = /@\{([^}|]*)(?:\|(number|words|Words))?\}/g

/**
 * Replaces each `@{figure-id}` in `text` with the figure as plain text, and each `@{figure-id|number}` with its bare
 * number. `@{figure-id|words}` becomes words, as in `nine months`, and `|Words` begins with a capital letter.
 * @throws Error if an id is unknown.
 */
export function withFigures(text: string): string {
  return text.replace(REFERENCE, (_, id: string, form?: string) => {
    if (form === 'number')
      return plainFigure({ ...figure(id), unit: 'count', hedge: undefined, signed: undefined })
    if (form)
      return form === 'words' ? figureWords(figure(id)) : capitalised(figureWords(figure(id)))
    return plainFigure(figure(id))
  })
}

/** The figure ids that a page refers to, as `@{id}` or as `figure('id')`, in order of appearance. */
export function figuresIn(text: string): FigureId[] {
  const ids = [...text.matchAll(/@\{([^}|]*)(?:\|\w+)?\}|\bfigure\('([^']*)'\)/g)].map(([, inText, inData]) => inText ?? inData)
  return [...new Set(ids)].filter(isFigureId)
}
