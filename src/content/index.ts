import type { DerivedId } from './derived.ts'
import type { GivenId } from './figures.ts'
import type { Figure } from './types'
import { formatFigure } from '../lib/format.ts'
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

const REFERENCE = /@\{([^}|]*)(\|number)?\}/g

/**
 * Replaces each `@{figure-id}` in `text` with the figure as plain text, and each `@{figure-id|number}` with its bare
 * number.
 * @throws Error if an id is unknown.
 */
export function withFigures(text: string): string {
  return text.replace(REFERENCE, (_, id: string, bare?: string) =>
    formatFigure(bare ? { ...figure(id), unit: 'count', hedge: undefined, signed: undefined } : figure(id)))
}

/** The figure ids that a page refers to, as `@{id}` or as `figure('id')`, in order of appearance. */
export function figuresIn(text: string): FigureId[] {
  const ids = [...text.matchAll(/@\{([^}|]*)(?:\|number)?\}|\bfigure\('([^']*)'\)/g)].map(([, inText, inData]) => inText ?? inData)
  return [...new Set(ids)].filter(isFigureId)
}
