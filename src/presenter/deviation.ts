import { clock } from './pace'

/** Within this many seconds of the plan, a pitch is on time. */
export const ON_TIME = 5

/** How a pitch stands against its plan, in the parts that are set in different sizes. */
export interface Deviation {
  state: 'none' | 'on time' | 'ahead' | 'behind'
  /** The figure: seconds, or minutes and seconds. Empty without one. */
  figure: string
  unit: string
}

/**
 * How a pitch stands against its plan.
 * @param ahead Seconds ahead of the plan; negative when behind.
 * @param started Whether any time has passed.
 */
export function deviation(ahead: number, started: boolean): Deviation {
  if (!started)
    return { state: 'none', figure: '', unit: '' }
  const seconds = Math.abs(ahead)
  if (seconds <= ON_TIME)
    return { state: 'on time', figure: '', unit: '' }
  const state = ahead > 0 ? 'ahead' : 'behind'
  return seconds < 60 ? { state, figure: String(seconds), unit: 's' } : { state, figure: clock(seconds), unit: '' }
}

/** A duration in words: `3 min 55 s`, `40 s`. */
export function duration(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return [minutes ? `${minutes} min` : '', rest || !minutes ? `${rest} s` : ''].filter(Boolean).join(' ')
}
