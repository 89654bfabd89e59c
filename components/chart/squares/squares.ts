import type { FigureValue } from '../../../src/content/types.ts'
import { grouped } from '../../../src/lib/format.ts'
import { checkRange } from '../../../src/lib/range.ts'
import { type } from '../../../src/lib/scale.ts'
import { fitSize } from '../../../src/lib/text-width.ts'

/** One unit square: its offset from the column's left edge, its top, and its row counted from the base. */
export interface Square {
  x: number
  y: number
  row: number
}

/**
 * Places a count as squares on a baseline, 1 px apart.
 * @param count How many squares; a whole number.
 * @param base Y of the baseline, in px.
 * @param columns Number of squares per row.
 * @param pitch Distance from one square to the next, in px.
 * @returns The squares from the base upwards and the top of the pile in px.
 */
export function squares(count: number, base: number, columns = 10, pitch = 8): { cells: Square[], top: number } {
  const cells = Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / columns)
    return { x: (i % columns) * pitch, y: base - (pitch - 1) - row * pitch, row }
  })
  return { cells, top: base - Math.ceil(count / columns) * pitch + 1 }
}

/**
 * Squares as one SVG path. Each square is placed relative to the one before. This makes the text so repetitive that it
 * adds almost nothing to the size of a compressed page.
 */
export function squarePath(cells: readonly Pick<Square, 'x' | 'y'>[], side = 7): string {
  return cells.map(({ x, y }, i) => {
    const to = i ? `m${x - cells[i - 1].x} ${y - cells[i - 1].y}` : `M${x} ${y}`
    return `${to}h${side}v${side}h${-side}z`
  }).join('')
}

/** The rows of a pile, from the base upwards, each as one SVG path of its squares. */
export function squareRows(cells: readonly Square[], side = 7): string[] {
  return [...Map.groupBy(cells, ({ row }) => row).values()].map(row => squarePath(row, side))
}

/** Height in px of a number, and of a number with two lines of unit under it. */
const NUMBER = 61
const NUMBER_AND_UNIT = 100
/** Height in px of two lines of unit. */
const UNIT = 40
/** Width in px for the number of a pile. */
const ROOM = 92

/** How two piles of squares are drawn. */
export interface PilesLayout {
  /** How many units one square stands for: 1, 2 or 5 times a power of ten. */
  units: number
  /** Whether the number of the second pile is beside it, above the first pile; otherwise it is above the second pile. */
  beside: boolean
  /** Size of the numbers in px. */
  size: number
  /** Height in px of the upper edge of the unit above the baseline, if it stands between the two numbers, which share it. */
  unit: number
}

/**
 * The layout of two piles side by side. The number of the first pile is above it.
 * @param before The count of the first pile, from 1 to 999,999.
 * @param after The count of the second pile, in the same range.
 * @param height Room for piles and numbers in px.
 */
export function layoutPiles(before: number, after: number, height: number): PilesLayout {
  const high = (count: number, units: number) => Math.ceil(Math.round(count / units) / 10) * 8
  const isBeside = (units: number) => high(after, units) - NUMBER_AND_UNIT >= high(before, units) + NUMBER
  const fits = (units: number) => high(before, units) + NUMBER <= height
    && high(after, units) + (isBeside(units) ? 0 : NUMBER_AND_UNIT) <= height
  const choices = [1, 10, 100, 1000, 10_000].flatMap(power => [1, 2, 5].map(digit => digit * power))
  const units = choices.find(fits) ?? choices.at(-1)!
  const size = Math.min(...[before, after].map(count => fitSize(grouped(count), ROOM, type.figure)))
  const [over, under] = [high(after, units) + 7 - size, high(before, units) + NUMBER - 1]
  return { units, beside: isBeside(units), size, unit: (over + under + UNIT) / 2 }
}

/** Checks two counts. @throws RangeError that names the figure, unless each is 1 to 999,999. */
export function checkCounts(...counts: readonly FigureValue[]): void {
  counts.forEach(({ id, value }) => checkRange(id, value, 1, 999_999))
}
