/** What changes of one size make of p99. */
export interface Climb {
  /** p99 after each change; the last one is over the bound. */
  values: readonly number[]
  /** How many changes pass before one is rejected. */
  passed: number
  /** How much those that pass have added to the start, in percent. */
  added: number
}

/**
 * Changes that each make p99 worse by the same share of what it was before, until one is over the absolute bound.
 * @param start p99 before the first change, below the bound.
 * @param percent How much each change adds, in percent; above zero.
 * @param bound The absolute bound.
 */
export function climb(start: number, percent: number, bound: number): Climb {
  const values: number[] = []
  do {
    // A value on the bound passes, whatever binary fractions add to it.
    values.push(Number((start * (1 + percent / 100) ** (values.length + 1)).toPrecision(12)))
  } while (values.at(-1)! <= bound)
  const passed = values.length - 1
  return { values, passed, added: 100 * ((values[passed - 1] ?? start) / start - 1) }
}

/** What so many changes of one size add up to, in percent, if only the relative rule holds. */
export const compound = (percent: number, times: number): number => 100 * ((1 + percent / 100) ** times - 1)

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth']
/** An ordinal in prose: a word up to twelve, digits beyond. @param place A whole number from 1. */
export function ordinal(place: number): string {
  const isTeen = place % 100 > 10 && place % 100 < 14
  return ORDINALS[place - 1] ?? place + (isTeen ? 'th' : ['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')
}
