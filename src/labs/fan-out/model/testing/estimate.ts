import { expect } from 'vitest'

/** Number of independent runs, and the 99.95 % quantile of Student's t distribution with one degree of freedom less. */
const RUNS = 10
const T = 4.781

/** An estimate with the half width of its 99.9 % confidence interval. */
export interface Estimate {
  mean: number
  off: number
}

/** Estimates means from ten runs. @param run The results for a seed, by name. */
export function estimate<Name extends string>(run: (seed: number) => Record<Name, number>): Record<Name, Estimate> {
  const results = Array.from({ length: RUNS }, (_, i) => run(i + 1))
  const names = Object.keys(results[0]) as Name[]
  return Object.fromEntries(names.map((name) => {
    const mean = results.reduce((sum, result) => sum + result[name], 0) / RUNS
    const variance = results.reduce((sum, result) => sum + (result[name] - mean) ** 2, 0) / (RUNS - 1)
    return [name, { mean, off: T * Math.sqrt(variance / RUNS) }]
  })) as Record<Name, Estimate>
}

/**
 * Expects a known value to be within a 99.9 % confidence interval. Seeds are fixed, so this always or never holds.
 * @param estimate The interval.
 * @param known The known value.
 * @param precision The interval may reach at most this fraction of the value to either side, or it would prove little.
 */
export function expectNear(estimate: Estimate, known: number, precision: number): void {
  const { mean, off } = estimate
  expect(Math.abs(mean - known), `${known} is not ${mean} ± ${off}`).toBeLessThan(off)
  expect(off / known).toBeLessThan(precision)
}
