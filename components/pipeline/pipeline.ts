/** The drawing's lines, in px of the canvas. Stages stand at equal distances: they are not to scale. */
export const track = {
  top: 396,
  height: 20,
  /** Where each of the seven stages begins. */
  stations: [56, 186, 316, 446, 574, 706, 836],
  /** Where a change that passes ends: the right edge. */
  end: 980,
  /** Length of a change along the track. */
  change: 258,
} as const

/** Where the gate stands, and how wide its lintel is. */
export const gate = { x: track.stations[4], width: 74 } as const

/** How many times faster than reality the good change is shown. */
export const SPEED = 100

const PX_PER_PERCENT = 58
const ARRIVE_MS = 600
const RETURN_MS = 400

/** A stage whose duration is stated. */
export interface Leg {
  id: string
  seconds: number
}

/** The stated stages in order, and the whole time in seconds; what lies between is not broken down. */
export interface Clock {
  legs: readonly Leg[]
  total: number
}

/** What the clock shows at one time. */
export interface ClockMoment {
  /** How many of the stated stages have begun. */
  begun: number
  /** The stated stage that runs; undefined in the stretch that is not broken down. */
  running?: string
  /** Seconds spent in stated stages. */
  stated: number
  /** Seconds spent in the stretch that is not broken down. */
  rest: number
}

/** One moment of the picture. */
export interface Scene {
  /** The change on the track, if there is one. */
  change?: 'good' | 'bad'
  /** Its right edge in px; the track has run up to there. */
  front: number
  /** Real time since the push, in seconds. */
  seconds: number
  /** The change has met the lintel. */
  stopped: boolean
  /** Left end in px of the part that runs back; the gate when nothing does. */
  back: number
  /** The change has been sent back all the way. */
  returned: boolean
}

/** Height in px of a change whose p99 is `percent` worse: one scale for every change and for the limit. */
export const heightOf = (percent: number): number => percent * PX_PER_PERCENT

/** Y in px of `percent` on that scale, which stands on the track. */
export const levelOf = (percent: number): number => track.top - heightOf(percent)

/** @returns Whether a change passes under a limit: only what is over it stops. */
export const passes = (percent: number, limit: number): boolean => percent <= limit

/**
 * What has become of the part of the track that begins at `x`.
 * @param x Where the part begins, in px.
 * @param front How far the track has run, in px.
 * @param back Left end in px of what runs back from the gate; the gate when nothing does.
 */
export function toneAt(x: number, front: number, back: number = gate.x): 'signal' | 'fault' | 'dim' {
  if (x >= back && x < gate.x)
    return 'fault'
  return x < (back < gate.x ? back : front) ? 'signal' : 'dim'
}

/** @returns The seconds of all stated stages. */
const statedOf = ({ legs }: Clock): number => legs.reduce((sum, leg) => sum + leg.seconds, 0)

/**
 * What the clock shows.
 * @param clock The stated stages and the whole time.
 * @param seconds Time since the push; kept between zero and the whole.
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
 * Right edge of the good change, in px: each stated stage takes its stated time, the rest is one even glide.
 * @param clock The stated stages, which end at the gate, and the whole time.
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

/** Length of the run that a step plays, in ms; zero when it plays none. */
export function runLength(step: number, clock: Clock): number {
  return [0, 1000 * clock.total / SPEED, ARRIVE_MS, RETURN_MS][step] ?? 0
}

/**
 * The picture at one moment of a step.
 * @param step 0 the pipeline, 1 a good change passes, 2 a bad one stops, 3 it is sent back.
 * @param elapsed Time since the step began, in ms; from the run's length on, the step's last state.
 * @param clock The stated stages and the whole time.
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
