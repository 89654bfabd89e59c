import type { FigureValue } from '../../../src/content/types.ts'
import type { Climb } from './climb.ts'
import { numberRules } from '../../../src/lib/number-rules.ts'
import { checkRange } from '../../../src/lib/range.ts'
import { canvas, type } from '../../../src/lib/scale.ts'
import { passingSizesOf, startsOf } from '../../../src/lib/sliders.ts'
import { track } from '../track.ts'

/** The gate's left edge: that of the pipeline if it leaves room on both sides, else the usual one; and its width, in px. */
const GATE = { least: 480, most: 640, usual: 576, width: 74 } as const
/** Height in px of the opening from the track to the bound, unless what is over the bound needs more room than there is. */
const OPENING = 174
const HIGHEST = track.top - canvas.top - 8
/** Columns: the widest, and where the first may begin, in px. */
const COLUMN = { widest: 90, left: 126 } as const
/** Numbers of columns from which there are no words in them, small gaps, and only their outline. */
export const MANY = { words: 6, gaps: 20, outline: 49 } as const
/** Room for the values under a column, in px. */
const VALUE = 75

/** One change: a column on top of what came before it. All in px; heights are above the track. */
export interface Column {
  x: number
  width: number
  /** Height of what came before. */
  before: number
  /** Height after the change. */
  after: number
  /** Height of what the relative rule would let pass. */
  cap: number
}

/** The drawing of the ratchet, in px of the canvas. */
export interface RatchetLayout {
  gate: { x: number, width: number }
  /** Height of the bound above the track, at which the gate hangs. */
  high: number
  columns: readonly Column[]
  /** Left edge of the first column. */
  left: number
  /** Gap between two columns, and thickness of a cap. */
  gap: number
  cap: number
  /** The columns with a value under them, as indexes. */
  labelled: readonly number[]
  /** Size of the value that is rejected, for which the room under the bound is high enough. */
  hero: number
}

/** Where the gate of the ratchet is. @param x Where the gate of the pipeline is. */
export const gateOf = (x: number): number => x >= GATE.least && x <= GATE.most ? x : GATE.usual

/**
 * The layout of a climb. Heights are above the start, so that a change of a few percent is seen.
 * @param rise What the changes make of p99.
 * @param start p99 before the first change.
 * @param bound The absolute bound.
 * @param limit The relative limit in percent.
 * @param x Left edge of the pipeline's gate.
 */
export function layoutRatchet(rise: Climb, start: number, bound: number, limit: number, x: number): RatchetLayout {
  const count = rise.values.length
  const values = [start, ...rise.values]
  const caps = values.slice(0, -1).map(value => value * (1 + limit / 100))
  const scale = Math.min(OPENING / (bound - start), HIGHEST / (Math.max(...caps, ...rise.values) - start))
  const high = (bound - start) * scale
  const gate = gateOf(x)
  const pitch = Math.min(COLUMN.widest, (gate - COLUMN.left) / count)
  const left = gate - count * pitch
  const gap = count > MANY.outline ? 0 : count > MANY.gaps ? 1.5 : 3
  const every = count > MANY.words ? Math.ceil(VALUE / pitch) : 1
  return {
    gate: { x: gate, width: GATE.width },
    high,
    columns: rise.values.map((value, i) => ({
      x: left + i * pitch + gap,
      width: pitch - gap,
      before: (values[i] - start) * scale,
      after: (value - start) * scale,
      cap: (caps[i] - start) * scale,
    })),
    left,
    gap,
    cap: count > MANY.words ? 3 : 7,
    labelled: [...rise.values.keys()].filter(i => i % every === 0 && (count <= MANY.words || left + i * pitch < gate - VALUE)),
    hero: Math.max(type.display, Math.min(type.large, Math.floor((high - 94) / 0.76))),
  }
}

/** What a page says about the ratchet. */
export interface Ratchet {
  /** The absolute bound on p99. */
  bound: FigureValue
  /** p99 before the first change: an example within the slider's range. */
  start: FigureValue
  /** How much each change adds: an example that passes the relative rule. */
  change: FigureValue
  /** How many changes add up if only the relative rule holds: an example from 1 to 100. */
  many: FigureValue
}

/**
 * Checks the example of a ratchet.
 * @throws RangeError that names the figure, unless both examples are on their sliders and there are 1 to 100 changes.
 */
export function checkRatchet({ bound, start, change, many }: Ratchet, limit: FigureValue): void {
  checkRange(bound.id, bound.value, 0.1, 1000)
  const starts = startsOf(bound.value)
  checkRange(start.id, start.value, starts.least, starts.most)
  const sizes = passingSizesOf(limit.value)
  checkRange(change.id, change.value, sizes.least, sizes.most)
  checkRange(many.id, many.value, numberRules.changes.least, numberRules.changes.most)
  if (start.unit !== bound.unit)
    throw new RangeError(`${start.id} is in ${start.unit}, but ${bound.id} is in ${bound.unit}.`)
}
