/** A race of requests that start together: how long each takes, and the pace of the loop that shows them. */
export interface Race {
  /** Real durations of the lanes, in ms. */
  lanes: readonly number[]
  /** How many times slower than real time the race is shown; 1 is real time. */
  slowdown: number
  /** How long the finished race stays on screen, in wall-clock ms. Default: 1200. */
  hold?: number
  /** How long the lanes stay cleared before the next start, in wall-clock ms. Default: 200. */
  clear?: number
}

/** The state of a race at one moment. */
export interface Moment {
  /** Share of each lane that is filled, 0 to 1; 1 means arrived. */
  fills: number[]
  /** Time since the start in ms of real time, i.e. not slowed down; at most the slowest lane's duration. */
  elapsed: number
  /** Whether every lane has arrived and the lanes have not been cleared yet. */
  done: boolean
}

/** Length of one period of the loop, in wall-clock ms. */
export function period({ lanes, slowdown, hold = 1200, clear = 200 }: Race): number {
  return Math.max(...lanes) * slowdown + hold + clear
}

/** The finished race: every lane has arrived. */
export function finished({ lanes }: Race): Moment {
  return { fills: lanes.map(() => 1), elapsed: Math.max(...lanes), done: true }
}

/**
 * The state of the looping race `t` ms after its first start.
 * @param race The lanes and the pace.
 * @param t Time since the first start, in wall-clock ms.
 */
export function momentAt(race: Race, t: number): Moment {
  const { lanes, slowdown, clear = 200 } = race
  const at = t % period(race)
  if (at >= period(race) - clear)
    return { fills: lanes.map(() => 0), elapsed: 0, done: false }
  const elapsed = Math.min(at / slowdown, Math.max(...lanes))
  const fills = lanes.map(duration => Math.min(1, elapsed / duration))
  return { fills, elapsed, done: fills.every(fill => fill === 1) }
}
