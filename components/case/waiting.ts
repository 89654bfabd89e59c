import type { FigureValue } from '../../src/content/types.ts'
import { checkRange } from '../../src/lib/range.ts'
import { inBase } from '../../src/lib/units.ts'

/** The slider's range and step in builds per day. */
export const slider = { least: 0, most: 200, step: 5 } as const

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

/**
 * Checks an example of hours saved.
 * @throws RangeError that names the figure, unless the slider reaches the number of builds and a build gets up to a day shorter.
 */
export function checkHours(builds: FigureValue, saved: FigureValue): void {
  checkRange(builds.id, builds.value, slider.least, slider.most)
  if (builds.value % slider.step)
    throw new RangeError(`${builds.id} is ${builds.value}, but the slider has steps of ${slider.step}.`)
  checkRange(saved.id, inBase(saved.value, saved.unit), 0, 86_400)
}
