import type { FigureValue } from '../../../src/content/types.ts'
import { grouped } from '../../../src/lib/format.ts'
import { checkRange } from '../../../src/lib/range.ts'
import { type } from '../../../src/lib/scale.ts'
import { textWidth } from '../../../src/lib/text-width.ts'
import { inBase } from '../../../src/lib/units.ts'

/** What a page says about a number that readers can replace with their own. */
export interface NumberWords {
  /** The words before the field and after it. */
  at: string
  unit: string
  /** What the field asks for, for screen readers. */
  ask: string
  /** What a number of the reader's own stands for. */
  own: string
}

/** The largest loads that readers can enter: requests a second, and builds a day. */
export const MOST = { rate: 1e9, builds: 100_000 } as const

/** Room for the longest line in px. */
const ROOM = 200

/** Checks the words of a number. @throws RangeError that quotes the words that do not fit. */
export function checkNumberWords({ own }: NumberWords): void {
  if (textWidth(own, type.caption) > ROOM)
    throw new RangeError(`"${own}" does not fit under the number: ${ROOM} px.`)
}

/**
 * The number of cores that a load needs, if capacity grows with the cores.
 * @param load Requests a second.
 * @param rate Requests a second and core, positive.
 */
export const coresFor = (load: number, rate: number): number => Math.ceil(load / rate)

/** Cores in words. @param words The word for one and for any other number. */
export function inCores(cores: number, words: readonly [one: string, more: string]): string {
  return `${grouped(cores)} ${words[cores === 1 ? 0 : 1]}`
}

/** Checks cores before and after. @throws RangeError that names the figure, unless loads are 1 to a billion and rates positive. */
export function checkCores(data: { load: FigureValue, before: FigureValue, after: FigureValue, words: NumberWords }): void {
  checkRange(data.load.id, data.load.value, 1, MOST.rate)
  for (const { id, value } of [data.before, data.after])
    checkRange(id, value, 0.1, 1e6)
  checkNumberWords(data.words)
}

/**
 * Hours of waiting that shorter builds save per day.
 * @param builds Builds per day, not negative.
 * @param saved Seconds saved per build, not negative.
 * @returns Hours: to one decimal below 1,000, else whole ones.
 */
export function hoursSaved(builds: number, saved: number): number {
  const hours = builds * saved / 3600
  return hours < 1000 ? Math.round(10 * hours) / 10 : Math.round(hours)
}

/**
 * Checks an example of hours saved.
 * @throws RangeError that names the figure, unless there are 1 to 100,000 builds a day and a build gets up to a day shorter.
 */
export function checkHours(data: { builds: FigureValue, saved: FigureValue, words: NumberWords }): void {
  checkRange(data.builds.id, data.builds.value, 1, MOST.builds)
  checkRange(data.saved.id, inBase(data.saved.value, data.saved.unit), 0, 86_400)
  checkNumberWords(data.words)
}
