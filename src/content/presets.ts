import type { NumberRule } from '../lib/number-rules.ts'
import { nearest } from '../lib/nearest.ts'
import { numberRules, printNumber, readNumber } from '../lib/number-rules.ts'
import { sizesOf, startsOf } from '../lib/sliders.ts'
import { parse } from '../lib/typed.ts'
import { figures } from './index.ts'

const limit = figures['pipeline-gate'].value
const sizes = sizesOf(limit)
const starts = startsOf(figures['pipeline-bound'].value)

/** What each number with a range may be. A change must be over the limit, because `pipeline` shows that such a one is stopped. */
const rules = {
  ...numberRules,
  'change-size': { unit: '%', least: Number((limit + sizes.step).toFixed(sizes.decimals)), most: sizes.most },
  'p99-start': { unit: figures['pipeline-bound'].unit, least: starts.least, most: starts.most },
} as const satisfies Readonly<Record<string, NumberRule>>

/** The fields of `next-step`; number and goal have units. */
const fields = ['what', 'number', 'goal', 'load', 'hardware', 'date'] as const
/** The longest text that a field has room for. */
const LONGEST = 60

/** A number that a deck can start with, by its name in the address. */
export type PresetKey = keyof typeof rules | typeof fields[number]

/** Numbers that pictures start with in place of their examples, as numbers or as somebody would type them. */
export type Presets = Readonly<Partial<Record<PresetKey, number | string>>>

function problem(key: string, value: unknown): string | undefined {
  const known = [...Object.keys(rules), ...fields]
  if (!known.includes(key)) {
    const meant = nearest(key, known)
    return `numbers: there is no number "${key}"${meant ? `; did you mean "${meant}"?` : '.'}`
  }
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  if (Object.hasOwn(rules, key)) {
    const rule: NumberRule = rules[key as keyof typeof rules]
    const bounds = [rule.least, rule.most].map(each => printNumber(each, rule)).join(' to ')
    return readNumber(text, rule) === undefined ? `numbers.${key} ${JSON.stringify(value)} is not from ${bounds}.` : undefined
  }
  if (text === '' || text.length > LONGEST)
    return `numbers.${key} must be a text of up to ${LONGEST} characters.`
  const isWrong = ['number', 'goal'].includes(key) && !parse(text).figure
  return isWrong ? `numbers.${key} "${text}" is no number with its unit, as in 350 ms.` : undefined
}

/** The problems with the setting `numbers`, one sentence each. @param value Anything. */
export function presetProblems(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return ['numbers must give a number for each name, e.g. { rate: 5000, \'build-before\': \'35 min\' }.']
  return Object.entries(value).map(([key, each]) => problem(key, each)).filter(found => found !== undefined)
}
