import type { FigureValue, PipelineStage } from '../../src/content/types.ts'
import type { Progress } from './track.ts'
import { inBase } from '../../src/lib/units.ts'
import { stationsOf, track } from './track.ts'

/** How many times faster than real time the good change is shown. */
export const SPEED = 100

const ARRIVE_MS = 600
const RETURN_MS = 400

/** A stage whose duration is stated. */
export interface Leg {
  id: string
  seconds: number
  /** Where on the track the stage begins and ends, in px. */
  from: number
  to: number
}

/** What the run of a change depends on. */
export interface Course {
  /** Left edge of each stage, in px. */
  stations: readonly number[]
  /** Left edge of the stage that checks p99, in px. */
  gate: number
  /** The stages with a stated time, in order. */
  legs: readonly Leg[]
  /** The total time in seconds. What the legs leave of it is not broken down. */
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
export interface Scene extends Progress {
  /** The change on the track, if any. */
  change?: 'good' | 'bad'
  /** Real time since the push, in seconds. */
  seconds: number
  /** Whether the change has hit the lintel. */
  stopped: boolean
  /** Whether the change has been sent all the way back. */
  returned: boolean
}

/** @returns The course of a change through these stages. @param total The total time of a run. */
export function courseOf(stages: readonly PipelineStage[], total: FigureValue): Course {
  const stations = stationsOf(stages.length)
  return {
    stations,
    gate: stations[stages.findIndex(stage => stage.gate)],
    legs: stages.flatMap(({ id, time }, i) =>
      time ? [{ id, seconds: inBase(time.value, time.unit), from: stations[i], to: stations[i + 1] ?? track.end }] : []),
    total: inBase(total.value, total.unit),
  }
}

/** @returns Whether a change passes: only a regression above the limit is stopped. */
export const passes = (percent: number, limit: number): boolean => percent <= limit

/** @returns The total seconds of all stages with a stated time, without the noise of binary fractions. */
export const statedOf = ({ legs }: Pick<Course, 'legs'>): number => Number(legs.reduce((sum, leg) => sum + leg.seconds, 0).toFixed(6))

/**
 * What the clock shows at a given time.
 * @param course The stages with a stated time, and the total time.
 * @param seconds Time since the push; clamped between zero and the total time.
 */
export function clockAt(course: Pick<Course, 'legs' | 'total'>, seconds: number): ClockMoment {
  const at = Math.min(Math.max(seconds, 0), course.total)
  const all = statedOf(course)
  const begins = course.legs.map((_, i) => statedOf({ legs: course.legs.slice(0, i) }))
  const begun = begins.filter(begin => begin <= at).length
  return {
    begun,
    running: at < all ? course.legs[begun - 1]?.id : undefined,
    stated: Math.min(at, all),
    rest: Math.max(0, at - all),
  }
}

/**
 * Right edge of the good change, in px. The change crosses each stage with a stated time in that time, stages without
 * one that lie before these at once, and the rest of the track at constant speed.
 * @param course The stages on the track and the total time.
 * @param seconds Time since the push.
 */
export function frontAt(course: Course, seconds: number): number {
  const { begun, running, rest } = clockAt(course, seconds)
  if (!running) {
    const from = course.legs.at(-1)?.to ?? course.stations[0]
    return from + (track.end - from) * rest / (course.total - statedOf(course))
  }
  const leg = course.legs[begun - 1]
  return leg.from + (leg.to - leg.from) * (seconds - statedOf({ legs: course.legs.slice(0, begun - 1) })) / leg.seconds
}

/** Duration of a step's animation, in ms; zero if it has none. */
export function runLength(step: number, { total }: Pick<Course, 'total'>): number {
  return [0, 1000 * total / SPEED, ARRIVE_MS, RETURN_MS][step] ?? 0
}

/**
 * The picture at one moment of a step.
 * @param step 0: the pipeline; 1: a good change passes; 2: a bad one is stopped; 3: the bad one is sent back.
 * @param elapsed Time since the step began, in ms. From `runLength` on, the picture is the step's final state.
 * @param course The stages on the track and the total time.
 * @param passing Whether the change of steps 2 and 3 passes, so that it runs on to production. Default: false.
 */
export function sceneAt(step: number, elapsed: number, course: Course, passing = false): Scene {
  const { gate, total } = course
  const length = runLength(step, course)
  const share = elapsed < length ? elapsed / length : 1
  const seconds = step === 1 ? share * total : 0
  const still = { front: 0, gate, seconds, stopped: false, returned: false }
  if (step <= 0)
    return still
  if (step === 1)
    return { ...still, change: 'good', front: frontAt(course, seconds) }
  if (passing)
    return { ...still, change: 'bad', front: step === 2 ? share * track.end : track.end }
  if (step === 2)
    return { ...still, change: 'bad', front: share * gate, stopped: share === 1 }
  return { ...still, change: 'bad', front: gate, stopped: true, back: (1 - share) * gate, returned: share === 1 }
}
