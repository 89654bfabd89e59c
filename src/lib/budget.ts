/**
 * A version of the pitch: `full` keeps the deck's order; `core` and `short` put the slides of the 15-minute and of the
 * 9-minute pitch first.
 */
export type Cut = 'full' | 'core' | 'short'

/** The time budget in the first line of a slide's note. */
export interface Budget {
  /** Time budget in seconds. */
  seconds: number
  /** Whether the slide is in the core cut. */
  core: boolean
  /** Whether the slide is in the short cut. */
  short: boolean
}

/**
 * The budget in a note: `[75 s]`, and `[75 s, core]` or `[75 s, core, short]` for a slide in these cuts.
 * @param note The note as Markdown or HTML.
 * @returns The budget; `undefined` if the note has none.
 */
export function budgetOf(note: string): Budget | undefined {
  const match = /\[(\d+) s(, core)?(, short)?\]/.exec(note)
  return match ? { seconds: Number(match[1]), core: match[2] !== undefined, short: match[3] !== undefined } : undefined
}

/** The section of slides that are kept for questions: no cut of the pitch contains them. */
export const APPENDIX = 'Appendix'

/**
 * Whether a slide belongs to a cut of the pitch.
 * @param cut The cut.
 * @param slide The slide.
 * @param slide.section Its section.
 * @param slide.note Its note, as Markdown or HTML.
 */
export function isIn(cut: Cut, { section, note }: { section: unknown, note: string }): boolean {
  return cut === 'full' ? section !== APPENDIX : budgetOf(note)?.[cut] === true
}
