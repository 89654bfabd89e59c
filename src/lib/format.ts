/** The fields needed to print a figure: a `Figure` from `src/content` has them. */
export interface Printable {
  value: number
  to?: number
  unit: string
  hedge?: string
  signed?: boolean
  decimals?: number
}

/** A figure whose origin nobody has to be told: one that carries no kind, or that `unmarked` has taken it from. */
export type Unmarked = Printable & { kind?: never }

/** One number with its unit; a time in minutes and seconds has two parts. */
export interface Part {
  number: string
  unit: string
}

const NO_BREAK = '\u00A0'
const MINUS = '\u2212'
const TIMES = '\u00D7'

/** Units that follow their number without a space. */
const tight = new Set([TIMES, '%', 'th'])
/** Whether a unit follows its number without a space. */
export const isTight = (unit: string): boolean => tight.has(unit)

/**
 * A number with commas as thousands separators, as in English. The browser's own formatter would do the same, but
 * setting it up takes a tenth of a second on a phone, and that would delay the first slide.
 * @param value The number, not negative.
 * @param decimals The number of decimals. Default: as many as needed, at most three.
 */
export function grouped(value: number, decimals?: number): string {
  const [whole, rest] = (decimals === undefined ? String(Number(value.toFixed(3))) : value.toFixed(decimals)).split('.')
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (rest ? `.${rest}` : '')
}

function number(value: number, decimals?: number, inGroups = true): string {
  const text = grouped(Math.abs(value), decimals)
  return (value < 0 ? MINUS : '') + (inGroups ? text : text.replaceAll(',', ''))
}

/** The numbers and units of a figure as parts, so that they can differ in size. The caller adds the hedge. */
export function figureParts(f: Printable): Part[] {
  if (f.unit === 'min s') {
    const minutes = Math.floor(f.value / 60)
    const rest = f.value - 60 * minutes
    return [{ number: number(minutes), unit: 'min' }, { number: number(rest), unit: 's' }]
  }
  const unit = f.unit === 'x' ? TIMES : ['count', 'index', 'year'].includes(f.unit) ? '' : f.unit
  const first = number(f.value, f.decimals, f.unit !== 'year')
  const sign = f.signed && f.value > 0 ? '+' : ''
  const range = f.to === undefined ? '' : `–${number(f.to, f.decimals)}`
  return [{ number: sign + first + range, unit }]
}

/**
 * A figure as text that never breaks across lines: `184 ms`, `6 min 12 s`, `about 22×`. A figure of the deck carries a
 * mark wherever it is shown, so its type does not fit here: see `markedFigure` and `unmarked`.
 */
export function formatFigure(f: Unmarked): string {
  const text = figureParts(f)
    .map(({ number, unit }) => unit === '' ? number : number + (isTight(unit) ? '' : NO_BREAK) + unit)
    .join(NO_BREAK)
  return f.hedge ? `${f.hedge}${NO_BREAK}${text}` : text
}

/** Rounds to three significant digits, because no measurement here is more precise. */
function measured(value: number, unit: string): Printable {
  const rounded = Number(value.toPrecision(3))
  return { value: rounded, unit, decimals: rounded > 0 ? Math.max(0, 2 - Math.floor(Math.log10(rounded))) : 0 }
}

/** A measured time in the largest unit that gives a value of 1 or more, else in ns. @param ns The time in ns. */
export function duration(ns: number): Printable {
  const [unit, size] = ([['s', 1e9], ['ms', 1e6], ['µs', 1e3]] as const).find(([, size]) => ns >= size) ?? ['ns', 1]
  return measured(ns / size, unit)
}

/** A measured rate in millions. @param rate Messages per second. */
export const throughput = (rate: number): Printable => measured(rate / 1e6, 'M msg/s')

/** The ratio of a measured rate to another, with one decimal below 100 and none from 100 up. */
export function factor(rate: number, base: number): Printable {
  const value = rate / base
  return { value, unit: 'x', decimals: value < 100 ? 1 : 0 }
}

/**
 * A date in words, e.g. `30 November 2026`.
 * @param iso The date as `YYYY-MM-DD`, or with a time after it.
 * @param month Whether the month is written out or short. Default: written out.
 */
export function formatDay(iso: string, month: 'long' | 'short' = 'long'): string {
  return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
}

/** A text with its first letter capitalised. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A count in prose: a word up to twelve, digits beyond. @param count A whole number from 0. */
export const countWord = (count: number): string => WORDS[count] ?? grouped(count)

/** The units that prose spells out, in the plural. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  'ms': 'milliseconds',
  's': 'seconds',
  'min': 'minutes',
  'h': 'hours',
  '%': 'percent',
}

/** A figure in prose: `nine months`, `four`. @param figure A whole number of its unit. */
export function figureWords({ value, unit }: Printable): string {
  return unit === 'count' ? countWord(value) : `${countWord(value)} ${UNIT_WORDS[unit] ?? unit}`
}
