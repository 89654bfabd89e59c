import type { Distribution } from './distribution.ts'

/** Number of equal steps in which the table goes from 1 to 2. Interpolation is then off by at most 1.2e-7. */
const STEPS = 1024

/**
 * Natural logarithms of 1 + i / `STEPS`. `Math.log` may differ between browsers in the last digit, but sums and
 * quotients may not, so the table is a sum: ln((n + 1) / n) = 2 (z + z³ / 3 + z⁵ / 5 + …) with z = 1 / (2 n + 1). As z is
 * at most 1 / 2049, three terms are exact to the last digit of a double.
 */
const logarithms = (() => {
  const table = new Float64Array(STEPS + 1)
  for (let i = 0; i < STEPS; i++) {
    const z = 1 / (2 * (STEPS + i) + 1)
    table[i + 1] = table[i] + 2 * (z + z * z * z / 3 + z * z * z * z * z / 5)
  }
  return table
})()

const LN_2 = logarithms[STEPS]

/**
 * A number from the exponential distribution with mean 1: the negative logarithm of a uniform number. It is computed
 * from a table by sums and products only, which are the same in every browser.
 * @param bits 32 random bits: an integer from 0 to 2^32 - 1.
 */
export function exponential(bits: number): number {
  const octave = Math.clz32(bits)
  // The uniform number is (bits + 1/2) / 2^32. Doubling it `octave` times brings it to 1/2 or more, or, if `bits` is 0, to 1/2.
  const scaled = octave === 32 ? 1 : (bits + 0.5) / 2 ** (31 - octave)
  const at = (scaled - 1) * STEPS
  const step = Math.floor(at)
  const log = logarithms[step] + (at - step) * (logarithms[step + 1] - logarithms[step])
  return (octave + 1) * LN_2 - log
}

/** Exponential durations, rounded to whole µs. @param mean In µs; at least a thousand, or rounding shows. */
export function exponentialTimes(mean: number): Distribution {
  return { mean, meanSquare: 2 * mean * mean, sample: bits => Math.round(mean * exponential(bits)) }
}
