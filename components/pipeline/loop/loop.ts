/** A rectangle by its edges, in px. */
export interface Edges {
  left: number
  top: number
  right: number
  bottom: number
}

/** A closed rectangular track whose four sides are four stages, clockwise from the left side. */
export interface Loop {
  /** SVG path along the middle of the track, starting at the bottom of the left side. */
  path: string
  /** Length of one lap, in px. */
  lap: number
  /** Length of the left side, in px: from the start of the path to the next cut. */
  first: number
  /** The gap before each side, as a line across the track: left, top, right, bottom. */
  cuts: string[]
}

/**
 * The track inside `outer`. Each side includes the corner that it starts from, so every cut comes just before a corner
 * in the direction of travel.
 * @param outer Outer edges of the track.
 * @param width Width of the track, in px.
 * @param gap Width of a cut, in px.
 * @throws RangeError if the track does not fit.
 */
export function loop(outer: Edges, width: number, gap: number): Loop {
  const { left, top, right, bottom } = outer
  if (Math.min(right - left, bottom - top) <= 2 * (width + gap))
    throw new RangeError(`A track of ${width} px does not fit between these edges.`)
  const half = width / 2
  const start = `${left + width} ${bottom - half}`
  return {
    path: `M${start}H${left + half}V${top + half}H${right - half}V${bottom - half}H${left + width}Z`,
    lap: 2 * (right - left - width) + 2 * (bottom - top - width),
    first: bottom - top - width - gap,
    cuts: [
      `M${left + width + gap / 2} ${bottom - width}v${width}`,
      `M${left} ${top + width + gap / 2}h${width}`,
      `M${right - width - gap / 2} ${top}v${width}`,
      `M${right - width} ${bottom - width - gap / 2}h${width}`,
    ],
  }
}
