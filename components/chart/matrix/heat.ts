/**
 * The tone of a value on a heat map: the number of bin edges that are not above it.
 * @param value The value.
 * @param edges Lower edges of all bins except the first, in ascending order.
 * @returns 0 below the first edge, `edges.length` from the last one on.
 */
export function toneOf(value: number, edges: readonly number[]): number {
  return edges.filter(edge => value >= edge).length
}

/**
 * A type size that follows the logarithm of a value, so that magnitude is visible without colour.
 * @param value The value, from `least` to `most`.
 * @param least The value with the smallest size; above zero.
 * @param most The value with the largest size; above `least`.
 * @param sizes Smallest and largest size in px. Default: 28 and 52.
 * @throws RangeError unless 0 < `least` < `most`.
 */
export function logSize(value: number, least: number, most: number, sizes: readonly [number, number] = [28, 52]): number {
  if (!(least > 0 && most > least))
    throw new RangeError(`A logarithmic size needs 0 < least < most, not ${least} and ${most}.`)
  const share = Math.log(value / least) / Math.log(most / least)
  return Math.round(10 * (sizes[0] + share * (sizes[1] - sizes[0]))) / 10
}
