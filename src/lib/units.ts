/** The length of each unit of time, in seconds. */
const seconds = { 'µs': 1e-6, 'ms': 1e-3, 's': 1, 'min': 60, 'min s': 1 } as const

/** @returns `value` in seconds for a unit of time, unchanged for any other unit. */
export function inBase(value: number, unit: string): number {
  return unit in seconds ? value * seconds[unit as keyof typeof seconds] : value
}
