/** A slide and its step. */
export interface Step {
  alias: string
  clicks: number
}

/** A question has taken the pitch from one step to the slide that answers it. */
export interface Detour {
  from: Step
  to: string
}

/** Whether a slide belongs to the pitch that is given, and not to what is kept for questions. */
export type Counts = (alias: string) => boolean

/**
 * Whether the pitch is away on `detour` while `alias` is on stage: on the answer, or beside it among the slides kept
 * for questions. On any other slide of the pitch, the pitch goes on.
 */
export function away(detour: Detour | null, alias: string, counts: Counts): detour is Detour {
  return detour !== null && (alias === detour.to || !counts(alias))
}

/** Leaves `here` for an answer. A second question on the way leads back to where the first one was asked. */
export function depart(detour: Detour | null, here: Step, to: string, counts: Counts): Detour {
  return { from: away(detour, here.alias, counts) ? detour.from : here, to }
}

/** A detour as read back after a reload; what is none counts as none. */
export function readDetour(text: string): Detour | null {
  try {
    const { from, to } = JSON.parse(text) as Detour
    return typeof from.alias === 'string' && Number.isSafeInteger(from.clicks) && typeof to === 'string' ? { from, to } : null
  }
  catch {
    return null
  }
}
