import type { FigureValue } from '../../../src/content/types.ts'
import type { Run, Shown, System } from './overload.ts'
import { checkCount, checkRange, checkUnique } from '../../../src/lib/range.ts'
import { canvas, type } from '../../../src/lib/scale.ts'
import { countLines } from '../../../src/lib/text-lines.ts'
import { fitSize, textWidth } from '../../../src/lib/text-width.ts'
import { interval } from './overload.ts'

/** One decision about how the system fails. */
export interface Decision {
  /** Its name, on one line. */
  name: string
  /** What becomes of a request that it takes, on one line. */
  then: string
}

/**
 * The words of the picture. In each of them, `{load}`, `{fit}` and `{over}` stand for the requests that come, fit and do not
 * fit in a second; `{loadInWords}`, `{fitInWords}` and `{overInWords}` are the same in words.
 */
export interface OverloadWords {
  /** The key over the lane without decisions. */
  without: string
  /** The key over the lane with decisions. `{count}`: how many there are, in words. */
  with: string
  /** How many fit, between the lanes. */
  fits: string
  /** The label of the slider. */
  load: string
  /** The value of the slider. */
  rate: string
  /** The row of the requests that fit, and what becomes of them. */
  full: Decision
  /** What is drawn in the colour of the change. */
  yours: string
  /** The caption of the last decision if it takes several requests: `{each}` is how many, `{then}` the caption for one. */
  several: string
  /** Over the line in the lane without decisions, on two lines: below capacity, and while the queue grows. */
  void: readonly [string, string]
  grows: readonly [string, string]
  /** The end of the lane without decisions: what happens, since when (`{since}`), and what that means. */
  stopped: readonly [string, string]
  late: string
  /** The sum, below capacity and over it. */
  calm: string
  sum: string
  /** The sum for screen readers: `{lane}` is what happens without decisions, `{outcome}` with them. */
  says: string
}

/** Numbers and words by the names that templates refer to them by. */
export type Values = Readonly<Record<string, string | number>>

/** A template with each `{name}` replaced by its value. */
export function filled(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (found, name: string) => String(values[name] ?? found))
}

/** Moments in the lane without decisions; width of one and of all of them, in px. */
export const MOMENTS = 11
const PITCH = 26
const GAP = 3
export const SQUARE = PITCH - GAP
export const LANE = MOMENTS * PITCH - GAP
/** Top of the highest row and bottom of the lowest, in canvas px. */
const TOP = 137
const BASE = 446
/** Left edge and width of the rows of the lane with decisions, of their names and of their captions, in canvas px. */
const ROWS = { left: 344, width: 184, inset: 12, captions: 542 }
/** Room for a name and for a caption, in px. */
const NAME_ROOM = ROWS.width - 2 * ROWS.inset
const CAPTION_ROOM = canvas.right - ROWS.captions
/** Largest and least type size of the outcome, of the word for the stop and of the names, in px. */
const OUTCOME = [type.display, type.text] as const
const STOP = [type.headline, type.text] as const
const NAMES = [type.text, type.note] as const
/** Distance of words from the edges of the block, the width from which it has room for larger words, and lines in the void. */
const PADDING = 12
const WIDE = 116
const LINES = 2
/** How many requests above the number of rows the slider goes. */
const BEYOND = 2

/** Where the parts of the picture are, in canvas px unless it says otherwise. */
export interface OverloadLayout {
  /** Distance from one row to the next, and the height of a row. */
  pitch: number
  row: number
  /** Top edge of all rows together, and of the capacity line. */
  top: number
  line: number
  base: number
  rows: { left: number, width: number, text: number, captions: number, size: number }
}

/** The layout of a number of rows over a number of slots. */
export function layoutOverload(slots: number, decisions: readonly Decision[]): OverloadLayout {
  const pitch = Math.round((BASE + GAP - TOP) / (slots + decisions.length) * 10) / 10
  return {
    pitch,
    row: pitch - GAP,
    top: BASE + GAP - pitch * (slots + decisions.length),
    line: BASE + GAP / 2 - slots * pitch,
    base: BASE,
    rows: {
      left: ROWS.left,
      width: ROWS.width,
      text: ROWS.left + ROWS.inset,
      captions: ROWS.captions,
      size: Math.min(...decisions.map(({ name }) => fitSize(name, NAME_ROOM, NAMES[0]))),
    },
  }
}

/** Size of the outcome in px, so that it ends at the right margin. */
export const outcomeSize = (outcome: string): number => fitSize(outcome, CAPTION_ROOM, OUTCOME[0])

/** The highest load that the slider offers, in requests a second. */
export const mostLoad = (slots: number, decisions: number): number => slots + decisions + BEYOND

/** One request in the lane without decisions: its left and top edge in px of the lane, and its colour. */
export interface Square { x: number, y: number, tone: 'mass' | 'fault' | 'change' }

/** What is drawn in the lane without decisions. */
export interface Lane {
  squares: Square[]
  /** Left edge of the block that stands for the stop; undefined without one. */
  block?: number
}

