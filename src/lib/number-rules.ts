import { grouped } from './format.ts'
import { parse } from './typed.ts'
import { comparable, inBase } from './units.ts'

/** What a number of the reader's own may be. */
export interface NumberRule {
  /**
   * Its unit. `s` is a time, which may be typed in any unit of time and is a whole number of seconds; `money` an amount, with
   * or without a currency.
   */
  unit: string
  /** The unit of a number that is typed without one. Default: the rule's. */
  bare?: string
  least: number
  most: number
  /** Whether only whole numbers count. Default: false. */
  whole?: boolean
}

/** A build takes a second to a day; it is typed in minutes. */
const BUILD: NumberRule = { unit: 's', bare: 'min', least: 1, most: 86_400 }

/** The numbers that readers can replace with their own, by their names in the address, if their range is the same everywhere. */
export const numberRules = {
  /** Requests a second. */
  'rate': { unit: 'req/s', least: 1, most: 1e9 },
  /** Builds a day. */
  'builds': { unit: 'builds a day', least: 1, most: 100_000 },
  /** Seconds that a build takes, and should take. */
  'build-before': BUILD,
  'build-after': BUILD,
  /** What an hour costs, in any currency. */
  'hour-cost': { unit: 'money', least: 0.01, most: 1e6 },
  /** How many changes add up. */
  'changes': { unit: 'changes', least: 1, most: 100, whole: true },
} as const satisfies Readonly<Record<string, NumberRule>>

const CURRENCY = /\p{Sc}|(?<=\d\s?)[A-Z]{3}$/iu

/** The currency in a text, as a sign or as three letters; empty if there is none. */
export const currencyIn = (text: string): string => CURRENCY.exec(text.trim())?.[0].toUpperCase() ?? ''

/** An amount with its currency: `€80` or `80 EUR`. @param amount The amount as it is printed. */
export function inCurrency(amount: string, currency: string): string {
  return currency.length > 1 ? `${amount}\u00A0${currency}` : currency + amount
}

/** A large number to three digits, in millions (`1.86M`) or billions (`2.4bn`); a smaller one without needless decimals. */
export function compact(value: number): string {
  const [size, sign] = ([[1e9, 'bn'], [1e6, 'M']] as const).find(([least]) => value >= least) ?? [1, '']
  return grouped(sign ? Number((value / size).toPrecision(3)) : Number(value.toFixed(value < 100 ? 2 : 0))) + sign
}

/**
 * Reads a number of the reader's own.
 * @param text What was typed.
 * @param rule What it may be.
 * @returns The number in the rule's unit; undefined if it is none, or not one that the rule allows.
 */
export function readNumber(text: string, rule: NumberRule): number | undefined {
  const { figure } = parse(rule.unit === 'money' ? text.trim().replace(CURRENCY, '') : text, Number.POSITIVE_INFINITY)
  if (!figure)
    return undefined
  const unit = figure.unit || (rule.bare ?? rule.unit)
  if (!comparable(unit, rule.unit))
    return undefined
  const value = rule.unit === 's' ? Math.round(inBase(figure.value, unit)) : figure.value
  return value >= rule.least && value <= rule.most && (!rule.whole || Number.isInteger(value)) ? value : undefined
}

/** A time in minutes and, if there are any, seconds. */
function inMinutes(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return [minutes && `${grouped(minutes)} min`, rest && `${grouped(rest)} s`].filter(Boolean).join(' ')
}

/** The least and the most that a rule allows, as a field shows them. */
export function printedRange(rule: NumberRule): [least: string, most: string] {
  return [printNumber(rule.least, rule), printNumber(rule.most, rule)]
}

/**
 * A number of the reader's own as its field shows it.
 * @param value The number in the rule's unit.
 * @param rule What it is.
 * @param currency Its currency, if it is an amount. Default: none.
 */
export function printNumber(value: number, rule: NumberRule, currency = ''): string {
  return rule.unit === 'money' ? inCurrency(grouped(value), currency) : rule.unit === 's' ? inMinutes(value) : grouped(value)
}
