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
 * Where a value is between the least and the greatest on a logarithmic scale, so that equal factors are equal steps.
 * @param value The value, from `least` to `most`.
 * @param least The least value; above zero.
 * @param most The greatest value; above `least`.
 * @returns 0 for `least`, 1 for `most`.
 * @throws RangeError unless 0 < `least` < `most`.
 */
export function logShare(value: number, least: number, most: number): number {
  if (!(least > 0 && most > least))
    throw new RangeError(`A logarithmic scale needs 0 < least < most, not ${least} and ${most}.`)
  return Math.log(value / least) / Math.log(most / least)
}

/**
 * A type size that follows the logarithm of a value, so that magnitude is visible without colour.
 * @param share Where the value is on the logarithmic scale.
 * @param sizes Smallest and largest size in px.
 */
export function sizeAt(share: number, sizes: readonly [number, number]): number {
  return Math.round(10 * (sizes[0] + share * (sizes[1] - sizes[0]))) / 10
}
