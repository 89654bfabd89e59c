/**
 * The ratio of two values, to one decimal, which is as exact as the deck states ratios.
 * @throws RangeError unless `bottom` is above zero.
 */
export function ratio(top: number, bottom: number): number {
  if (!(bottom > 0))
    throw new RangeError(`There is no ratio of ${top} to ${bottom}.`)
  return Math.round(10 * top / bottom) / 10
}
