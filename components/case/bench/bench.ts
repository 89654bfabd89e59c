import type { Parsed, Problem, Typed } from '../../../src/lib/typed.ts'
import { formatFigure, grouped } from '../../../src/lib/format.ts'
import { isPartial, parse } from '../../../src/lib/typed.ts'
import { comparable, inBase } from '../../../src/lib/units.ts'

/** Whether a number is better when it is lower, as a latency, or higher, as a throughput. */
export type Better = 'lower' | 'higher'

/** A kind of number to start from. */
export interface Kind {
  name: string
  /** The unit of a number that is typed without one. */
  unit: string
  better: Better
}

/** One way in. */
export interface Way {
  name: string
  /** Alias of the slide that the name links to. */
  to: string
  /** Beginnings of words in a number's name that lead this way. */
  words?: readonly string[]
  /** Units of numbers whose name says nothing. */
  units?: readonly string[]
}

/** What a reader has typed. */
export interface Entered {
  /** The name of the kind that they started from; empty if none. */
  kind: string
  /** The number's name. */
  what: string
  number: string
  goal: string
}

/** What the picture shows. */
export interface Bench {
  /** `empty` has no number, `number` no goal yet; `needed` a multiple to go; `reached` none; `far` more than the picture fits. */
  state: 'empty' | 'number' | 'needed' | 'reached' | 'far'
  number?: Typed
  goal?: Typed
  better: Better
  /** How many times better the goal is than the number, if the state is `needed`. */
  multiple?: number
  /** What is wrong in which field. */
  problem?: { field: 'number' | 'goal', problem: Problem }
}

/** The multiples that count as reached, and those that are too large for the picture. */
const [REACHED, FAR] = [1.005, 99_999]

/** Units of rates, which are better when higher. */
const RATE = /\/s(?:\/|$)|per second|ps$/

function betterOf(kind: Kind | undefined, unit: string, isGoalHigher: boolean | undefined): Better {
  if (kind)
    return kind.better
  if (comparable(unit, 's'))
    return 'lower'
  return RATE.test(unit) || isGoalHigher ? 'higher' : 'lower'
}

/**
 * The text that the picture shows for a field. It keeps the last one that parsed, so that it does not jump while
 * somebody types.
 * @param last The text that it has shown so far.
 * @param text The newest text.
 * @param isTyping Whether the field has the focus.
 */
export function kept(last: string, text: string, isTyping: boolean): string {
  return parse(text).problem || (isTyping && isPartial(text)) ? last : text
}

/** A number without a unit gets that of its kind or of the other number. */
function withUnit({ figure }: Parsed, ...others: readonly (string | undefined)[]): Typed | undefined {
  return figure && { ...figure, unit: figure.unit || others.find(Boolean)?.replace('min s', 'min') || '' }
}

/**
 * Compares the number with the goal.
 * @param entered What the reader has typed. Units are converted within time only.
 * @param kinds The kinds of numbers to start from.
 */
export function solve(entered: Entered, kinds: readonly Kind[]): Bench {
  const kind = kinds.find(({ name }) => name === entered.kind)
  const [typed, aim] = [parse(entered.number), parse(entered.goal)]
  const number = withUnit(typed, kind?.unit, aim.figure?.unit)
  const goal = withUnit(aim, typed.figure?.unit, kind?.unit)
  const problem = typed.problem
    ? { field: 'number', problem: typed.problem } as const
    : aim.problem ? { field: 'goal', problem: aim.problem } as const : undefined
  if (!number || !goal)
    return { state: number ? 'number' : 'empty', number, goal, better: betterOf(kind, number?.unit ?? '', undefined), problem }
  if (!comparable(number.unit, goal.unit)) {
    const better = betterOf(kind, number.unit, undefined)
    return { state: 'number', number, better, problem: { field: 'goal', problem: 'unit' } }
  }
  const [is, should] = [inBase(number.value, number.unit), inBase(goal.value, goal.unit)]
  // The kind says what is better only as long as the number is of its unit.
  const better = betterOf(kind && comparable(kind.unit, number.unit) ? kind : undefined, number.unit, should > is)
  const multiple = better === 'lower' ? is / should : should / is
  const state = multiple < REACHED ? 'reached' : multiple > FAR ? 'far' : 'needed'
  return { state, number, goal, better, multiple: state === 'needed' ? multiple : undefined, problem }
}

/** A multiple as the deck prints ratios: with two decimals if it is close to one, with none from a hundred up. */
export function printedMultiple(multiple: number) {
  return { value: multiple, unit: 'x', decimals: multiple < 1.095 ? 2 : multiple < 99.95 ? 1 : 0 }
}

/**
 * The computation of the multiple: `900 ms / 250 ms`.
 * @param bench What the picture shows.
 * @param short Whether to print a unit once if both have it: `900 / 250 ms`. Default: false.
 */
export function computation(bench: Bench, short = false): string {
  const { number, goal, better } = bench
  if (!number || !goal)
    return ''
  const [top, bottom] = better === 'lower' ? [number, goal] : [goal, number]
  if (short && top.unit === bottom.unit && top.unit !== 'min s')
    return `${grouped(top.value)} / ${formatFigure(bottom)}`
  return `${formatFigure(top)} / ${formatFigure(bottom)}`
}

/** The words of a text with one space before each, in lower case. */
const apart = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')}`

/**
 * The way in that fits a number: the one with most of its words in the number's name, else the one with its unit.
 * @param ways The ways in; the first of equals counts.
 * @param names The name that the reader has given, and that of the kind.
 * @param unit The number's unit, if there is one.
 * @returns The index of the way; -1 if none fits.
 */
export function wayFor(ways: readonly Way[], names: readonly string[], unit: string | undefined): number {
  const text = apart(names.join(' '))
  const counts = ways.map(({ words = [] }) => words.filter(word => text.includes(apart(word).trimEnd())).length)
  const most = Math.max(...counts)
  return most > 0 ? counts.indexOf(most) : ways.findIndex(({ units = [] }) => unit && units.includes(unit))
}

/** The words of the text that is copied or mailed. */
export interface TextWords {
  /** Its first line, also the mail's subject. */
  subject: string
  /** Says what the multiple is: `needed`. */
  needed: string
  /** Stands before the way in: `Start with`. */
  start: string
}

/** A line of the text: what it is about, and what was typed; blank if that is empty. */
const line = (name: string, text: string): string => `${name}: ${text.trim() || '________'}`

/**
 * What the reader has typed, as plain text with blanks for what is missing.
 * @param bench The picture.
 * @param what The number's name; empty if it has none.
 * @param facts The other fields, with their names.
 * @param labels The names of number and goal.
 * @param words The text's own words.
 * @param way The name of the way in that fits, if one does.
 */
export function asText(
  bench: Bench,
  what: string,
  facts: readonly { name: string, text: string }[],
  labels: Readonly<Record<'number' | 'goal', string>>,
  words: TextWords,
  way?: string,
): string {
  const { number, goal, multiple } = bench
  const figure = number ? formatFigure(number) : ''
  const times = multiple ? ` (${formatFigure(printedMultiple(multiple))} ${words.needed}: ${computation(bench)})` : ''
  return [
    words.subject,
    '',
    line(labels.number, [what.trim(), figure].filter(Boolean).join(', ')),
    line(labels.goal, goal ? formatFigure(goal) + times : ''),
    ...facts.map(({ name, text }) => line(name, text)),
    ...(way ? ['', `${words.start}: ${way}`] : []),
  ].join('\n').replaceAll('\u00A0', ' ')
}
