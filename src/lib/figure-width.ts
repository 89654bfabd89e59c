import type { Printable } from './format.ts'
import { figureParts, isTight } from './format.ts'
import { textWidth } from './text-width.ts'

/** Share of a figure's size that is above its baseline, at line height 1. */
const ASCENT = 0.878

/** Size of the gap between a number and its unit, as a share of the unit's size; the gap is a space. */
const GAP = 0.55

/** The size of a mark as a share of its neighbour's, within limits in px; its width as a share of its own. */
const MARK = { share: 0.56, least: 12, most: 24, width: 0.56 }

/** The width of the mark after a figure, if it has one. */
function markWidth({ unit, kind }: Printable & { kind?: unknown }, size: number, unitSize: number): number {
  const neighbour = unit === '×' || unit === 'x' || ['count', 'index', 'year'].includes(unit) ? size : unitSize
  return kind && size ? Math.max(MARK.least, Math.min(MARK.share * neighbour, MARK.most)) * MARK.width + 1 : 0
}

/**
 * The width of a figure as `TextFigure` sets it, at most a few percent more than a browser needs.
 * @param figure The figure.
 * @param size Size of the number in px.
 * @param unitSize Size of the unit in px.
 * @returns The width in px.
 */
export function figureWidth(figure: Printable & { kind?: unknown }, size: number, unitSize: number): number {
  const hedge = figure.hedge ? textWidth(`${figure.hedge} `, unitSize) : 0
  return figureParts(figure).reduce((sum, { number, unit }, i) => sum
    + (i > 0 ? textWidth('  ', unitSize) : 0)
    + textWidth(number, size)
    + (unit === '×' ? textWidth(unit, size) : textWidth(unit, unitSize))
    + (unit && !isTight(unit) ? textWidth(' ', GAP * unitSize) : 0), hedge + markWidth(figure, size, unitSize))
}

/**
 * The largest size at which a figure fits.
 * @param figure The figure.
 * @param width The room in px.
 * @param largest The largest size of the number in px, used if it fits.
 * @param unitShare Size of the unit as a share of the number's.
 * @returns The size of the number in px, a whole number unless it is `largest`.
 */
export function fitFigure(figure: Printable & { kind?: unknown }, width: number, largest: number, unitShare: number): number {
  // What rounding may add does not shrink with the size, and neither does the mark of a large figure.
  const fixed = figureWidth(figure, 0, 0) + markWidth(figure, largest, unitShare * largest)
  return Math.min(largest, Math.floor(largest * (width - fixed) / (figureWidth(figure, largest, unitShare * largest) - fixed)))
}

/** Y of a figure's upper edge in px. @param size Size of the number in px. @param baseline Y of its baseline in px. */
export const figureTop = (size: number, baseline: number): number => baseline - ASCENT * size
