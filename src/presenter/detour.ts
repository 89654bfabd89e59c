/** A slide and its step. */
export interface Step {
  alias: string
  clicks: number
}

/** A detour from a step of the pitch to the slide that answers a question. */
export interface Detour {
  from: Step
  to: string
}

/** Whether a slide belongs to the pitch, rather than to the slides kept for questions. */
export type Counts = (alias: string) => boolean

/**
 * Whether the pitch is still on `detour` while `alias` is on stage. It is if that slide is the answer, or if it is kept
 * for questions. On any other slide, the pitch has resumed.
 */
export function away(detour: Detour | null, alias: string, counts: Counts): detour is Detour {
  return detour !== null && (alias === detour.to || !counts(alias))
}

/** Leaves `here` for an answer. A second question during a detour leads back to where the first one was asked. */
export function depart(detour: Detour | null, here: Step, to: string, counts: Counts): Detour {
  return { from: away(detour, here.alias, counts) ? detour.from : here, to }
}

/** Reads a stored detour after a reload; `null` if it is not valid. */
export function readDetour(text: string): Detour | null {
  try {
    const { from, to } = JSON.parse(text) as Detour
    return typeof from.alias === 'string' && Number.isSafeInteger(from.clicks) && typeof to === 'string' ? { from, to } : null
  }
  catch {
    return null
  }
}
