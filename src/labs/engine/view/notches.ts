import type { Notch } from '../../../lib/scale.ts'
import { notches } from '../../../lib/scale.ts'

/** Notches of a ruler at most, and each how many of them one is major. */
const MOST = 24
const EVERY = 5

/**
 * Round notches for a full scale that nobody knows beforehand: 1, 2 or 5 times a power of ten apart, each fifth a
 * major one.
 * @param full The value at the ruler's end, positive.
 * @param x Px for a value, from zero on and linear.
 */
export function roundNotches(full: number, x: (value: number) => number): Notch[] {
  const power = 10 ** Math.floor(Math.log10(full / MOST))
  const step = power * [1, 2, 5, 10].find(each => full / (each * power) <= MOST)!
  return notches(full, step, EVERY, x(full))
}
