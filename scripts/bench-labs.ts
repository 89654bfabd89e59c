import type { FanOutSpeed, FanOutTask, FanOutWork } from './bench/fan-out.ts'
import { fork } from 'node:child_process'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { spread } from '../src/labs/kit/spread.ts'
import { main, root } from '../tools/build/process.ts'

const WORK: readonly FanOutWork[] = ['no moves', 'all moves', 'queue']

/** Runs a contender in its own process. */
function measure(task: FanOutTask): Promise<FanOutSpeed> {
  return new Promise((resolve, reject) => {
    const child = fork(join(root, 'scripts/bench/fan-out.ts'))
    child.once('message', message => resolve(message as FanOutSpeed))
    child.once('exit', (code, signal) => reject(new Error(`The process exited with ${signal ?? `code ${code}`} before it sent a result.`)))
    child.send(task)
  })
}

const millions = (rate: number) => (rate / 1e6).toFixed(2)

function rowOf(name: string, { rates }: FanOutSpeed): string {
  const { low, median, high } = spread(rates)
  return `  ${name.padEnd(16)} ${millions(median).padStart(6)}   ${millions(low)} - ${millions(high)}`
}

function options(): number {
  const { values: { rounds } } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } })
  const count = Number(rounds)
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--rounds must be a whole number of at least 1, not "${rounds}".`)
  return count
}

/**
 * Measures how many events a second the fan-out lab's simulation runs, beside a straightforward version with a binary heap
 * of objects, and compares their runs. `-- --rounds 15` repeats more often.
 */
await main(async () => {
  const rounds = options()
  console.log(`M events/s of processor time: median and range of ${rounds} rounds, on ${cpus()[0].model.trim()}, `
    + `${availableParallelism()} cores, Node ${process.versions.node.split('.')[0]}\n`)
  for (const work of WORK) {
    const tuned = await measure({ contender: 'tuned', work, rounds })
    const straightforward = await measure({ contender: 'straightforward', work, rounds })
    console.log([work, rowOf('tuned', tuned), rowOf('straightforward', straightforward), ''].join('\n'))
    if (tuned.digest !== straightforward.digest)
      throw new Error(`The runs differ: ${tuned.digest}, ${straightforward.digest}.`)
  }
})
