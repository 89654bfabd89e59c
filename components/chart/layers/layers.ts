import { canvas } from '../../../src/lib/scale.ts'

/** One layer of a request's path. */
export interface Layer {
  name: string
  /** The instruments used on it. */
  seen?: readonly string[]
  /** The lever that acts on it; undefined if nothing does. */
  lever?: string
  /** Whether the lever's name is that of a tool, which is set in monospace. */
  tool?: boolean
}

/** One place that a profiler points at. */
export interface Point {
  instrument: string
  /** Name of the layer. */
  layer: string
  /** What the instrument shows there, on two lines. */
  shows: readonly string[]
  /** What the lever does, on two lines. */
  answer: readonly string[]
}

/** Top edge and height of a strip, in px. */
export interface Strip {
  y: number
  height: number
}

/** Width of a strip, and its distance from the lever beside it, in px. */
export const STRIP = 684
export const ASIDE = 20
/** Distance from one instrument to the next, and distance between two openings, in px. */
export const PITCH = 94
export const BETWEEN = 20
/** Left edge of the layers' names in canvas px: beside four instruments. */
export const NAMES = canvas.margin + 4 * PITCH

/** Heights of the open strip and of the closed ones, and the gap between strips, in px. */
const OPEN = 100
const CLOSED = 40
const GAP = 4

/**
 * Stacks strips on a baseline. The stack has the same height whether or not a strip is open.
 * @param count Number of strips.
 * @param open Index of the open strip, from the top; if out of range, none is open.
 * @param base Y of the baseline, in px.
 * @returns The strips, top to bottom.
 */
export function stack(count: number, open: number, base: number): Strip[] {
  const strips: Strip[] = []
  const atRest = (OPEN + CLOSED * (count - 1)) / count
  const none = open < 0 || open >= count
  let y = base
  for (let i = count - 1; i >= 0; i--) {
    const height = none ? atRest : i === open ? OPEN : CLOSED
    y -= height
    strips.unshift({ y, height })
    y -= GAP
  }
  return strips
}
