import type { FigureId } from './index.ts'
import type { Origin } from './words.ts'
import { plainFigure } from '../lib/marks.ts'
import { figure, kinds } from './index.ts'

/** A figure as printed on paper. */
export interface PaperRow {
  id: FigureId
  value: string
  label: string
  computation?: string
}

/** Figures of one kind, or of one kind and source. */
export interface PaperGroup {
  /** Where the figures come from. */
  kind: Origin
  /** The public source label; empty for derived figures, which are computed from figures with their own labels. */
  source: string
  rows: PaperRow[]
}

function grouped(ids: readonly FigureId[], isOneSource: boolean): PaperGroup[] {
  const groups = new Map<string, PaperGroup>()
  for (const id of ids) {
    const f = figure(id)
    const source = !isOneSource || f.kind === 'derived' ? '' : f.source
    const key = `${f.kind} ${source}`
    const group = groups.get(key) ?? { kind: kinds[f.kind], source, rows: [] }
    group.rows.push({ id, value: plainFigure(f), label: f.label, computation: f.computation })
    groups.set(key, group)
  }
  return [...groups.values()]
}

/**
 * Groups figures by kind and source, in order of first appearance.
 * @param ids The figures.
 */
export const bySource = (ids: readonly FigureId[]): PaperGroup[] => grouped(ids, true)

/**
 * Groups figures by kind alone, in order of first appearance; the groups have no source.
 * @param ids The figures.
 */
export const byKind = (ids: readonly FigureId[]): PaperGroup[] => grouped(ids, false)
