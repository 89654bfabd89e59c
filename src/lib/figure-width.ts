import type { Printable } from './format.ts'
import { figureParts, isTight } from './format.ts'
import { type } from './scale.ts'
import { textWidth } from './text-width.ts'

/** Share of a figure's size that is above its baseline, at line height 1. */
const ASCENT = 0.878

/** Size of the gap between a number and its unit, as a share of the unit's size; the gap is a space. */
const GAP = 0.55

/** Size of a unit as a share of its number's, and its least size in px. `TextFigure` has both in its styles. */
const UNIT = { share: 0.5, least: type.small } as const

/** The size of a mark as a share of its neighbour's, within limits in px; its width as a share of its own. */
const MARK = { share: 0.56, least: 10, most: 18, width: 0.56 } as const

/** The width of the mark after a figure, if it has one. */
function markWidth({ unit, kind }: Printable & { kind?: unknown }, size: number, unitSize: number): number {
  const neighbour = ['x', 'count', 'index', 'year'].includes(unit) ? size : unitSize
  return kind && size ? Math.max(MARK.least, Math.min(MARK.share * neighbour, MARK.most)) * MARK.width + 1 : 0
}

/**
 * The width of a figure as `TextFigure` sets it, at most a few percent more than a browser needs.
 * @param figure The figure.
 * @param size Size of the number in px.
 * @param unitSize Size of the unit in px. Default: that of `TextFigure`.
 * @returns The width in px.
 */
export function figureWidth(
  figure: Printable & { kind?: unknown },
  size: number,
  unitSize: number = Math.max(UNIT.share * size, UNIT.least),
): number {
  const hedge = figure.hedge ? textWidth(`${figure.hedge} `, unitSize) : 0
  return figureParts(figure).reduce((sum, { number, unit }, i) => sum
    + (i > 0 ? textWidth('  ', unitSize) : 0)
    + textWidth(number, size)
    + (unit === '×' ? textWidth(unit, size) : textWidth(unit, unitSize))
    + (unit && !isTight(unit) ? textWidth(' ', GAP * unitSize) : 0), hedge + markWidth(figure, size, unitSize))
}

/**
 * The size at which a figure fits: a size of the scale, or less if its room is too small for that.
 * @param figure The figure.
 * @param width The room in px.
 * @param largest The size of the number in px that is used if it fits.
 * @returns The size of the number in px: `largest`, or a smaller whole number; 0 if the room is too small for the unit.
 */
export function fitFigure(figure: Printable & { kind?: unknown }, width: number, largest: number): number {
  let size = largest
  while (size > 0 && figureWidth(figure, size) > width)
    size = Math.ceil(size) - 1
  return size
}

/** Y of a figure's upper edge in px. @param size Size of the number in px. @param baseline Y of its baseline in px. */
export const figureTop = (size: number, baseline: number): number => baseline - ASCENT * size
