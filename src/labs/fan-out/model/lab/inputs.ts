import { checkNumber } from './settings.ts'

/** What a reader does during a run. Times are in whole µs of simulated time. */
export type Input = { at: number } & (
  /** Sets the load, in per cent of what all shards can serve. */
  | { type: 'load', percent: number }
  /** Sets the number of calls that each request makes from now on. */
  | { type: 'calls', calls: number }
  /** Sends one request by hand. */
  | { type: 'send' }
  /** Takes a shard off the ring. Only the first reshard of a run counts. */
  | { type: 'reshard' }
)

/** @throws RangeError if an input is out of its range, or earlier than the one before it. */
export function checkInputs(inputs: readonly Input[]): void {
  inputs.forEach((input, i) => {
    const earliest = i > 0 ? inputs[i - 1].at : 0
    if (!Number.isInteger(input.at) || input.at < earliest)
      throw new RangeError(`Input ${i + 1} must be at a whole number of µs of at least ${earliest}, not ${input.at}.`)
    if (input.type === 'load')
      checkNumber('load', input.percent)
    else if (input.type === 'calls')
      checkNumber('calls', input.calls)
  })
}
