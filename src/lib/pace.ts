/** One slide's place in the plan. */
export interface Planned {
  alias: string
  /** Time budget in seconds. */
  seconds: number
  /** Whether the slide belongs to the pitch that is given, and not to what is kept for questions. */
  counts: boolean
}

/** Time spent so far. Plain data, so that it survives a reload. */
export interface Pace {
  running: boolean
  /** When the running span began, in ms since the epoch. */
  since: number
  /** Time spent on each slide before the running span, in ms, by alias. */
  spent: Record<string, number>
  /** The last slide of the pitch that was shown; a detour to an answer does not move it. */
  on: string
}

/** After a silence this long, in ms, the pitch was interrupted: a pace that is read back stands paused. */
export const INTERRUPTED = 60_000

export const fresh = (): Pace => ({ running: false, since: 0, spent: {}, on: '' })

/** Books the time since the last call on `alias`. */
export function book(pace: Pace, alias: string, now: number): Pace {
  if (!pace.running)
    return pace
  return { ...pace, since: now, spent: { ...pace.spent, [alias]: (pace.spent[alias] ?? 0) + Math.max(0, now - pace.since) } }
}

export const start = (pace: Pace, now: number): Pace => ({ ...pace, running: true, since: now })

export const pause = (pace: Pace, alias: string, now: number): Pace => ({ ...book(pace, alias, now), running: false })

/** Goes from one slide to another: books the one that was left. */
export function turn(pace: Pace, from: string, to: string, plan: readonly Planned[], now: number): Pace {
  const counts = plan.some(p => p.alias === to && p.counts)
  return { ...book(pace, from, now), on: counts ? to : pace.on }
}

/** A pace as read back after a reload: an old one is not counted on. */
export const resume = (pace: Pace, now: number): Pace => pace.running && now - pace.since > INTERRUPTED ? { ...pace, running: false } : pace

/** What the presenter reads. All times in whole seconds. */
export interface Reading {
  here: { spent: number, planned: number }
  all: { spent: number, planned: number }
  /** Seconds ahead of the plan; negative when behind. */
  ahead: number
}

/**
 * The pace against the plan.
 * @param booked A pace that has just been booked.
 * @param plan Every slide in the order it is presented.
 * @param alias The slide on stage.
 */
export function read(booked: Pace, plan: readonly Planned[], alias: string): Reading {
  const spentOn = (a: string) => (booked.spent[a] ?? 0) / 1000
  const seconds = Object.values(booked.spent).reduce((sum, ms) => sum + ms, 0) / 1000
  const pitch = plan.filter(p => p.counts)
  const at = pitch.findIndex(p => p.alias === booked.on)
  const due = pitch.slice(0, Math.max(0, at)).reduce((sum, p) => sum + p.seconds, 0)
    + (at < 0 ? 0 : Math.min(pitch[at].seconds, spentOn(booked.on)))
  const here = plan.find(p => p.alias === alias)
  return {
    here: { spent: Math.floor(spentOn(alias)), planned: here?.seconds ?? 0 },
    all: { spent: Math.floor(seconds), planned: pitch.reduce((sum, p) => sum + p.seconds, 0) },
    ahead: Math.round(due - seconds),
  }
}

/** The budget that a note's first line gives: `[75 s]`, or `[75 s, core]` for the core cut. */
export function budgetOf(note: string): { seconds: number, core: boolean } | undefined {
  const match = /\[(\d+) s(, core)?\]/.exec(note)
  return match ? { seconds: Number(match[1]), core: match[2] !== undefined } : undefined
}

/** Seconds as minutes and seconds on a clock: `3:05`. */
export const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
