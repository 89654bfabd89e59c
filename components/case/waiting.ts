/**
 * Hours of waiting that shorter builds save in a day.
 * @param builds Builds a day.
 * @param saved Seconds that each is shorter.
 * @returns Hours, to one decimal.
 * @throws RangeError when either is negative or no number.
 */
export function hoursSaved(builds: number, saved: number): number {
  if (!(builds >= 0) || !(saved >= 0))
    throw new RangeError(`Builds and seconds saved must not be negative: ${builds}, ${saved}.`)
  return Math.round(10 * builds * saved / 3600) / 10
}
