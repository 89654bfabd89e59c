/** The desk's measures in px, each at the heights that `HEIGHTS` lists. */
const TABLE = {
  margin: [20, 48, 56],
  number: [36, 78, 94],
  text: [44, 98, 118],
  gap: [20, 40, 40],
  strip: [22, 28, 32],
  between: [2, 8, 10],
  band: [106, 206, 258],
  reading: [66, 117, 136],
  // Distances of the band's parts from the bottom of the window: baselines of clocks and names, top of the plan, keys.
  clock: [62, 136, 164],
  names: [54, 114, 132],
  plan: [50, 94, 108],
  keys: [26, 32, 38],
  bar: [9, 22, 28],
  // Type; that of the note is what it has until the presenter chooses another.
  note: [22, 26, 30],
  direction: [12, 14.5, 16],
  head: [12, 14.5, 16],
  ahead: [46, 80, 100],
  unit: [23, 40, 50],
  time: [34, 58, 72],
  of: [15, 22, 26],
  typed: [26, 52, 52],
  chosen: [18, 30, 30],
  answer: [16, 26, 26],
  other: [15, 24, 24],
  reply: [14, 20, 20],
  label: [14.5, 17, 20],
  key: [14, 16, 18],
  name: [12, 14, 16],
  row: [19, 21, 26],
  rowType: [13, 16, 18],
} as const

const HEIGHTS = [360, 720, 900] as const

/** Under this height, in px, names, hints and numbers leave; under this width, the pictures do. */
const SMALL = 520
const NARROW = 600

/** The picture's column is at most this part of the window's width. */
const PICTURE_MOST = 0.38
/** A line of the note is at least this many times as long as its type is large. */
const NOTE_LINE = 24
export const NOTE_LEAST = 22
export const NOTE_MOST = 56

/** A window that is narrower than this, for its height, is measured as if it were lower. */
const WIDE = 900 / 1440

/** A measure between the heights of the table; above the tallest, everything grows with the window. */
function between(values: readonly [number, number, number], height: number): number {
  const [low, middle, high] = HEIGHTS
  if (height >= high)
    return values[2] * height / high
  const [i, from, to] = height >= middle ? [1, middle, high] as const : [0, low, middle] as const
  const part = Math.max(0, (height - from) / (to - from))
  return values[i] + (values[i + 1] - values[i]) * part
}

/** The desk's measures in px. */
export type Measures = { [name in keyof typeof TABLE]: number } & {
  width: number
  height: number
  pictureWidth: number
  pictureHeight: number
  noteWidth: number
  /** Whether names, hints and numbers leave. */
  small: boolean
  /** Whether the pictures leave, and come in the note's place when they are asked for. */
  narrow: boolean
}

/**
 * The measures of a desk.
 * @param width The window's width in px.
 * @param height The window's height in px.
 */
export function measure(width: number, height: number): Measures {
  const measured = Math.min(height, width * WIDE)
  const table = Object.fromEntries(
    Object.entries(TABLE).map(([name, values]) => [name, between(values, measured)]),
  ) as Record<keyof typeof TABLE, number>
  const narrow = width < NARROW
  const high = (height - table.band - 2 * table.strip - table.between) / 2
  const pictureWidth = Math.round(Math.min(high * 16 / 9, narrow ? width : width * PICTURE_MOST))
  const noteWidth = Math.max(0, width - (narrow ? 0 : pictureWidth) - table.gap - table.text)
  return {
    ...table,
    width,
    height,
    pictureWidth,
    pictureHeight: Math.min(high, pictureWidth * 9 / 16),
    note: Math.min(NOTE_MOST, Math.max(NOTE_LEAST, 2 * Math.floor(Math.min(table.note, noteWidth / NOTE_LINE) / 2))),
    noteWidth,
    small: measured < SMALL,
    narrow,
  }
}

/** The height of a line of the note, in whole px. @param type Its type size in px. */
export const lineOf = (type: number): number => Math.floor(type * 4 / 3)
