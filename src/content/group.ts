import type { Figure } from './types'

/** A figure without its public source label, which its group fills in. */
export type FigureRow = Omit<Figure, 'source'>

/** Gives every figure of a group the group's public source label. */
export function group<Id extends string>(source: string, rows: Record<Id, FigureRow>): Record<Id, Figure> {
  return Object.fromEntries(Object.entries<FigureRow>(rows).map(([id, row]) => [id, { ...row, source }])) as Record<Id, Figure>
}
