/** How many clock ticks a batch of the fastest step should last. A tick is then 2 % of it, or less for slower steps. */
const TICKS = 50
/** The minimum number of clock ticks that a batch must last, even if the tape then has fewer than `BATCHES` batches. */
const FEW_TICKS = 25
/** How many batches a tape should have. With fewer, the p99 is simply the slowest batch. */
const BATCHES = 100
/** The minimum number of ticks that a pass must last; anything shorter is noise. */
const LEAST_TICKS = 10
const LEAST_BATCH = 512

/**
 * The number of messages to time together: a power of two, or the whole tape if that is shorter.
 * @param count Number of messages on the tape.
 * @param rate Messages per second of the fastest step.
 * @param tick The clock's tick in ms.
 * @throws Error if the whole tape is too short for the clock.
 */
export function batchFor(count: number, rate: number, tick: number): number {
  if (count / rate * 1000 < LEAST_TICKS * tick) {
    throw new Error(
      `A tape of ${count} messages is over too soon for a clock that ticks every ${Number((tick * 1000).toPrecision(3))} µs.`,
    )
  }
  const lasting = (ticks: number) => 2 ** Math.ceil(Math.log2(ticks * tick * rate / 1000))
  const many = 2 ** Math.floor(Math.log2(count / BATCHES))
  return Math.min(count, Math.max(LEAST_BATCH, lasting(FEW_TICKS), Math.min(lasting(TICKS), many)))
}

/**
 * The rate to offer to every step: half the rate of the slowest step, rounded down to one significant digit. At that
 * rate, the slowest step is busy at most half of the time, and it has a queue only because arrivals come in bursts.
 * @param rate Messages per second of the slowest step.
 */
export function offeredTo(rate: number): number {
  const unit = 10 ** Math.floor(Math.log10(rate / 2))
  return Math.floor(rate / 2 / unit) * unit
}

/** How many messages warm up a step: as many as in two passes over a generated tape. */
const WARM_UP_MESSAGES = 400_000

/** How many untimed passes warm up the compiler and memory: at least 2, more for a short tape, at most 1,000. */
export function warmUpsFor(count: number): number {
  return Math.min(1000, Math.max(2, Math.ceil(WARM_UP_MESSAGES / count)))
}

/** The maximum number of timed passes per step, used when passes are short. */
export const MOST_PASSES = 7

/**
 * The number of timed passes per step. Long passes are repeated less often, so that the run does not take too long.
 * @param seconds How long a pass of the slowest step takes.
 */
export function passesFor(seconds: number): number {
  return seconds <= 0.2 ? MOST_PASSES : seconds <= 1 ? 5 : 3
}