/**
 * The lane without decisions: one column of requests for each moment.
 * @param run What happens in it.
 * @param shown What is shown of that.
 * @param height How many requests the lane is high.
 * @param pitch Distance of rows in px.
 */
export function laneOf(run: Run, shown: Shown, height: number, pitch: number): Lane {
  const moments = run.moments.slice(0, shown.moments)
  const squares = moments.flatMap(({ serving, waiting }, column) => {
    const inside = Math.min(height, serving + waiting)
    return Array.from({ length: inside }, (_, i): Square => ({
      x: column * PITCH,
      y: (height - 1 - i) * pitch,
      tone: !shown.stopped && column === moments.length - 1 && i === inside - 1 ? 'change' : i < serving ? 'mass' : 'fault',
    }))
  })
  return shown.stopped ? { squares, block: moments.length * PITCH } : { squares }
}

/** Where the words of the lane without decisions are, in its own px, and the sizes of the first and, unless 0, of the others. */
export interface LaneText { left: number, width: number, head: number, size: number, inside: boolean }

/**
 * The labels of the time under the lane: every second moment, counted back from the last, at the right edge of its column, as
 * far as they fit on the canvas.
 * @returns The right edges as shares of the lane's width, and the times in seconds.
 */
export function timesOf({ moments }: Run): { x: number, seconds: number }[] {
  return moments
    .map(({ time }, i) => ({ x: ((i + 1) * PITCH - GAP) / LANE, seconds: Math.round(100 * time) / 100 }))
    .filter(({ x, seconds }, i) => (moments.length - 1 - i) % 2 === 0 && textWidth(String(seconds), type.caption) <= x * LANE)
}

/**
 * Where the words of the lane without decisions have room: in the block if that is wide enough for them, else in the void
 * over the first columns.
 * @param run What happens in the lane.
 * @param head The first line.
 * @param second The second line, which may break into several in the block.
 * @param late What stands in the block besides, if there is room.
 * @param decisions How many rows there are over the line.
 */
export function laneText(run: Run, head: string, second: string, late: string, decisions: number): LaneText {
  const block = run.stopped === undefined ? LANE : run.moments.length * PITCH
  const width = LANE - block - 2 * PADDING
  const size = width < WIDE ? type.small : type.text
  if (fitSize(head, width, STOP[0]) >= STOP[1] && countLines(`${second} ${late}`, width, size) < Infinity)
    return { left: block + PADDING, width, head: fitSize(head, width, STOP[0]), size, inside: true }
  const high = run.moments.findIndex(({ waiting }) => waiting > decisions - LINES)
  const right = Math.min(block, high < 0 ? LANE : high * PITCH)
  const room = right - canvas.margin
  const first = Math.max(type.caption, fitSize(head, room, type.body))
  return { left: canvas.margin, width: room, head: first, size: fitSize(second, room, type.text), inside: false }
}

/** The figures of a system. */
export interface SystemFigures {
  /** How many requests a second it can take: three to eight. */
  capacity: FigureValue
  /** How long a caller waits, in s: at most so long that the queue of patient callers has room over the line. */
  patience: FigureValue
}

/** The props whose range is checked. */
export interface OverloadData extends SystemFigures {
  /** The load of the first step, in requests a second: not more than `capacity`. */
  low: FigureValue
  /** The load of the second step, in requests a second: more than `capacity`. */
  high: FigureValue
  /** Four to eight; with the requests that fit, at most thirteen rows. */
  decisions: readonly Decision[]
  words: OverloadWords
}

/** A row stands for one request a second and for one slot, so a slot works on a request for a second. */
const SERVICE = 1

/** The system that a page's figures describe. */
export function systemOf({ capacity, patience }: SystemFigures): System {
  return { slots: capacity.value, service: SERVICE, patience: patience.value }
}

/**
 * Checks the data of the picture.
 * @throws RangeError that names the figure or the text, if it does not fit.
 */
export function checkOverload({ capacity, patience, low, high, decisions, words }: OverloadData): void {
  checkCount('decisions', decisions, 4, 8)
  checkUnique('decisions', decisions.map(({ name }) => name))
  checkRange(capacity.id, capacity.value, 3, Math.min(8, 13 - decisions.length))
  const step = interval(systemOf({ capacity, patience }))
  checkRange(patience.id, patience.value, SERVICE + 2 * step, Number((SERVICE + decisions.length * step).toFixed(3)))
  checkRange(low.id, low.value, 1, capacity.value)
  checkRange(high.id, high.value, capacity.value + 1, mostLoad(capacity.value, decisions.length))
  for (const { name, then } of [words.full, ...decisions]) {
    for (const [text, size, room] of [[name, NAMES[1], NAME_ROOM], [then, OUTCOME[1], CAPTION_ROOM]] as const) {
      if (textWidth(text, size) > room)
        throw new RangeError(`"${text}" does not fit on one line of ${room} px.`)
    }
  }
}
