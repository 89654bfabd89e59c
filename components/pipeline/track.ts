import { canvas } from '../../src/lib/scale.ts'

/** The track that a change or a packet runs along, in canvas px. It bleeds off the canvas at both ends. */
export const track = {
  top: 396,
  height: 20,
  /** Where something that passes all stations ends up: the right edge. */
  end: canvas.width,
  /** Left edge of the last station, whatever the number of stations. */
  last: 836,
} as const

/**
 * Left edges of the stations of a track, in px: evenly spaced, because they are not to scale.
 * @param count The number of stations, at least two.
 */
export function stationsOf(count: number): number[] {
  return Array.from({ length: count }, (_, i) => canvas.margin + i * (track.last - canvas.margin) / (count - 1))
}

/** How far a change has come. */
export interface Progress {
  /** How far the track is filled, in px from the left edge. */
  front: number
  /** Left end in px of the part that runs back from the gate; undefined if there is none. */
  back?: number
  /** Left edge of the gate in px, where the part that runs back begins. */
  gate: number
}

/** How far the track shows a change that has passed, in px from the left edge. */
export const passedTo = ({ front, back }: Progress): number => back ?? front

/**
 * The state of the part of the track that begins at `x`.
 * @param x Where the part begins, in px.
 * @param progress How far the change has come.
 */
export function toneAt(x: number, progress: Progress): 'signal' | 'fault' | 'dim' {
  if (progress.back !== undefined && x >= progress.back && x < progress.gate)
    return 'fault'
  return x < passedTo(progress) ? 'signal' : 'dim'
}
