/** Side of the square drawing of the queue and pitch of the packets, in px. */
export const SIDE = 166
export const PITCH = 13

/** Number of squares per lane of the queue, number of lanes at full load, and number of squares without load. */
const LANE = 12
const LANES = 11
const IDLE = 3

/**
 * The queue in front of a busy path, as squares around a centre line. New lanes are added on alternating sides of that
 * line.
 * @param load From 0 (idle) to 1; an illustration, not a measurement.
 * @returns For each square, `back` counts the steps to the left of the path, and `off` counts the steps off the centre
 * line (negative is above).
 */
export function queue(load: number): { back: number, off: number }[] {
  const count = Math.round(IDLE + (LANE * LANES - IDLE) * Math.min(1, Math.max(0, load)))
  return Array.from({ length: count }, (_, i) => {
    const lane = Math.floor(i / LANE)
    return { back: i % LANE, off: lane % 2 ? -(lane + 1) / 2 : lane / 2 }
  })
}
