const DAY = 86_400
const YEAR = 365.2425 * DAY

/** The length of each unit of time in seconds; months and years are averages of the Gregorian calendar. */
const seconds = {
  'ns': 1e-9,
  'µs': 1e-6,
  'ms': 1e-3,
  's': 1,
  'min': 60,
  'min s': 1,
  'h': 3600,
  'days': DAY,
  'weeks': 7 * DAY,
  'months': YEAR / 12,
  'years': YEAR,
} as const

const isTime = (unit: string): unit is keyof typeof seconds => Object.hasOwn(seconds, unit)

/** @returns `value` in seconds for a unit of time, unchanged for any other unit. */
export const inBase = (value: number, unit: string): number => isTime(unit) ? value * seconds[unit] : value

/** Whether values in these two units can be compared: both are times, or the units are the same. */
export const comparable = (a: string, b: string): boolean => a === b || (isTime(a) && isTime(b))
