/** One layer of the path. */
export interface Layer {
  name: string
  /** The instruments that are used on it. */
  seen?: readonly string[]
  /** What acts on it; none for a layer that is only there. */
  lever?: string
  /** Whether the lever is a tool's name, set in mono. */
  tool?: boolean
}

/** One place that a profiler points at. */
export interface Point {
  instrument: string
  /** Name of the layer. */
  layer: string
  /** What the instrument shows there, in two lines. */
  shows: readonly string[]
  /** What the lever does, in two lines. */
  answer: readonly string[]
}

/** Where a strip stands: its top edge and height in px. */
export interface Strip {
  y: number
  height: number
}

/** Heights of the open strip and of the others beside it, and the gap of two, in px. */
const OPEN = 100
const CLOSED = 40
const GAP = 4

/**
 * Strips that stand on a base line, one on another; the pile is as high with one open as with none.
 * @param count How many.
 * @param open The one that is open, counted from the top; none when out of range.
 * @param base The base line in px.
 * @returns The strips from the top down.
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
