/** How many of the clock's ticks a batch of the quickest step lasts: the tick is 2 % of it, and less of a slower step's. */
const TICKS = 50
/** How many it lasts at least, where more would leave a tape with less than `BATCHES`. */
const FEW_TICKS = 25
/** How many batches a tape should have: with fewer the p99 is the slowest of them. */
const BATCHES = 100
/** How many ticks a pass lasts at least: what is less is noise. */
const LEAST_TICKS = 10
const LEAST_BATCH = 512

/**
 * Messages that share a look at the clock: a power of two, or the whole tape where that is too short.
 * @param count Messages of the tape.
 * @param rate Messages a second of the quickest step.
 * @param tick The clock's tick in ms.
 * @throws Error when the whole tape is too short for the clock.
 */
export function batchFor(count: number, rate: number, tick: number): number {
  if (count / rate * 1000 < LEAST_TICKS * tick)
    throw new Error(
      `A tape of ${count} messages is over too soon for a clock that ticks every ${Number((tick * 1000).toPrecision(3))} µs.`,
    )
  const lasting = (ticks: number) => 2 ** Math.ceil(Math.log2(ticks * tick * rate / 1000))
  const many = 2 ** Math.floor(Math.log2(count / BATCHES))
  return Math.min(count, Math.max(LEAST_BATCH, lasting(FEW_TICKS), Math.min(lasting(TICKS), many)))
}

/**
 * A rate to offer to every step: half of what the slowest one did, rounded down to one digit, so that its server is
 * busy for less than half of the time, and its queue is one of bursts and pauses alone.
 * @param rate Messages a second of the slowest step.
 */
export function offeredTo(rate: number): number {
  const unit = 10 ** Math.floor(Math.log10(rate / 2))
  return Math.floor(rate / 2 / unit) * unit
}

/** Messages that warm a step up: as many as two passes of the tapes that are generated. */
const WARM_UP_MESSAGES = 400_000

/** Passes that nobody times, for the compiler and the memory: two, of a short tape more; of one that has hardly a message not for ever. */
export function warmUpsFor(count: number): number {
  return Math.min(1000, Math.max(2, Math.ceil(WARM_UP_MESSAGES / count)))
}

/** Timed passes of each step where time is no matter. */
export const MOST_PASSES = 7

/** Timed passes of each step: fewer where one of the slowest step takes so many `seconds` that all would take too long. */
export function passesFor(seconds: number): number {
  return seconds <= 0.2 ? MOST_PASSES : seconds <= 1 ? 5 : 3
}
