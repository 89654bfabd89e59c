/** A version of the pitch: every slide, or the slides of the 15-minute pitch first. */
export type Cut = 'full' | 'core'

/** The time budget in the first line of a slide's note. */
export interface Budget {
  /** Time budget in seconds. */
  seconds: number
  /** Whether the slide is in the core cut. */
  core: boolean
}

/** The budget in a note, as Markdown or HTML: `[75 s]`, or `[75 s, core]` for the core cut; `undefined` if it has none. */
export function budgetOf(note: string): Budget | undefined {
  const match = /\[(\d+) s(, core)?\]/.exec(note)
  return match ? { seconds: Number(match[1]), core: match[2] !== undefined } : undefined
}
