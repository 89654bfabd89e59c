/** A version of the pitch: `full` keeps the deck's order, `core` puts the slides of the 15-minute pitch first. */
export type Cut = 'full' | 'core'

/** The time budget in the first line of a slide's note. */
export interface Budget {
  /** Time budget in seconds. */
  seconds: number
  /** Whether the slide is in the core cut. */
  core: boolean
}

/**
 * The budget in a note: `[75 s]`, or `[75 s, core]` for a slide in the core cut.
 * @param note The note as Markdown or HTML.
 * @returns The budget; `undefined` if the note has none.
 */
export function budgetOf(note: string): Budget | undefined {
  const match = /\[(\d+) s(, core)?\]/.exec(note)
  return match ? { seconds: Number(match[1]), core: match[2] !== undefined } : undefined
}
