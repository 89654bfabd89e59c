import type { LabRun, Step } from '../lab'
import { grouped } from '../../../lib/format.ts'

/** The texts that the lab's components show. The sentences that explain the lab are in its page. */
export const words = {
  titles: {
    book: 'The book, in slow motion',
    race: 'The race: the whole tape, before and after',
    ladder: 'The ladder: one cost less at each step, the same reports',
  },

  book: {
    empty: 'An empty order book',
    sides: (bids: string, asks: string) => `Bids: ${bids}. Asks: ${asks}.`,
    level: (lots: number, orders: number, price: number) => `${grouped(lots)} lots in ${orders} orders at ${grouped(price)}`,
  },

  phase: {
    preparing: 'Generating the tape',
    measuring: (step: string) => `Measuring: ${step}`,
    hashing: 'Comparing the reports',
    done: 'Done: measured here',
    stopped: 'Stopped; showing what was measured before',
    stoppedEarly: 'Stopped before the first result',
    recorded: 'A recorded run, until you start one',
    stale: 'The previous run; the tape has changed',
  },

  /** Announced to screen readers at the end of a run. */
  announced: {
    done: (ratio: string) => `Measured here: ${ratio} the throughput; the reports of all steps are the same.`,
    stopped: 'The run was stopped.',
  },

  tape: {
    named: (scenario: string, seed: number) => `${scenario} tape, seed ${seed}`,
    messages: (count: number, file?: string) => `${file === undefined ? '' : `${file}: `}${grouped(count)} messages`,
    pending: 'Generating the tape …',
    drop: 'Let go: the file is read here and stays on this machine.',
    slowed: (pause: string) => `Slowed: ${pause} a message.`,
    after: (origin: LabRun['origin'], p50: string) => `${origin === 'here' ? 'Measured' : 'Recorded'}, after: ${p50} at p50.`,
  },

  run: {
    origin: ({ origin, date, machine }: LabRun) => `${origin === 'here' ? 'Measured here' : 'Recorded'}, ${date.slice(0, 10)}: ${machine}`,
    rates: (messages: number) => `${grouped(messages)} messages a pass; bar: median rate`,
    bars: (messages: number) => `Bars: the median pass over ${grouped(messages)} messages.`,
    times: ({ batch, clock, looks, messages }: LabRun) => clock
      ? `Times: batch means (${grouped(Math.ceil(messages / batch))} of ${grouped(batch)} messages), least `
      + `of all passes; clock ${grouped(clock.tick)} µs, ${clock.isolated ? '' : 'not '}isolated`
      : `Times: per-message best of all passes; includes ${looks} ns of timer overhead`,
    queue: (rate: number) => `p99 in a queue at ${grouped(rate)} messages a second, simulated:`,
    ratio: (origin: LabRun['origin'], reported: string) =>
      `Throughput over this baseline, ${origin === 'here' ? 'measured here' : 'recorded'}; the case: ${reported}, another engine`,
    service: 'Service time, p99',
    p99: 'p99',
    pair: (before: string | undefined, after: string | undefined) =>
      [before && `${before} before`, after && `${after} after`].filter(Boolean).join(', '),
    pending: 'not measured yet',
    hash: 'sha-256',
    sameHash: '= same hash',
    otherHash: '≠ other hash',
  },

  errors: {
    noWorkers: 'This browser has no workers to measure in.',
    unequal: (hashes: readonly { step: Step, hash: string | undefined }[]) =>
      `The reports of the steps differ: ${hashes.map(({ step, hash }) => `${step} ${hash?.slice(0, 8)}`).join(', ')}. `
      + 'One of the engines is wrong.',
    large: (file: string, megabytes: number, most: number) => `${file} has ${megabytes} MB; the limit is ${most} MB.`,
    unreadable: (file: string, first: string) => `No row of ${file} can be read; ${first}.`,
    empty: (file: string) => `${file} has no rows.`,
    first: (line: number, reason: string) => `the first is in line ${line}: ${reason}`,
    skipped: (file: string, rows: number, of: number, first: string) =>
      `${grouped(rows)} of ${grouped(of)} rows of ${file} left out; ${first}.`,
  },
} as const
