import type { FigureValue, PipelineStage } from '../../src/content/types.ts'
import type { Ratchet } from './ratchet/ratchet-layout.ts'
import { fitFigure } from '../../src/lib/figure-width.ts'
import { checkCount, checkName, checkRange, checkUnique } from '../../src/lib/range.ts'
import { canvas, roundStep, sizesDown, type } from '../../src/lib/scale.ts'
import { countLines, fitLines, stepsDown } from '../../src/lib/text-lines.ts'
import { textWidth } from '../../src/lib/text-width.ts'
import { courseOf, statedOf } from './pipeline.ts'
import { checkRatchet } from './ratchet/ratchet-layout.ts'
import { stationsOf, track } from './track.ts'

/** Height in px of the change that is stopped, which is the taller one. It sets the vertical scale. */
const TALL = 232
/** Length of a change along the track in px: the longest, and the shortest that holds its figure. */
const CHANGE = 258
const SHORT = 180
/** Width of the lintel, and the distance between the gate and what stands beside it, in px. */
const LINTEL = 74
export const ASIDE = 16
/** Length of the clock's bar in px, if there is room for it beside the gate. */
const CLOCK = 540
/** The gate's x in px from which there is more room for the clock before the gate than behind it. */
const MIDDLE = 388
/** Room in px that the facts (limit, total time) need, and the verdict. */
export const FACTS = 220
const VERDICT = 130
/** Upper edge in px of the slider for the change's size, over the verdict. */
const SIZE = 126

/** What the layout of the gate depends on. */
export interface GateData {
  /** The stages; one of them, but not the first, checks p99. */
  stages: readonly PipelineStage[]
  /** The regression above which a change does not pass, in percent. */
  limit: Pick<FigureValue, 'value'>
  /** The regression of the change that is stopped, in percent. */
  bad: Pick<FigureValue, 'value'>
}

/** A place on the canvas, in px. */
export interface Spot {
  left: number
  top: number
}

/** Where the parts of the picture are, in canvas px. */
export interface GateLayout {
  /** The lintel's left edge and width, and the height of its lower edge above the track. */
  gate: { x: number, width: number, high: number }
  /** Length of a change along the track. */
  change: number
  /** Height of a regression of one percent. */
  percent: number
  /** Left and right edge of the place for the limit and the total time, and whether that place is behind the gate. */
  facts: { left: number, right: number, behind: boolean }
  /** Left and right edge of the place for the rules and the clock: the larger side of the gate. */
  wide: { left: number, right: number, behind: boolean }
  rules: Spot & { width: number }
  verdict: Spot
  /** Where the slider is that sets the change's size. */
  size: Spot
  /** Where the words for a change that was sent back are. */
  back: Spot
  /** Where the replay button is, while the clock is shown and otherwise. */
  replay: { clock: Spot, otherwise: Spot }
  /** Where the word that opens the ratchet begins or, before the gate, ends; and whether it has room beside the clock. */
  more: Spot & { behind: boolean, clock: boolean }
}

/**
 * The layout of a pipeline with a gate. The limit and the total time are behind the gate or, if the gate is among the
 * last stages, before it. The verdict is before the gate or, if the gate is among the first stages, behind it.
 */
export function layoutGate({ stages, limit, bad }: GateData): GateLayout {
  const x = stationsOf(stages.length)[stages.findIndex(stage => stage.gate)]
  const percent = TALL / bad.value
  const high = limit.value * percent
  // The limit's figure stands on this line.
  const line = track.top - high
  const behind = { left: x + LINTEL + ASIDE, right: canvas.right, behind: true }
  const factsBehind = behind.right - behind.left >= FACTS
  const room = x - ASIDE - canvas.margin - (factsBehind ? 0 : FACTS + VERDICT)
  const change = factsBehind ? Math.min(CHANGE, x) : Math.min(CHANGE, Math.max(SHORT, room))
  const before = { left: canvas.margin, right: x - change - ASIDE, behind: false }
  const space = before.right - before.left
  const verdict = space >= VERDICT
    ? { left: before.left, top: 204 }
    : { left: behind.left, top: line + 12 }
  const size = space >= VERDICT ? { left: before.left, top: SIZE } : { left: verdict.left + VERDICT + ASIDE, top: verdict.top }
  const wide = x >= MIDDLE ? { left: 0, right: x - ASIDE, behind: false } : { ...behind, right: canvas.width }
  const rules = wide.behind
    ? { left: behind.left, top: line + 36, width: behind.right - behind.left }
    : { left: canvas.margin, top: factsBehind ? 194 : line > 212 ? 116 : line + 44, width: wide.right - canvas.margin }
  const replay = factsBehind ? { left: behind.left, top: 224 } : { left: canvas.margin, top: 284 }
  return {
    gate: { x, width: LINTEL, high },
    change,
    percent,
    facts: factsBehind ? behind : before,
    wide,
    rules,
    verdict,
    size,
    back: space >= VERDICT ? { left: canvas.margin, top: 357 } : { left: verdict.left, top: verdict.top + 76 },
    replay: {
      clock: wide.behind ? { left: canvas.margin, top: 300 } : factsBehind ? replay : { left: canvas.margin, top: 352 },
      otherwise: verdict.left === behind.left ? { left: behind.left, top: verdict.top + 112 } : replay,
    },
    more: { left: factsBehind ? behind.left : x - ASIDE, top: canvas.top, behind: factsBehind, clock: factsBehind && !wide.behind },
  }
}

/** The clock's bar: left edge and length in px. */
export function clockBar({ wide }: GateLayout): { left: number, width: number } {
  return { left: wide.left, width: Math.min(CLOCK, wide.right - wide.left) }
}

