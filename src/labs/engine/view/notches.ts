import type { Notch } from '../../../lib/scale.ts'
import { notches } from '../../../lib/scale.ts'

/** Maximum number of notches on a ruler, and how many notches there are per major one. */
const MOST = 24
const EVERY = 5

/**
 * Notches at round values, for a scale that is not known in advance. They are 1, 2 or 5 times a power of ten apart, and
 * every fifth one is major.
 * @param full The value at the ruler's end, positive.
 * @param x Maps a value to px, linearly from zero.
 */
export function roundNotches(full: number, x: (value: number) => number): Notch[] {
  const power = 10 ** Math.floor(Math.log10(full / MOST))
  const step = power * [1, 2, 5, 10].find(each => full / (each * power) <= MOST)!
  return notches(full, step, EVERY, x(full))
}
