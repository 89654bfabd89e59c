import { inBase } from './units.ts'

/** The canvas and its guide lines, in px, for all pictures. */
export const canvas = {
  width: 980,
  height: 552,
  /** Text margin. */
  margin: 56,
  /** Left edge of the content column. */
  column: 158,
  /** Left edge of the second label column. */
  second: 278,
  /** Left edge of what stands beside a large figure. */
  beside: 566,
  /** Right margin, where a full scale ends. */
  right: 924,
  /** Top of the picture, on every slide. */
  top: 112,
  /** Top of what is under a ruler, at the right. */
  side: 212,
  /** Left edges of two columns there, one for before and one for after. */
  columns: [744, 845],
  /** Baseline of bars, columns and frames. */
  base: 472,
  /** Thickness of a bar, the same for before and after. */
  bar: 64,
} as const

/**
 * The type scale of the canvas in px, for what is laid out by the width of its text. styles/tokens.css has it for styles, and
 * says what each size is for. There are no sizes between these, but for figures that are fitted to their room.
 */
export const type = {
  caption: 14,
  note: 16,
  small: 18,
  text: 20,
  body: 22,
  heading: 26,
  headline: 34,
  display: 40,
  figure: 52,
  row: 68.6,
  large: 104,
  hero: 180,
} as const

/** The name of a size. */
export type TypeSize = keyof typeof type

/** The sizes of the scale from `largest` down to `least`, in px. */
export function sizesDown(largest: number, least: number = type.caption): number[] {
  return Object.values(type).filter(size => size <= largest && size >= least).sort((a, b) => b - a)
}

/** A figure, for what depends on its value and unit only. */
export interface Measure {
  value: number
  unit: string
}

/** One notch of a ruler: its position, and whether it is a major one with a label. */
export interface Notch {
  x: number
  value: number
  major: boolean
}

/** Minimum distance of a label from the end of its ruler, in px. */
const LABEL_ROOM = 40

/**
 * A linear scale from zero at x = 0 to `full` at `width` px.
 * @throws RangeError when `full` is not positive.
 */
export function fromZero(full: number, width: number = canvas.right): (value: number) => number {
  if (!(full > 0))
    throw new RangeError(`A scale from zero needs a positive full value, not ${full}.`)
  return value => value / full * width
}

/**
 * The length of a bar in px on the scale of another.
 * @param full The figure whose bar has the full width.
 * @param part The figure whose bar is wanted; times may be in another unit than `full`.
 * @param width The full width in px. Default: the canvas up to its right margin.
 * @throws RangeError when `full` is not positive.
 */
export function lengthOf(full: Measure, part: Measure, width: number = canvas.right): number {
  return fromZero(inBase(full.value, full.unit), width)(inBase(part.value, part.unit))
}

/**
 * The distance between the marks of a scale: 1, 2 or 5 times a power of ten.
 * @param full The value at the scale's end, positive.
 * @param most The largest number of marks.
 */
export function roundStep(full: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(full / most))
  const digit = [1, 2, 5, 10].find(each => full / (each * power) <= most)!
  return Number((digit * power).toPrecision(1))
}

/** The choices of a ruler. */
export interface RulerOptions {
  /** The largest number of notches. Default: 24. */
  most?: number
  /** How many notches there are per major one. Default: 5. */
  every?: number
  /** The ruler's length in px. Default: the canvas up to its right margin. */
  width?: number
}

/**
 * The notches of a ruler at round values from zero (exclusive) to `full` (exclusive).
 * @param full The value at the ruler's end, positive.
 */
export function notches(full: number, { most = 24, every = 5, width = canvas.right }: RulerOptions = {}): Notch[] {
  const x = fromZero(full, width)
  const step = roundStep(full, most)
  const count = Math.ceil(full / step - 1e-9) - 1
  return Array.from({ length: count }, (_, i) => {
    const value = Number(((i + 1) * step).toPrecision(12))
    return { x: x(value), value, major: (i + 1) % every === 0 }
  })
}

/** The major notches of a bar that ends at the right margin, without those whose labels would leave no room at its end. */
export const labelled = (marks: readonly Notch[]): Notch[] => marks.filter(({ major, x }) => major && x < canvas.right - LABEL_ROOM)

/** A duration or size as the full scale of a ruler. */
export interface Ruler {
  marks: Notch[]
  /** The unit of the marks' values. */
  unit: string
}

/** The ruler whose full scale is a figure. A time in minutes and seconds is measured in minutes. */
export function rulerOf({ value, unit }: Measure): Ruler {
  return unit === 'min s' ? { marks: notches(value / 60), unit: 'min' } : { marks: notches(value), unit }
}

/** The notches of a ruler of weeks: one for each week if there is room, a major one for every ten. */
export const weekNotches = (weeks: number, width: number = canvas.right): Notch[] => notches(weeks, { most: 60, every: 10, width })
