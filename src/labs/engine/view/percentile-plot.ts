/** A logarithmic axis for times. */
export interface LogAxis {
  /** Maps a time in ns to px. */
  x: (ns: number) => number
  /** The powers of ten on the axis, in ns. */
  ticks: number[]
}

/**
 * Creates a logarithmic axis.
 * @param from The shortest time in ns, positive.
 * @param to The longest time in ns.
 * @param width The axis's length in px.
 */
export function logAxis(from: number, to: number, width: number): LogAxis {
  const [low, high] = [Math.log10(from), Math.log10(to)]
  const first = Math.ceil(low - 1e-9)
  return {
    x: ns => (Math.log10(Math.min(to, Math.max(from, ns))) - low) / (high - low) * width,
    ticks: Array.from({ length: Math.floor(high + 1e-9) - first + 1 }, (_, i) => 10 ** (first + i)),
  }
}

/** The number of nines in a percentile: 1 for 90 %, 2 for 99 %, 0 for 0 %. @param percent Below 100. */
export const nines = (percent: number): number => -Math.log10(1 - percent / 100)

/**
 * A histogram's outline as an SVG path from y = 0 up to -height.
 * @param bins The start of each bin in ns, and its count.
 * @param widening The ratio of a bin's end to its start.
 * @param most The count that fills the plot's height.
 * @param height The plot's height in px.
 * @param x Maps a time in ns to px.
 */
export function outline(
  bins: readonly (readonly [ns: number, count: number])[],
  widening: number,
  most: number,
  height: number,
  x: (ns: number) => number,
): string {
  const tops = bins.map(([ns, count]) => `V${((-count / most) * height).toFixed(1)}H${x(ns * widening).toFixed(1)}`)
  return bins.length ? `M${x(bins[0][0]).toFixed(1)} 0${tops.join('')}V0z` : ''
}
