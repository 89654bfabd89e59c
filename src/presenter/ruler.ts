import { textWidth } from '../lib/text-width'
import { clock } from './pace'

/** A slide of the cut, as the ruler draws it. */
export interface Planned {
  no: number
  alias: string
  /** Time budget in seconds. */
  seconds: number
  section: string
}

/** The drawing's measures, in px. */
export interface Measures {
  /** From the left edge, which is 0:00, to the end of the cut. */
  width: number
  /** From the left edge to the window's right edge. */
  room: number
  /** Where text begins at the left. */
  margin: number
  /** Type size of names and times. */
  type: number
}

/** A slide to scale. */
export interface Bar extends Planned {
  x: number
  width: number
  /** Whether its number fits. */
  named: boolean
}

/** A section's name or its planned start. */
export interface Label {
  x: number
  text: string
  /** Whether the pitch is in this section. */
  current: boolean
}

/** The ruler: the plan to scale, and the time that has passed under it. All lengths are in px. */
export interface Ruler {
  bars: readonly Bar[]
  names: readonly Label[]
  starts: readonly Label[]
  /** End of the time that has passed as planned, and end of the delay, which is at least as far right. */
  passed: number
  late: number
}

/** Distance between two labels, and between a bar's edge and its number. */
const GAP = 10
const PAD = 5

/** Keeps the labels that do not overlap an earlier one; the current one always stays. */
function apart(labels: readonly Label[], type: number): Label[] {
  return labels.reduce<Label[]>((kept, label) => {
    const before = kept.at(-1)
    if (!before || before.x + textWidth(before.text, type) + GAP <= label.x)
      return [...kept, label]
    return label.current ? [...kept.slice(0, -1), label] : kept
  }, [])
}

/**
 * The slides of a cut to scale, with the time that has passed.
 * @param slides The slides in order.
 * @param on Alias of the slide that the pitch has reached.
 * @param elapsed Seconds since 0:00 of the plan, including what was not timed.
 * @param measures The drawing's measures.
 */
export function ruler(slides: readonly Planned[], on: string, elapsed: number, measures: Measures): Ruler {
  const { width, room, margin, type } = measures
  const all = slides.reduce((sum, slide) => sum + slide.seconds, 0)
  const scale = all ? width / all : 0
  let start = 0
  const bars = slides.map((slide) => {
    const x = start * scale
    start += slide.seconds
    return { ...slide, x, width: slide.seconds * scale, named: textWidth(String(slide.no), type) + 2 * PAD <= slide.seconds * scale }
  })
  const current = bars.find(bar => bar.alias === on)
  const due = current ? current.x + current.width : 0
  const now = Math.min(elapsed * scale, room)
  const sections = bars.filter((bar, i) => bar.section !== bars[i - 1]?.section)
  const label = (bar: Bar, text: string, x = bar.x): Label => ({ x, text, current: bar.section === current?.section })
  return {
    bars,
    names: apart(sections.map(bar => label(bar, bar.section, Math.max(margin, bar.x))), type),
    starts: apart(
      sections
        .map(bar => label(bar, clock(Math.round(bar.x / (scale || 1)))))
        .filter(({ x, text }) => x > now + GAP && x + textWidth(text, type) + GAP < width)
        .map(each => ({ ...each, current: false })),
      type,
    ),
    passed: Math.min(now, due),
    late: now,
  }
}

/** Numbers as ranges: `8, 10, 19–21`. */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const no of numbers) {
    const run = runs.at(-1)
    if (run && no === run[1] + 1)
      run[1] = no
    else
      runs.push([no, no])
  }
  return runs.map(([from, to]) => from === to ? String(from) : `${from}${to === from + 1 ? ', ' : '–'}${to}`).join(', ')
}

/**
 * The slides that the presented cut still has before it and the core cut has not.
 * @param slides The slides of the presented cut in order.
 * @param on Alias of the slide that the pitch has reached; it and those before it have been given.
 */
export function droppable<Slide extends Planned & { core: boolean }>(slides: readonly Slide[], on: string): Slide[] {
  return slides.slice(slides.findIndex(slide => slide.alias === on) + 1).filter(slide => !slide.core)
}
