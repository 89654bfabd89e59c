import type { FigureValue } from '../../../src/content/types.ts'
import type { CaseLayout } from '../case-layout.ts'
import { figureWidth, fitFigure } from '../../../src/lib/figure-width.ts'
import { checkCount, checkRatio } from '../../../src/lib/range.ts'
import { canvas, lengthOf, type } from '../../../src/lib/scale.ts'
import { fitSize, textWidth } from '../../../src/lib/text-width.ts'

/** The figures and the answer that a trace's positions follow from. */
export interface TraceData {
  /** The duration before, which is the full scale. */
  before: FigureValue
  /** What the trace found, at most as long as `before`. */
  reading: FigureValue
  /** The duration after: from a thousandth of `before` up to `before` / 1.05. */
  after: FigureValue
  /** The command's output, on one line. */
  answer: string
}

/** Where the parts of the picture are, in canvas px. */
export interface TraceLayout {
  /** The bar of what the trace found. */
  reading: {
    length: number
    /** The output: inside the bar or, if that is too short, beside it. */
    answer: { left: number, size: number, inside: boolean }
    /** The figure of the bar; undefined if the output takes its place. */
    figure?: { left: number, inside: boolean }
  }
  /** The bar on the baseline with its figure. */
  after: Pick<CaseLayout, 'length' | 'after' | 'hero' | 'size'>
  /** Top of the key of the moves, and of their first line, with the distance from one line to the next. */
  moves: { key: number, top: number, line: number }
  /** The count's left edge and its baseline. */
  count: { left: number, baseline: number }
}

/** Top of the bar of what was found; the command is between the ruler and this bar. */
export const FOUND = 243

/** Largest and smallest size of the output, in px. */
const OUTPUT = { most: type.body, least: type.text } as const
const INSET = 14
/** How far left of the moves' edge the figure may be to be moved onto it, in px. */
const NEAR = 24

/** The hero: the smallest size that is better than a figure inside the bar, in px. */
const HERO = { least: 88, left: 150, aside: 9, right: 548 } as const
/** Room for the key before a figure inside a bar, in px. */
const KEY = 96

function layoutReading({ before, reading, answer }: TraceData): TraceLayout['reading'] {
  const length = lengthOf(before, reading)
  const size = fitSize(answer, length - canvas.margin - INSET, OUTPUT.most, 'mono')
  if (size < OUTPUT.least) {
    const left = Math.max(canvas.margin, length + INSET)
    return { length, answer: { left, size: fitSize(answer, canvas.right - left, OUTPUT.most, 'mono'), inside: false } }
  }
  const output = { left: canvas.margin, size, inside: true }
  const width = figureWidth(reading, type.figure)
  const beside = length + INSET
  if (beside + width <= canvas.right) {
    const onEdge = beside <= canvas.beside && canvas.beside - beside < NEAR
    return { length, answer: output, figure: { left: onEdge ? canvas.beside : beside, inside: false } }
  }
  const inside = length - INSET - width
  return inside >= canvas.margin + textWidth(answer, size, 'mono') + INSET
    ? { length, answer: output, figure: { left: inside, inside: true } }
    : { length, answer: output }
}

function layoutAfter({ before, after }: TraceData): TraceLayout['after'] {
  const length = lengthOf(before, after)
  const left = Math.max(HERO.left, length + HERO.aside)
  const size = fitFigure(after, HERO.right - left, type.hero)
  const inside = canvas.margin + KEY + figureWidth(after, type.figure) + INSET <= length
  const place = { length, after: canvas.base - canvas.bar }
  return size >= HERO.least || !inside ? { ...place, hero: { left, size }, size } : { ...place, size: type.figure }
}

/**
 * The layout of a case that a trace opened: three durations on one ruler. Before and after are at the top and on the
 * baseline, what was found is between them. A long after bar takes the whole baseline, and what is beside a short one is
 * above it then.
 */
export function layoutTrace(data: TraceData): TraceLayout {
  const after = layoutAfter(data)
  const short = after.hero !== undefined
  return {
    reading: layoutReading(data),
    after,
    moves: short ? { key: 325, top: 350, line: 27 } : { key: 313, top: 335, line: 24 },
    count: short ? { left: canvas.beside, baseline: canvas.base } : { left: canvas.margin, baseline: 352 },
  }
}

/** What the page gives to the picture. */
export interface TraceProps extends TraceData {
  what: string
  symptom: string
  moves: readonly string[]
  count: FigureValue
  countWords: string
}

/** Left edges of what is measured and of the symptom on the ruler, and the room that the key of the symptom takes, in px. */
export const RULER = { what: canvas.column, symptom: canvas.second, key: 108 } as const
/** Room for the count beside the controls of the race, and its distance from its words, in px. */
const COUNT_ROOM = 240
export const COUNT_GAP = 10

function checkWidth(text: string, width: number, size: number, where: string): void {
  if (textWidth(text, size) > width)
    throw new RangeError(`"${text}" does not fit ${where}: ${Math.floor(width)} px.`)
}

/**
 * Checks a case that a trace opened.
 * @throws RangeError that names the figure or the text, unless the ratio of before to after is 1.05 to 1,000, the trace found at
 * most the duration before, there are one to three moves, and each text fits on its line.
 */
export function checkTrace(data: TraceProps): void {
  const { before, reading, after, what, symptom, answer, moves, count, countWords } = data
  checkRatio(before, after)
  checkRatio(before, reading, 1)
  checkCount('moves', moves, 1, 3)
  if (layoutTrace(data).reading.answer.size < OUTPUT.least)
    throw new RangeError(`The answer "${answer}" fits neither inside the bar of ${reading.id} nor beside it.`)
  checkWidth(what, RULER.symptom - RULER.what - INSET, type.body, 'before the symptom')
  const end = canvas.right - figureWidth(before, type.figure) - INSET - 24
  checkWidth(symptom, end - RULER.symptom - RULER.key, type.body, `beside ${before.id}`)
  moves.forEach(move => checkWidth(move, canvas.right - canvas.beside, type.text, 'on one line of the moves'))
  checkWidth(countWords, COUNT_ROOM - figureWidth(count, type.display) - COUNT_GAP, type.text, `beside ${count.id}`)
}
