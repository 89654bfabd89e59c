/** Coordinates of the drawing, in canvas px. The stages are evenly spaced, not to scale. */
export const track = {
  top: 396,
  height: 20,
  /** Left edge of each of the seven stages. */
  stations: [56, 186, 316, 446, 574, 706, 836],
  /** Where a change that passes ends up: the right edge. */
  end: 980,
  /** Length of a change along the track. */
  change: 258,
} as const

/** Left edge of the gate and width of its lintel. */
export const gate = { x: track.stations[4], width: 74 } as const

/** How many times faster than real time the good change is shown. */
export const SPEED = 100

const PX_PER_PERCENT = 58
const ARRIVE_MS = 600
const RETURN_MS = 400

/** A stage whose duration is stated. */
export interface Leg {
  id: string
  seconds: number
}

/** The stages with a stated time, in order, and the total time in seconds. The rest of the total is not broken down. */
export interface Clock {
  legs: readonly Leg[]
  total: number
}

/** What the clock shows at one moment. */
export interface ClockMoment {
  /** Number of stages with a stated time that have begun. */
  begun: number
  /** The stage with a stated time that is in progress; undefined in the stretch that is not broken down. */
  running?: string
  /** Seconds spent in stages with a stated time. */
  stated: number
  /** Seconds spent in the stretch that is not broken down. */
  rest: number
}

/** The picture at one moment. */
export interface Scene {
  /** The change on the track, if any. */
  change?: 'good' | 'bad'
  /** The change's right edge in px; the track is filled up to there. */
  front: number
  /** Real time since the push, in seconds. */
  seconds: number
  /** Whether the change has hit the lintel. */
  stopped: boolean
  /** Left end in px of the part that runs back; the gate's x if there is none. */
  back: number
  /** Whether the change has been sent all the way back. */
  returned: boolean
}

/** Height in px of a change with a p99 regression of `percent`. All changes and the limit share this scale. */
export const heightOf = (percent: number): number => percent * PX_PER_PERCENT

/** Y in px of `percent` on the scale of `heightOf`, which starts at the top of the track. */
export const levelOf = (percent: number): number => track.top - heightOf(percent)

/** @returns Whether a change passes: only a regression above the limit is stopped. */
export const passes = (percent: number, limit: number): boolean => percent <= limit

/**
 * The state of the part of the track that begins at `x`.
 * @param x Where the part begins, in px.
 * @param front How far the track is filled, in px.
 * @param back Left end in px of the part that runs back from the gate; the gate's x if there is none.
 */
export function toneAt(x: number, front: number, back: number = gate.x): 'signal' | 'fault' | 'dim' {
  if (x >= back && x < gate.x)
    return 'fault'
  return x < (back < gate.x ? back : front) ? 'signal' : 'dim'
}

/** @returns The total seconds of all stages with a stated time. */
const statedOf = ({ legs }: Clock): number => legs.reduce((sum, leg) => sum + leg.seconds, 0)

/**
 * What the clock shows at a given time.
 * @param clock The stages with a stated time, and the total time.
 * @param seconds Time since the push; clamped between zero and the total time.
 */
export function clockAt(clock: Clock, seconds: number): ClockMoment {
  const at = Math.min(Math.max(seconds, 0), clock.total)
  const all = statedOf(clock)
  const begins = clock.legs.map((_, i) => statedOf({ ...clock, legs: clock.legs.slice(0, i) }))
  const begun = begins.filter(begin => begin <= at).length
  return {
    begun,
    running: at < all ? clock.legs[begun - 1]?.id : undefined,
    stated: Math.min(at, all),
    rest: Math.max(0, at - all),
  }
}

/**
 * Right edge of the good change, in px. The change crosses each stage with a stated time in that time, and the rest of
 * the track at constant speed.
 * @param clock The stages with a stated time, which end at the gate, and the total time.
 * @param seconds Time since the push.
 */
export function frontAt(clock: Clock, seconds: number): number {
  const { begun, running, rest } = clockAt(clock, seconds)
  if (!running)
    return gate.x + (track.end - gate.x) * rest / (clock.total - statedOf(clock))
  const before = statedOf({ ...clock, legs: clock.legs.slice(0, begun - 1) })
  const [from, to] = track.stations.slice(begun, begun + 2)
  return from + (to - from) * (seconds - before) / clock.legs[begun - 1].seconds
}

/** Duration of a step's animation, in ms; zero if it has none. */
export function runLength(step: number, clock: Clock): number {
  return [0, 1000 * clock.total / SPEED, ARRIVE_MS, RETURN_MS][step] ?? 0
}

/**
 * The picture at one moment of a step.
 * @param step 0: the pipeline; 1: a good change passes; 2: a bad one is stopped; 3: the bad one is sent back.
 * @param elapsed Time since the step began, in ms. From `runLength` on, the picture is the step's final state.
 * @param clock The stages with a stated time, and the total time.
 */
export function sceneAt(step: number, elapsed: number, clock: Clock): Scene {
  const length = runLength(step, clock)
  const share = elapsed < length ? elapsed / length : 1
  const seconds = step === 1 ? share * clock.total : 0
  const still = { front: 0, seconds, stopped: false, back: gate.x, returned: false }
  if (step <= 0)
    return still
  if (step === 1)
    return { ...still, change: 'good', front: frontAt(clock, seconds) }
  if (step === 2)
    return { ...still, change: 'bad', front: share * gate.x, stopped: share === 1 }
  return { ...still, change: 'bad', front: gate.x, stopped: true, back: (1 - share) * gate.x, returned: share === 1 }
}
