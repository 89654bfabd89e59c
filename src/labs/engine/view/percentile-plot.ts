/** Times on a logarithmic axis. */
export interface LogAxis {
  /** Px for a time in ns. */
  x: (ns: number) => number
  /** Decades within it, in ns. */
  ticks: number[]
}

/**
 * A logarithmic axis.
 * @param from The least time in ns, positive.
 * @param to The greatest time in ns.
 * @param width Its length in px.
 */
export function logAxis(from: number, to: number, width: number): LogAxis {
  const [low, high] = [Math.log10(from), Math.log10(to)]
  const first = Math.ceil(low - 1e-9)
  return {
    x: ns => (Math.log10(Math.min(to, Math.max(from, ns))) - low) / (high - low) * width,
    ticks: Array.from({ length: Math.floor(high + 1e-9) - first + 1 }, (_, i) => 10 ** (first + i)),
  }
}

/** How many nines a share has: 90 % one, 99 % two, 0 % none. @param percent Below 100. */
export const nines = (percent: number): number => -Math.log10(1 - percent / 100)

/**
 * A histogram's outline as an SVG path that stands on y = 0 and goes up to -height.
 * @param bins Where each bin begins, in ns, and its count; the last is as wide, by factor, as `widening` says.
 * @param widening By which factor a bin widens: where it ends over where it begins.
 * @param most The count that is as high as the plot.
 * @param height The plot's height in px.
 * @param x Px for a time.
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
