import { countWord, grouped } from './format.ts'
import { comparable, inBase } from './units.ts'

/** The longest name that a picture has room for, and the longest word in it, in characters. */
export const NAME = { length: 24, word: 14 } as const

/**
 * Checks a number.
 * @param what What it is, as the beginning of a message: `payments-p99-after`.
 * @throws RangeError unless `value` is from `least` to `most`.
 */
export function checkRange(what: string, value: number, least: number, most: number): void {
  if (!(value >= least && value <= most))
    throw new RangeError(`${what} is ${value}, but the picture fits ${grouped(least)} to ${grouped(most)}.`)
}

/**
 * Checks how many items a picture has to show.
 * @param what What they are, in the plural: `stages`.
 * @throws RangeError unless there are `least` to `most` of them.
 */
export function checkCount(what: string, items: readonly unknown[], least: number, most: number): void {
  if (!(items.length >= least && items.length <= most))
    throw new RangeError(`There are ${countWord(items.length)} ${what}, but the picture fits ${countWord(least)} to ${countWord(most)}.`)
}

/**
 * Checks a name.
 * @param what What it names: `the stage`.
 * @throws RangeError that quotes the name, if it or one of its words is too long.
 */
export function checkName(what: string, name: string, { length, word }: { length: number, word: number } = NAME): void {
  if (name.length > length)
    throw new RangeError(`${what} "${name}" has ${name.length} characters, but the picture fits ${length}.`)
  const long = name.split(/[\s-]/).find(each => each.length > word)
  if (long)
    throw new RangeError(`${what} "${name}" has a word of ${long.length} characters, but the picture fits ${word}.`)
}

/**
 * Checks that names can tell items apart.
 * @throws RangeError that quotes a name, if there are two of it.
 */
export function checkUnique(what: string, names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined)
    throw new RangeError(`There are two ${what} "${twice}".`)
}

/** A figure as ranges see it. */
interface Named {
  id: string
  value: number
  unit: string
}

/**
 * Checks that one figure is so many times another.
 * @param top The figure that is so many times the other.
 * @param bottom The other figure; times may be in another unit.
 * @param least The smallest number of times. Default: 1.05, the least difference that two bars can show.
 * @param most The largest number of times. Default: 1,000.
 * @throws RangeError that names both figures, also if their units cannot be compared.
 */
export function checkRatio(top: Named, bottom: Named, least = 1.05, most = 1000): void {
  if (!comparable(top.unit, bottom.unit))
    throw new RangeError(`${top.id} is in ${top.unit} and ${bottom.id} in ${bottom.unit}, so one is no multiple of the other.`)
  const ratio = Number((inBase(top.value, top.unit) / inBase(bottom.value, bottom.unit)).toPrecision(9))
  if (!(ratio >= least && ratio <= most)) {
    throw new RangeError(
      `${top.id} is ${Number(ratio.toPrecision(3))} times ${bottom.id}, but the picture fits ${grouped(least)} to ${grouped(most)} times.`,
    )
  }
}
