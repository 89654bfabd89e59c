import type { Notch } from './scale.ts'

/** Notches of a ruler at most. */
const MOST = 24

/**
 * Round notches for a full scale that nobody knows beforehand: 1, 2 or 5 times a power of ten apart, each fifth a
 * major one.
 * @param full The value at the ruler's end, positive.
 * @param x Px for a value.
 */
export function roundNotches(full: number, x: (value: number) => number): Notch[] {
  const power = 10 ** Math.floor(Math.log10(full / MOST))
  const step = power * [1, 2, 5, 10].find(each => full / (each * power) <= MOST)!
  return Array.from({ length: Math.ceil(full / step - 1e-9) - 1 }, (_, i) => {
    const value = Number(((i + 1) * step).toPrecision(12))
    return { value, x: x(value), major: (i + 1) % 5 === 0 }
  })
}