/** Room in px for the limit's figure beside the clock, and the size of the total time for which there is room under the sum. */
export const LIMIT = 130
const TOTAL = 150
/** What the total time is narrower than other figures in its size, without the gap to its name, in px. */
const TIGHT = 8

/** What the clock shows. */
export interface ClockText {
  /** The stages with a stated time, each with that time, and the sum of these times. */
  terms: readonly string[]
  sum: string
  total: FigureValue
  /** The name of the total time, on two lines. */
  name: readonly string[]
}

/** The type of the clock. */
export interface ClockType {
  /** Size of the sum of the stated times and the width of its lines, in px. */
  sum: { size: number, width: number }
  /** Size of the total time in px. */
  total: number
}

/**
 * The type of the clock: as large as the room beside the gate allows.
 * @param layout Where the parts of the picture are.
 * @param text What the clock shows.
 */
export function clockType(layout: GateLayout, text: ClockText): ClockType {
  const { wide, gate } = layout
  const left = wide.left || canvas.margin
  // The limit's figure stands at the right end of the room for the clock.
  const free = wide.behind ? layout.facts.right - LIMIT : layout.facts.behind ? wide.right : wide.right - LIMIT
  const width = free - left
  const sum = `${text.terms.join(' + ')} = ${text.sum}`
  const size = sizesDown(type.body, type.small).find(each => countLines(sum, width, each) <= 2) ?? type.note
  const end = layout.facts.behind && !wide.behind ? gate.x : free
  const names = Math.max(...text.name.map(line => textWidth(line, type.body)))
  return { sum: { size, width }, total: fitFigure(text.total, end - left - names + TIGHT, TOTAL) }
}

/**
 * The marks of the lintel's gauge: round percentages below the limit, at least 40 px apart.
 * @param limit The limit in percent.
 * @param percent Height of one percent in px.
 */
export function gauge(limit: number, percent: number): number[] {
  const step = roundStep(limit, limit * percent / 40)
  return Array.from({ length: Math.ceil(limit / step - 1e-9) - 1 }, (_, i) => Number(((i + 1) * step).toPrecision(6)))
}

/** The type of the stages' labels. */
export interface LabelType {
  /** Size and line height of a name in px. */
  name: { size: number, line: number }
}

/** Distance between two labels; the largest size of a name, the largest on two lines, and the smallest, in px. */
const BETWEEN = 6
const LARGE = type.body
const TWO_LINES = type.note
const SMALL = type.caption
const MEASURE = type.caption

/** Room in px for a label, by the number of stages. The last label ends at the edge of the canvas. */
export function labelWidth(count: number): number {
  const [first, second] = stationsOf(count)
  return Math.min(second - first, track.end - track.last) - BETWEEN
}

/**
 * The type of the stages' labels: as large as the distance between stages allows, and the same for all stages. A name
 * takes one line or, from `note` down, two. A measure takes one line or, under names on one line, two.
 * @param stages The stages.
 * @throws RangeError that names the stage, if a label does not fit under its stage.
 */
export function labelType(stages: readonly Pick<PipelineStage, 'id' | 'measure'>[]): LabelType {
  const width = labelWidth(stages.length)
  const names = fitLines(stages.map(({ id }) => id), width, stepsDown(LARGE, SMALL, size => size > TWO_LINES ? 1 : 2))
  const lines = names && names.lines > 1 ? 1 : 2
  for (const { id, measure } of stages) {
    if (!names && countLines(id, width, SMALL) > 2)
      throw new RangeError(`The stage "${id}" is too long a name for ${stages.length} stages: two lines of ${Math.floor(width)} px.`)
    if (names && countLines(measure, width, MEASURE, 'mono') > lines)
      throw new RangeError(`The measure "${measure}" of the stage "${id}" is too long for ${stages.length} stages.`)
  }
  return { name: { size: names!.size, line: names!.size === LARGE ? 30 : names!.size + 3 } }
}

/** Everything that the picture of a pipeline depends on. */
export interface PipelineData {
  stages: readonly PipelineStage[]
  limit: FigureValue
  good: FigureValue
  bad: FigureValue
  total: FigureValue
  /** Examples for many small changes, if the picture shows them. */
  ratchet?: Ratchet
}

/**
 * Checks a pipeline.
 * @throws RangeError that names the stage or the figure, unless there are four to nine stages with labels that fit, of
 * which one, but not the first, checks p99; the good change is a tenth of the limit up to the limit, the bad one 1.05 to
 * 2 times the limit; the stated times leave some of the total time; and the examples of the ratchet are on its sliders.
 */
export function checkPipeline({ stages, limit, good, bad, total, ratchet }: PipelineData): void {
  checkCount('stages', stages, 4, 9)
  checkUnique('stages', stages.map(({ id }) => id))
  stages.forEach(({ id }) => checkName('The stage', id))
  const gates = stages.filter(({ gate }) => gate).map(({ id }) => id)
  if (gates.length !== 1 || stages[0].gate)
    throw new RangeError(`One stage, but not the first, must check p99 (gate: true), not ${gates.join(', ') || 'none'}.`)
  labelType(stages)
  checkRange(limit.id, limit.value, 0.1, 100)
  checkRange(good.id, good.value, limit.value / 10, limit.value)
  checkRange(bad.id, bad.value, 1.05 * limit.value, 2 * limit.value)
  if (ratchet)
    checkRatchet(ratchet, limit)
  const { legs, total: seconds } = courseOf(stages, total)
  const stated = statedOf({ legs })
  if (stated >= seconds)
    throw new RangeError(`The stated times of the stages add up to ${stated} s, which is not less than ${total.id}, ${seconds} s.`)
}
