import type { FigureValue } from '../../../src/content/types.ts'
import { grouped } from '../../../src/lib/format.ts'
import { numberRules } from '../../../src/lib/number-rules.ts'
import { checkRange, checkRatio } from '../../../src/lib/range.ts'
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

/** What a page says about cores. */
export interface CoresWords extends NumberWords {
  /** What the computation assumes. */
  assumes: string
}

/** What a page says about builds. */
export interface HoursWords extends NumberWords {
  /** Stands between the time of a build now and that after, and after both. */
  to: string
  each: string
  /** Stands for a cost that is not typed yet, and after one. */
  cost: string
  hour: string
  /** Stands after a cost a day. */
  day: string
  /** What the fields for both times and for the cost ask for, for screen readers. */
  askBefore: string
  askAfter: string
  askCost: string
  /** What times of the reader's own stand for, and what to say about a goal that is no shorter than the build. */
  ownTimes: string
  notShorter: string
}

/** Room for the longest line in px. */
const ROOM = 200

/** Checks the words of a number. @throws RangeError that quotes the words that do not fit. */
export function checkNumberWords(...notes: readonly string[]): void {
  const long = notes.find(note => textWidth(note, type.caption) > ROOM)
  if (long)
    throw new RangeError(`"${long}" does not fit under the number: ${ROOM} px.`)
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
export function checkCores(data: { load: FigureValue, before: FigureValue, after: FigureValue, words: CoresWords }): void {
  checkRange(data.load.id, data.load.value, numberRules.rate.least, numberRules.rate.most)
  for (const { id, value } of [data.before, data.after])
    checkRange(id, value, 0.1, 1e6)
  checkNumberWords(data.words.own, data.words.assumes)
}

/** Hours of waiting that shorter builds save per day; none if they are no shorter. */
export function hoursSaved(builds: number, before: number, after: number): number {
  return builds * Math.max(0, before - after) / 3600
}

/** Hours to one decimal below 1,000, else whole ones. */
export const printedHours = (hours: number): string => grouped(hours < 1000 ? Math.round(10 * hours) / 10 : Math.round(hours))

/**
 * Checks an example of hours saved.
 * @throws RangeError that names the figure, unless there are 1 to 100,000 builds a day, both builds take a second to a day, and
 * the one after is the shorter.
 */
export function checkHours(data: { builds: FigureValue, before: FigureValue, after: FigureValue, words: HoursWords }): void {
  checkRange(data.builds.id, data.builds.value, numberRules.builds.least, numberRules.builds.most)
  for (const { id, value, unit } of [data.before, data.after])
    checkRange(id, inBase(value, unit), numberRules['build-before'].least, numberRules['build-before'].most)
  checkRatio(data.before, data.after, 1, 86_400)
  const { own, ownTimes, notShorter } = data.words
  checkNumberWords(own, ownTimes, notShorter)
}
