/**
 * Hours of waiting that shorter builds save per day.
 * @param builds Builds per day.
 * @param saved Seconds saved per build.
 * @returns Hours, to one decimal.
 * @throws RangeError if either is negative or NaN.
 */
export function hoursSaved(builds: number, saved: number): number {
  if (!(builds >= 0) || !(saved >= 0))
    throw new RangeError(`Builds and seconds saved must not be negative: ${builds}, ${saved}.`)
  return Math.round(10 * builds * saved / 3600) / 10
}
