/** Two requests that leave together: how long each takes and how the loop is paced. */
export interface Race {
  /** Real durations of the lanes, in ms. */
  lanes: readonly number[]
  /** How many times slower than reality the race is shown; 1 is real time. */
  slowdown: number
  /** How long the finished race stands, in ms of the clock on the wall. Default 1200. */
  hold?: number
  /** How long the cleared lanes stand before the next start, in ms. Default 200. */
  clear?: number
}

/** A moment of a race. */
export interface Moment {
  /** Share of each lane that is filled, 0 to 1; 1 means arrived. */
  fills: number[]
  /** Time since the start in the lanes' own ms, at most the slowest lane's. */
  elapsed: number
  /** Every lane has arrived and not yet been cleared. */
  done: boolean
}

/** Length of one period of the loop, in ms of the clock on the wall. */
export function period({ lanes, slowdown, hold = 1200, clear = 200 }: Race): number {
  return Math.max(...lanes) * slowdown + hold + clear
}

/** The finished race: every lane has arrived. */
export function finished({ lanes }: Race): Moment {
  return { fills: lanes.map(() => 1), elapsed: Math.max(...lanes), done: true }
}

/**
 * The race `t` ms after its first start, looping.
 * @param race The lanes and the pace.
 * @param t Time since the first start, in ms of the clock on the wall.
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
