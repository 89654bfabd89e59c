/** One slide in the plan. */
export interface Planned {
  alias: string
  /** Time budget in seconds. */
  seconds: number
  /** Whether the slide belongs to the pitch, rather than to the slides kept for questions. */
  counts: boolean
}

/** Milliseconds by slide. */
export type Times = Readonly<Record<string, number>>

/** The time spent so far, as plain data, so that it can be stored and survives a reload. */
export interface Pace {
  running: boolean
  /** The time up to which everything is booked, in ms since the epoch. */
  since: number
  /** Time spent on each slide as part of the pitch. */
  spent: Times
  /** Time spent on each slide as the answer to a question. */
  asked: Times
  /** The times of the previous run, for comparison after a rehearsal. */
  before: Times
  /** The slide that the pitch has reached; empty at first. */
  on: string
  /**
   * Planned seconds of all slides before the one on which the clock started. Those slides were not timed, so their
   * seconds do not count as saved.
   */
  untimed: number
  /** Whether the pitch is on a detour to answer a question: time passes, but `on` stays the same. */
  detour: boolean
}

/** After this long without a booking, in ms, a pace belongs to another day or another run. */
export const STALE = 3_600_000

/** A slide shown for less than this, in ms, counts as one key press too many: the pitch has not really reached it. */
export const GLANCE = 5000

export function fresh(before: Times = {}): Pace {
  return {
    running: false,
    since: 0,
    spent: {},
    asked: {},
    before,
    on: '',
    untimed: 0,
    detour: false,
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0)

/** The total time of a run by slide, for the pitch and for answers. */
export function times({ spent, asked }: Pace): Times {
  return Object.fromEntries(Object.keys({ ...spent, ...asked }).map(alias => [alias, (spent[alias] ?? 0) + (asked[alias] ?? 0)]))
}

/** Starts a new run. `before` then holds the times of the most recent run that has any. */
export const renew = (pace: Pace): Pace => fresh(sum(Object.values(times(pace))) ? times(pace) : pace.before)

/** Adds the time since the last booking to the slide `alias`. */
export function book(pace: Pace, alias: string, now: number): Pace {
  if (!pace.running)
    return pace
  if (now - pace.since > STALE)
    return renew(pace)
  const account = pace.detour ? 'asked' : 'spent'
  return { ...pace, since: now, [account]: { ...pace[account], [alias]: (pace[account][alias] ?? 0) + Math.max(0, now - pace.since) } }
}

export const start = (pace: Pace, now: number): Pace => ({ ...pace, running: true, since: now })

export const pause = (pace: Pace, alias: string, now: number): Pace => ({ ...book(pace, alias, now), running: false })

const planned = (pitch: readonly Planned[], end: number) => sum(pitch.slice(0, Math.max(0, end)).map(p => p.seconds))

/** Moves `on` when the pitch reaches `to`. It moves back only if the slide it was on had merely been glanced at. */
function reach(pace: Pace, to: string, pitch: readonly Planned[]): Pace {
  const next = pitch.findIndex(p => p.alias === to)
  const at = pitch.findIndex(p => p.alias === pace.on)
  if (at < 0)
    return { ...pace, on: to, untimed: planned(pitch, next) }
  const given = (alias: string) => (pace.spent[alias] ?? 0) >= GLANCE
  if (next > at)
    return { ...pace, on: to }
  return given(pace.on) ? pace : { ...pace, on: pitch.slice(next, at).findLast(p => given(p.alias))?.alias ?? to }
}

/**
 * Goes from one slide to another, and books the time to the one that was left. The clock starts by itself when a slide
 * is left before any time is booked, because nobody remembers to start it. It also starts when the pitch goes from its
 * first slide to its second while the clock is stopped, because that is how a pitch begins after a rehearsal.
 * @param pace The pace so far.
 * @param from The slide that was left; the same as `to` if a window has just opened.
 * @param to The slide that is now on stage.
 * @param plan Every slide in the order it is presented.
 * @param now The time, in ms since the epoch.
 * @param detour Whether `to` is shown to answer a question.
 */
export function turn(pace: Pace, from: string, to: string, plan: readonly Planned[], now: number, detour = false): Pace {
  const pitch = plan.filter(p => p.counts)
  const left = { ...book(pace, from, now), detour }
  if (detour || !pitch.some(p => p.alias === to))
    return left
  const timed = Object.keys(times(left))
  const anew = timed.length === 0 || (from === pitch[0].alias && to === pitch[1]?.alias)
  if (left.running || from === to || !anew)
    return reach(left, to, pitch)
  // A run that was paused on the first slide continues; times of any other slide are from an earlier run.
  return start(reach(timed.some(alias => alias !== from) || !timed.length ? renew(left) : left, to, pitch), now)
}

/**
 * The plan of a pitch that has been shortened on the way: the slides up to the one that it has reached stay in it.
 * @param slides Every slide in order; `built` says whether it belonged to the pitch before.
 * @param on The slide that the pitch has reached.
 */
export function withGiven<Slide extends Planned & { built: boolean }>(slides: readonly Slide[], on: string): Slide[] {
  const reached = slides.findIndex(slide => slide.alias === on)
  return slides.map((slide, i) => slide.built && i <= reached ? { ...slide, counts: true } : slide)
}

/** What the presenter sees. All times are in whole seconds. */
export interface Reading {
  here: { spent: number, planned: number }
  all: { spent: number, planned: number }
  /** Seconds ahead of the plan; negative when behind. */
  ahead: number
}

/**
 * The pace compared with the plan.
 * @param booked A pace that has just been booked.
 * @param plan Every slide in the order it is presented.
 * @param alias The slide on stage.
 */
export function read(booked: Pace, plan: readonly Planned[], alias: string): Reading {
  const { spent, asked, on, untimed, detour } = booked
  const seconds = sum(Object.values(times(booked))) / 1000
  const pitch = plan.filter(p => p.counts)
  const at = pitch.findIndex(p => p.alias === on)
  const due = planned(pitch, at) + (at < 0 ? 0 : Math.min(pitch[at].seconds, (spent[on] ?? 0) / 1000))
  return {
    here: {
      spent: Math.floor(((detour ? asked : spent)[alias] ?? 0) / 1000),
      planned: plan.find(p => p.alias === alias)?.seconds ?? 0,
    },
    all: { spent: Math.floor(seconds), planned: planned(pitch, pitch.length) },
    ahead: Math.round(Math.max(0, due - untimed) - seconds),
  }
}

/** Seconds as minutes and seconds, as on a clock: `3:05`. */
export const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
