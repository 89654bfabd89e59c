import { comparable, inBase } from './units.ts'

/** A number that a reader has typed, with its unit. */
export interface Typed {
  value: number
  /** As the deck writes it, e.g. `ms`, `min s`, `%` or `req/s`; as typed if it is none of these; empty if there is none. */
  unit: string
}

/** Why a text is no number that can be drawn. */
export type Problem = 'nonsense' | 'several' | 'zero' | 'range' | 'unit'

/** What a text says: a number, a problem, or neither if it is empty. */
export interface Parsed {
  figure?: Typed
  problem?: Problem
}

/** The least and the largest number in its unit: what is smaller or larger is better said in another unit. */
const [LEAST, MOST] = [0.001, 999_999_999]

/** Spellings of units, in lower case and without spaces. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'ns': ['ns', 'nanosecond', 'nanoseconds'],
  'µs': ['µs', 'μs', 'us', 'microsecond', 'microseconds'],
  'ms': ['ms', 'msec', 'millis', 'millisecond', 'milliseconds'],
  's': ['s', 'sec', 'secs', 'second', 'seconds'],
  'min': ['min', 'mins', 'minute', 'minutes', 'm'],
  'h': ['h', 'hr', 'hrs', 'hour', 'hours'],
  'days': ['d', 'day', 'days'],
  'weeks': ['w', 'week', 'weeks'],
  '%': ['%', 'percent', 'pct'],
  'req/s': ['req/s', 'reqs/s', 'rps', 'requests/s', 'requestspersecond', 'requestsasecond', 'requests/second'],
  'req/s/core': ['req/s/core', 'requests/s/core', 'rps/core', 'requestspercore', 'requestspersecondandcore'],
}

const UNITS = new Map(Object.entries(SPELLINGS).flatMap(([unit, spellings]) => spellings.map(spelling => [spelling, unit])))

/** The deck's unit for a spelling; the text itself, without spaces around it, if it is none. */
const unitOf = (text: string): string => UNITS.get(text.replace(/\s/g, '').toLowerCase()) ?? text.trim()

/** Words and signs before a number that do not change it. */
const HEDGE = /^(?:(?:about|around|approx\.?|ca\.?|under|over|below|above)\s+|[~≈<>≤≥=]+\s*)/i
/** Thousands in groups, or a plain number whose decimals follow a point or, as in most of Europe, a comma. */
const NUMBER = /^(?:(\d{1,3}(?:[ \u00A0\u202F'’,]\d{3})+)(\.\d+)?(?![\d,])|(\d+(?:[.,]\d+)?|\.\d+))/
/** A thousand or a million, written at the number: `1.2k req/s`. */
const MULTIPLES: readonly [RegExp, number][] = [[/^k(?=\s|$)/i, 1e3], [/^M(?=\s|$)/, 1e6]]
/** What may be a unit: letters and the signs of units, without digits. */
const UNIT = /^[\p{L}%‰€$£°][\p{L}%‰€$£°/·².\- ]{0,15}/u

/** One number at the beginning of a text, with its unit and the rest of the text; undefined if there is none. */
function first(text: string): (Typed & { rest: string }) | undefined {
  const found = NUMBER.exec(text)
  if (!found)
    return undefined
  const [all, groups, decimals = '', plain] = found
  let value = Number(groups === undefined ? plain.replace(',', '.') : groups.replace(/\D/g, '') + decimals)
  let rest = text.slice(all.length)
  for (const [sign, times] of MULTIPLES) {
    if (sign.test(rest))
      [value, rest] = [value * times, rest.slice(1)]
  }
  const unit = UNIT.exec(rest.trimStart())?.[0] ?? ''
  return { value: Number(value.toPrecision(12)), unit: unitOf(unit), rest: rest.trimStart().slice(unit.length).trim() }
}

const isTime = (unit: string): boolean => comparable(unit, 's')

/** One time from several parts, as in `6 min 12 s`: in minutes and seconds if these are its units, else in its last unit. */
function together(parts: readonly Typed[]): Typed {
  const seconds = Number(parts.reduce((sum, { value, unit }) => sum + inBase(value, unit), 0).toPrecision(12))
  const last = parts.at(-1)!.unit
  if (last === 's')
    return seconds >= 60 && Number.isInteger(seconds) ? { value: seconds, unit: 'min s' } : { value: seconds, unit: 's' }
  return { value: Number((seconds / inBase(1, last)).toPrecision(12)), unit: last }
}

/** Whether parts of a time follow each other from large to small units, as in `1 h 30 min`. */
function descend(parts: readonly Typed[]): boolean {
  return parts.every(({ unit }, i) => isTime(unit) && (i === 0 || inBase(1, parts[i - 1].unit) > inBase(1, unit)))
}

/**
 * Reads one number with its unit, as people type it: `350 ms`, `1,000`, `2,5 s`, `12%`, `1.2k req/s`, `6 min 12 s`.
 * @param text What was typed; an empty text is neither a number nor a problem.
 * @param most The largest number in its unit. Default: the largest that a bar has room for.
 */
export function parse(text: string, most = MOST): Parsed {
  let rest = text.trim().replace(HEDGE, '')
  if (rest === '')
    return text.trim() === '' ? {} : { problem: 'nonsense' }
  const parts: Typed[] = []
  while (rest !== '') {
    const part = first(rest)
    if (!part || (part.rest !== '' && !/\d/.test(part.rest)))
      return { problem: (text.match(/\d[\d.,]*/g) ?? []).length > 1 ? 'several' : 'nonsense' }
    parts.push({ value: part.value, unit: part.unit })
    rest = part.rest
  }
  if (parts.length > 1 && !descend(parts))
    return { problem: 'several' }
  const figure = parts.length > 1 ? together(parts) : parts[0]
  if (figure.value === 0)
    return { problem: 'zero' }
  return figure.value >= LEAST && figure.value <= most ? { figure } : { problem: 'range' }
}

/**
 * Whether somebody who types this is probably not done: `900 m` may become `900 ms`, and `900 re` is no unit yet.
 * @param text What has been typed so far.
 */
export function isPartial(text: string): boolean {
  const { figure } = parse(text)
  return figure !== undefined && figure.unit !== '' && (/\dm$|\sm$/.test(text) || !Object.hasOwn(SPELLINGS, figure.unit))
}
